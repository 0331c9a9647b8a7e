import { createWriteStream, renameSync, rmSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Exported, Format, Out } from './format';
import type { GraphReading } from './reading';

/** Writes an export to a file, packed where its name ends in .gz. The file appears when it is whole. */
export async function writeExport(
  reading: GraphReading,
  format: Format,
  path: string,
): Promise<Exported> {
  const part = `${path}.part`;
  const file = createWriteStream(part, { mode: 0o600 });
  const ended = finished(file);
  const packing = path.endsWith('.gz') ? createGzip() : null;
  packing?.pipe(file);
  const out: Writable = packing ?? file;
  const write: Out = async (bytes) => {
    if (bytes.length === 0 || out.write(bytes)) return;
    await Promise.race([new Promise((resolve) => out.once('drain', resolve)), ended]);
  };
  try {
    const written = await format.write(reading, write);
    out.end();
    await ended;
    renameSync(part, path);
    return { revision: reading.revision, ...written };
  } catch (fault) {
    ended.catch(() => undefined);
    file.destroy();
    rmSync(part, { force: true });
    throw fault;
  }
}
