import { exportBonds, exportRecords, exportTies } from '../../graph/export';
import type { Graph } from '../../graph/open';
import { type Stream, streaming } from '../../graph/stream';
import { type Bonds, recordRow, tieRow } from './stored-rows';

/** What an export starts and ends with: who reads it knows that it is whole. */
export interface ExportCounts {
  revision: number;
  records: number;
  ties: number;
}

export const EXPORT_FORMAT = 'tracehold-jsonl';
const LABELS = ['Dataset', 'Source', 'List', 'ListAction', 'Address', 'Party', 'Claim'] as const;

/** Everything that these datasets say at the published revision, or all do: JSON, a line each, by portions of lines. */
export async function exportLines(
  graph: Graph,
  datasetIds: readonly string[] | null,
  write: (lines: string[]) => Promise<void>,
): Promise<ExportCounts> {
  return streaming(graph, '', async (stream) => {
    const { revision, coverage } = stream.reader;
    const datasets = coverage.datasets.map(({ id }) => id);
    const head = { format: EXPORT_FORMAT, version: 1, revision, datasets: datasetIds ?? datasets };
    await write([JSON.stringify(head)]);
    const bonds = await bondsOf(stream, datasetIds);
    let [records, ties] = [0, 0];
    for (const label of LABELS) {
      for await (const portion of stream.portions(exportRecords, { label, datasetIds })) {
        records += portion.length;
        const rows = portion.map(([id, said]) =>
          recordRow(label, { id, said, bonds: bonds.get(id) }),
        );
        await write(rows.map((row) => JSON.stringify(row)));
      }
    }
    for await (const portion of stream.portions(exportTies, { datasetIds })) {
      ties += portion.length;
      const rows = portion.map(([type, from, to, said]) => tieRow(type, { from, to, said }));
      await write(rows.map((row) => JSON.stringify(row)));
    }
    await write([JSON.stringify({ end: EXPORT_FORMAT, records, ties })]);
    return { revision, records, ties };
  });
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
