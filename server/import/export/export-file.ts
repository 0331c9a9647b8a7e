import { createWriteStream, renameSync, rmSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Graph } from '../../graph/open';
import { type ExportCounts, exportLines } from './export-rows';

/** Writes an export to a file, packed where its name ends in .gz. The file appears when it is whole. */
export async function exportFile(
  graph: Graph,
  path: string,
  datasetIds: readonly string[] | null,
): Promise<ExportCounts> {
  const part = `${path}.part`;
  const file = createWriteStream(part, { mode: 0o600 });
  const ended = finished(file);
  const packing = path.endsWith('.gz') ? createGzip() : null;
  packing?.pipe(file);
  const out: Writable = packing ?? file;
  const write = async (lines: string[]) => {
    if (lines.length === 0 || out.write(`${lines.join('\n')}\n`)) return;
    await Promise.race([new Promise((resolve) => out.once('drain', resolve)), ended]);
  };
  try {
    const counts = await exportLines(graph, datasetIds, write);
    out.end();
    await ended;
    renameSync(part, path);
    return counts;
  } catch (fault) {
    ended.catch(() => undefined);
    file.destroy();
    rmSync(part, { force: true });
    throw fault;
  }
}
