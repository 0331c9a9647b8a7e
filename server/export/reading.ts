import type { Decision } from '#api/identity';
import { exportBonds, exportParties, exportRecords, exportTies } from '../graph/export';
import type { Graph } from '../graph/open';
import { type Stream, streaming } from '../graph/stream';
import { allDecisions } from '../identity/history';
import type { PartyRecord, Record as StatedRecord, TieRow } from '../import/rows';
import { type Bonds, recordRow, tieRow } from './stored-rows';

/** What stands at the end of a tie. */
export interface End {
  id: string;
  /** `Party`, `Address`, `List`; empty where nothing is known of it. */
  label: string;
  /** Of a party. */
  kind: string | null;
  name: string;
}

export interface NamedTie {
  row: TieRow;
  from: End;
  to: End;
}

type Of<Type extends TieRow['type']> = Extract<TieRow, { type: Type }>;
export type Labelled<Label extends StatedRecord['label']> = Extract<StatedRecord, { label: Label }>;

export interface PlacedParty {
  party: PartyRecord;
  places: { tie: Of<'LOCATED_AT'>; text: string; country: string | null }[];
}

/** What is exported, read once from front to back: every format writes what it hands out. */
export interface GraphReading {
  revision: number;
  /** The datasets asked for, or all. */
  datasetIds: readonly string[];
  /** What the file holds, in words. */
  extent: string;
  /** Rows about a party and its surroundings instead of all that datasets say. */
  isPart: boolean;
  records<Label extends Exclude<StatedRecord['label'], 'Party'>>(
    label: Label,
  ): AsyncGenerator<Labelled<Label>[]>;
  parties(): AsyncGenerator<PlacedParty[]>;
  /** Names of the ends cost time: a format that writes none does not ask. */
  ties(named: boolean): AsyncGenerator<NamedTie[]>;
  /** What people decided about which records are one party, undone or not, in the order of the decisions. */
  decisions(): Promise<Decision[]>;
}

/** Everything that these datasets say at the published revision, or all do. */
export function readingAll<T>(
  graph: Graph,
  datasetIds: readonly string[] | null,
  work: (reading: GraphReading) => Promise<T>,
): Promise<T> {
  const reading = (stream: Stream) => {
    const { revision, coverage } = stream.reader;
    return work({
      revision,
      datasetIds: datasetIds ?? coverage.datasets.map(({ id }) => id),
      extent: datasetIds === null ? 'all that is published' : `all of ${datasetIds.join(', ')}`,
      isPart: false,
      records: (label) => recordsOf(stream, datasetIds, label),
      parties: () => partiesOf(stream, datasetIds),
      ties: (named) => tiesOf(stream, datasetIds, named),
      decisions: () => allDecisions(stream.reader, datasetIds),
    });
  };
  return streaming(graph, '', reading, { datasets: datasetIds ?? undefined });
}

async function* recordsOf<Label extends StatedRecord['label']>(
  stream: Stream,
  datasetIds: readonly string[] | null,
  label: Label,
): AsyncGenerator<Labelled<Label>[]> {
  const bonds = label === 'Claim' ? await bondsOf(stream, datasetIds) : new Map<string, Bonds>();
  for await (const portion of stream.portions(exportRecords, { label, datasetIds })) {
    yield portion.map(
      ([id, said]) => recordRow(label, { id, said, bonds: bonds.get(id) }) as Labelled<Label>,
    );
  }
}

async function* partiesOf(
  stream: Stream,
  datasetIds: readonly string[] | null,
): AsyncGenerator<PlacedParty[]> {
  for await (const portion of stream.portions(exportParties, { datasetIds })) {
    yield portion.map(([id, said, places]) => ({
      party: recordRow('Party', { id, said, bonds: undefined }) as PartyRecord,
      places: places
        .map(([address, placed, at]) => ({
          tie: tieRow('LOCATED_AT', { from: id, to: address, said: placed }) as Of<'LOCATED_AT'>,
          text: at?.[0] ?? address,
          country: at?.[1] ?? null,
        }))
        .sort((one, other) => (one.tie.key < other.tie.key ? -1 : 1)),
    }));
  }
}

async function* tiesOf(
  stream: Stream,
  datasetIds: readonly string[] | null,
  named: boolean,
): AsyncGenerator<NamedTie[]> {
  for await (const portion of stream.portions(exportTies, { datasetIds, named })) {
    yield portion.map(([type, from, to, said, ends]) => ({
      row: tieRow(type, { from, to, said }),
      from: endOf(from, ends?.[0] ?? null),
      to: endOf(to, ends?.[1] ?? null),
    }));
  }
}

function endOf(id: string, said: [string, string | null, string | null] | null): End {
  const [label = '', kind = null, name] = said ?? [];
  return { id, label, kind, name: name ?? id };
}

async function bondsOf(
  stream: Stream,
  datasetIds: readonly string[] | null,
): Promise<Map<string, Bonds>> {
  const all = new Map<string, Bonds>();
  await stream.each(
    exportBonds,
    ([claim, type, to, tieKey, reason]) => {
      const bonds = all.get(claim) ?? { about: [], contradicts: [] };
      all.set(claim, bonds);
      if (type === 'ABOUT') bonds.about.push(to);
      else bonds.contradicts.push({ claimId: tieKey === null ? to : null, tieKey, reason });
    },
    { datasetIds },
  );
  for (const { about, contradicts } of all.values()) {
    about.sort();
    contradicts.sort((one, other) => (targetOf(one) < targetOf(other) ? -1 : 1));
  }
  return all;
}

/** The graph hands them out in any order; a file has one. */
function targetOf({ claimId, tieKey }: Bonds['contradicts'][number]): string {
  return `${claimId} ${tieKey}`;
}
