import type { CandidateRecord } from '#api/identity';
import { briefsOf } from '../answers/briefs';
import { identityOf, isDecision, joinSame } from '../answers/identity';
import type { Scope } from '../answers/scope';
import { placesOf } from '../graph/described';
import { parties, partyStatements, sameAs } from '../graph/parties';
import type { Description } from '../match/compare';

/** Records by id, and whether nobody has decided yet of the parties that two of them count as. */
export interface Records {
  of: ReadonlyMap<string, CandidateRecord>;
  isOpen(id: string, other: string): boolean;
}

/** What datasets say of these records, each with the party that it counts as; records that are not there are left out. */
export async function recordsOf(scope: Scope, ids: readonly string[]): Promise<Records> {
  const wanted = [...new Set(ids)];
  const identity = identityOf(scope);
  await joinSame({ ...scope, limit: () => undefined }, identity, wanted);
  const nodes = [...new Set(wanted.flatMap((id) => identity.nodes(id)))];
  const [met, briefs, rows, statements, placesAt] = await Promise.all([
    scope.reader.read(sameAs, { ids: nodes }),
    briefsOf(scope, identity, wanted),
    scope.reader.read(parties, { ids: wanted }),
    scope.reader.read(partyStatements, { ids: wanted }),
    placesOf(scope.reader, wanted),
  ]);
  const party = new Map(briefs.map((brief) => [brief.id, brief]));
  const said = new Map(statements.map((statement) => [statement.id, statement]));
  const records = rows.flatMap((row) => {
    const brief = party.get(identity.lead(row.id));
    const { id, datasetId, kind, name, country } = row;
    const { names = [], identifiers = [] } = said.get(id) ?? {};
    const shown = {
      names: names.map(({ name: text, type }) => ({ name: text, type })),
      identifiers: identifiers.map(({ scheme, id: number }) => ({ scheme, id: number })),
      places: [...placesAt(id)],
    };
    return brief ? { id, datasetId, kind, name, country, ...shown, party: brief } : [];
  });
  const partiesOf = (id: string, other: string) =>
    [identity.lead(id), identity.lead(other)].sort().join(' ');
  const apart = new Set(
    met.flatMap(({ id, other, same }) =>
      same.sameAs === 'different' && isDecision(same.key) ? partiesOf(id, other) : [],
    ),
  );
  return {
    of: new Map(records.map((record) => [record.id, record])),
    isOpen: (id, other) =>
      identity.lead(id) !== identity.lead(other) && !apart.has(partiesOf(id, other)),
  };
}

/** What is compared of a record. */
export function descriptionOf({ name, names, ...said }: Described): Description {
  return { ...said, names: [{ name, type: 'primary' }, ...names] };
}

type Described = Pick<
  CandidateRecord,
  'name' | 'names' | 'identifiers' | 'country' | 'places' | 'kind'
>;
