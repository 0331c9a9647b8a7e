import { identityOf, joinSame } from '../answers/identity';
import { scopeOf } from '../answers/scope';
import { exportRecordsOf, exportTiesOf } from '../graph/export';
import type { Graph, Wanted } from '../graph/open';
import { type Stream, streaming } from '../graph/stream';
import { allDecisions } from '../identity/history';
import type { PartyRecord, Record as StatedRecord, TieRow } from '../import/rows';
import type { End, GraphReading, Labelled, NamedTie, PlacedParty } from './reading';
import { recordRow, tieRow } from './stored-rows';

export interface Part {
  /** Parties, each by any record of it, and addresses. */
  ids: readonly string[];
  /** Ties in force on this day; entries on lists of every day. */
  asOf: string;
  at?: Wanted;
  extent: string;
}

/** Some parties with all that they are in every dataset, the ties between them, and whom and what those name. In memory. */
export function readingPart<T>(
  graph: Graph,
  { ids, asOf, at = {}, extent }: Part,
  work: (reading: GraphReading) => Promise<T>,
): Promise<T> {
  return streaming(
    graph,
    asOf,
    async (stream) => {
      const records = await recordsAround(stream, ids);
      const { revision, coverage } = stream.reader;
      return work({
        ...{ revision, extent, isPart: true },
        datasetIds: coverage.datasets.map(({ id }) => id),
        records: (label) => inOne(records.of(label)),
        parties: () => inOne(placed(records)),
        ties: () => inOne(named(records)),
        decisions: async () => {
          const here = new Set(records.of('Party').map(({ id }) => id));
          const all = await allDecisions(stream.reader);
          return all.filter(({ between }) => between.every((id) => here.has(id)));
        },
      });
    },
    at,
  );
}

interface Around {
  ties: TieRow[];
  of<Label extends StatedRecord['label']>(label: Label): Labelled<Label>[];
}

async function recordsAround(stream: Stream, asked: readonly string[]): Promise<Around> {
  const scope = scopeOf(stream.reader);
  const identity = identityOf(scope);
  await joinSame(scope, identity, asked);
  const ids = [...new Set(asked.flatMap(identity.nodes))];
  const all = new Map<string, StatedRecord[]>();
  const fetch = async (label: StatedRecord['label'], wanted: readonly string[]) => {
    const found: StatedRecord[] = [];
    const unique = [...new Set(wanted)].sort();
    for await (const portion of stream.portions(exportRecordsOf, { label, ids: unique })) {
      for (const [id, said] of portion) {
        found.push(recordRow(label, { id, said, bonds: undefined }) as StatedRecord);
      }
    }
    all.set(label, found);
    return found;
  };
  const parties = (await fetch('Party', ids)) as PartyRecord[];
  const addresses = await fetch('Address', ids);
  const ties: TieRow[] = [];
  for await (const portion of stream.portions(exportTiesOf, { ids })) {
    for (const [type, from, to, said] of portion) ties.push(tieRow(type, { from, to, said }));
  }
  ties.sort((one, other) => (one.key < other.key ? -1 : 1));
  const entries = ties.flatMap((tie) => (tie.type === 'DESIGNATED' ? tie : []));
  const lists = await fetch(
    'List',
    entries.map(({ to }) => to),
  );
  const actions = (await fetch(
    'ListAction',
    entries.flatMap(({ listActionId }) => listActionId ?? []),
  )) as Labelled<'ListAction'>[];
  const sources = await fetch('Source', [
    ...ties.map(({ sourceId }) => sourceId),
    ...actions.flatMap(({ sourceId }) => sourceId ?? []),
    ...parties.flatMap(({ names, identifiers }) =>
      [...names, ...identifiers].map(({ sourceId }) => sourceId),
    ),
  ]);
  const rows = [...parties, ...addresses, ...ties, ...lists, ...actions, ...sources];
  await fetch(
    'Dataset',
    rows.map(({ datasetId }) => datasetId),
  );
  return {
    ties,
    of: <Label extends StatedRecord['label']>(label: Label) =>
      (all.get(label) ?? []) as Labelled<Label>[],
  };
}

function placed(records: Around): PlacedParty[] {
  const addresses = new Map(records.of('Address').map((address) => [address.id, address]));
  return records.of('Party').map((party) => ({
    party,
    places: records.ties.flatMap((tie) => {
      const address = addresses.get(tie.to);
      if (tie.type !== 'LOCATED_AT' || tie.from !== party.id || !address) return [];
      return { tie, text: address.text, country: address.country };
    }),
  }));
}

function named(records: Around): NamedTie[] {
  const ends = new Map<string, End>();
  for (const { id, name } of records.of('List'))
    ends.set(id, { id, label: 'List', kind: null, name });
  for (const { id, text } of records.of('Address')) {
    ends.set(id, { id, label: 'Address', kind: null, name: text });
  }
  for (const { id, kind, name } of records.of('Party')) {
    ends.set(id, { id, label: 'Party', kind, name });
  }
  const end = (id: string) => ends.get(id) ?? { id, label: '', kind: null, name: id };
  return records.ties.map((row) => ({ row, from: end(row.from), to: end(row.to) }));
}

async function* inOne<T>(rows: T[]): AsyncGenerator<T[]> {
  yield rows;
}
