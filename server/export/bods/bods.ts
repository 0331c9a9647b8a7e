import { createHash } from 'node:crypto';
import { earliestDay } from '../../answers/days';
import { claimsLost } from '../claims-lost';
import type { Format } from '../format';
import { idsIn } from '../ids';
import type { Losses } from '../losses';
import type { GraphReading, NamedTie, PlacedParty } from '../reading';
import { type References, referencesOf } from '../references';
import { partyDetails } from './party';
import { relationshipDetails } from './relationship';
import { citedIn } from './source';

/** Statements of BODS 0.4, one a line: parties, then relationships, so that none names what comes later. */
export const bodsFormat: Format = {
  name: 'bods',
  title: 'BODS 0.4, JSON Lines: parties, interests, control, offices',
  ending: '.bods.jsonl',
  mediaType: 'application/jsonl',
  async write(reading, out) {
    const losses = await claimsLost(reading);
    const telling: Telling = {
      losses,
      references: await referencesOf(reading),
      idOf: idsIn(reading),
      today: new Date().toISOString().slice(0, 10),
    };
    const counts = { records: 0, ties: 0 };
    const lines = (said: readonly object[]) =>
      out(said.map((one) => `${JSON.stringify(one)}\n`).join(''));
    for await (const portion of reading.parties()) {
      counts.records += portion.length;
      await lines(portion.map((placed) => partyStatement(placed, telling)));
    }
    for await (const statements of relationships(reading, telling)) {
      counts.ties += statements.length;
      await lines(statements);
    }
    losses.lose('decisions', (await reading.decisions()).length);
    return { ...counts, lost: losses.said() };
  },
};

interface Telling {
  references: References;
  losses: Losses;
  idOf: (id: string) => string;
  /** Where nothing tells of which day a statement is. */
  today: string;
}

function partyStatement(placed: PlacedParty, telling: Telling): object {
  const { party } = placed;
  const [first] = party.names;
  const cited = { ...party, sourceId: first?.sourceId ?? '', status: first?.status ?? 'stated' };
  const { annotations, day, ...said } = citedIn(cited, telling.references, telling.today);
  const details = partyDetails(placed, telling.losses);
  const recordId = telling.idOf(party.id);
  const declared = placed.places.find(({ tie }) => tie.statementDate !== null)?.tie.statementDate;
  return statement({
    statementDate: declared ? earliestDay(declared) : day,
    ...said,
    declarationSubject: recordId,
    recordId,
    recordType: details.recordType,
    recordDetails: details.recordDetails,
    annotations: [...annotations, ...details.annotations],
  });
}

async function* relationships(reading: GraphReading, telling: Telling): AsyncGenerator<object[]> {
  for await (const portion of reading.ties(true)) {
    yield portion.flatMap((tie) => relationshipStatement(tie, telling));
  }
}

/** Addresses stand with their party. */
function relationshipStatement(tie: NamedTie, telling: Telling): object[] {
  const { row } = tie;
  const { idOf, losses } = telling;
  if (row.type === 'LOCATED_AT') return [];
  const details = relationshipDetails(tie);
  if (details === null) {
    losses.lose('ties', 1, row.type);
    return [];
  }
  const { annotations, day, ...said } = citedIn(row, telling.references, telling.today);
  const { subject, interestedParty, interest, isClosed } = details;
  return [
    statement({
      statementDate: row.statementDate === null ? day : earliestDay(row.statementDate),
      ...said,
      declarationSubject: idOf(subject),
      recordId: idOf(row.key),
      recordStatus: isClosed ? 'closed' : 'new',
      recordType: 'relationship',
      recordDetails: {
        isComponent: false,
        subject: idOf(subject),
        interestedParty: idOf(interestedParty),
        interests: [interest],
      },
      annotations: [...annotations, ...details.annotations],
    }),
  ];
}

/** Named by what it says: the same statement has the same id in every export. */
function statement({
  annotations,
  ...said
}: {
  annotations: object[];
  [field: string]: unknown;
}): object {
  const whole = { ...said, ...(annotations.length > 0 && { annotations }) };
  const statementId = createHash('sha256').update(JSON.stringify(whole)).digest('hex');
  return { statementId, ...whole };
}
