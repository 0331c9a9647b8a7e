import type { FactEntry } from '#api/facts';
import { SCHEME } from '../import/readers/identifier-schemes';
import type { PartyRecord, Row } from '../import/rows';
import { idOfFact, OWN, ownDataset, sourceOfFact } from './dataset';

/** What the graph says of a fact: the dataset, the source that holds it as it was entered, and what it states. */
export function factRows(number: number, entry: FactEntry): Row[] {
  const { said, source, by, reason, enteredAt } = entry;
  const day = enteredAt.slice(0, 10);
  const cited: Row = {
    label: 'Source',
    ...{ id: sourceOfFact(number), datasetId: OWN, ...source, access: 'excerpt' },
    note: `Own fact ${number}, entered by ${by} on ${day}: ${reason}`,
    fact: JSON.stringify(entry),
  };
  const stated = { number, id: idOfFact(number), entry };
  if (said.kind === 'party') return [ownDataset(day), cited, ...partyRows(said.party, stated)];
  if (said.kind === 'tie') return [ownDataset(day), cited, tieRow(said.tie, stated)];
  const { text, about, status } = said.claim;
  return [ownDataset(day), cited, claimRow(stated, { id: stated.id, text, about, status })];
}

interface Stated {
  number: number;
  id: string;
  entry: FactEntry;
}
type Said<Kind> = Extract<FactEntry['said'], { kind: Kind }>;

/** The words of its source stand beside a party as a claim about it. */
function partyRows({ otherNames, ...party }: Said<'party'>['party'], stated: Stated): Row[] {
  const { number, id } = stated;
  const sourceId = sourceOfFact(number);
  const named = (name: string, type: PartyRecord['names'][number]['type']) => ({
    ...{ name, type, language: languageOf(name), status: 'stated' as const, sourceId },
  });
  return [
    {
      label: 'Party',
      ...{ id, datasetId: OWN, kind: party.kind, name: party.name, country: party.country },
      ...{ publicListing: null, description: null },
      names: [named(party.name, 'primary'), ...otherNames.map((name) => named(name, 'alias'))],
      identifiers: party.identifiers.map(({ scheme, id: number }) => ({
        ...{ scheme: schemeOf(scheme), id: number, sourceId },
      })),
    },
    claimRow(stated, {
      id: `${id}~quote`,
      text: `A party of this name: ${party.name}`,
      ...{ about: [id], status: 'stated' },
    }),
  ];
}

/** Schemes that other datasets use are named as they name them, so that one code is one party. */
const SCHEMES = new Map<string, string>(
  Object.entries(SCHEME).flatMap(([word, scheme]) => [
    [word.toLowerCase(), scheme],
    [scheme.toLowerCase(), scheme],
  ]),
);

function schemeOf(scheme: string): string {
  return SCHEMES.get(scheme.toLowerCase()) ?? scheme;
}

/** A name in Chinese characters is shown as the Chinese one. */
function languageOf(name: string): string | null {
  return /\p{Script=Han}/u.test(name) ? 'zh' : null;
}

function claimRow(
  { number, entry }: Stated,
  claim: { id: string; text: string; about: string[]; status: Said<'claim'>['claim']['status'] },
): Row {
  return {
    label: 'Claim',
    ...{ ...claim, datasetId: OWN, quote: entry.quote, kind: 'ownFact', date: entry.source.date },
    ...{ locator: null, sourceId: sourceOfFact(number), contradicts: [] },
  };
}

function tieRow(tie: Said<'tie'>['tie'], { number, id, entry }: Stated): Row {
  const said = {
    ...{ key: id, datasetId: OWN, sourceId: sourceOfFact(number) },
    ...{ statementDate: entry.source.date, quote: entry.quote, locator: null, note: null },
  };
  if (tie.type !== 'OWNS') return { ...tie, ...said };
  const { selfHolding, ...held } = tie;
  return { ...held, ...said, note: selfHolding ? 'Shares of itself.' : null, principal: null };
}
