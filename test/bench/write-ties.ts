import type { CsvFile } from './csv';
import { headerOf } from './csv';
import { degreesOf, type Stated } from './degrees';
import { type Dress, dressOf } from './dress';
import type { Files } from './generate';
import { type Drawn, drawnTies } from './ties';
import { DATASETS } from './world';

/** Every so many ties, a claim speaks of one. */
const SPOKEN_EVERY = 2_000;
const LOOKED_AT = new Set(['OWNS', 'CONTROLS', 'SUPPLIES', 'OFFICER_OF', 'LINKED']);

interface Open {
  dress: Dress;
  file: CsvFile;
}

/** Writes a file for each type; says how the degrees fell out, and which ties claims will speak of. */
export function writeTies(files: Files): { stated: Stated; spoken: Map<string, number> } {
  const { world } = files;
  const opened = new Map<Drawn['type'], Open>();
  const degrees = degreesOf(world);
  const spoken = new Map<string, number>();
  let n = 0;
  for (const tie of drawnTies(world)) {
    const { type, from } = tie;
    const { dress, file } = opened.get(type) ?? openType(files, opened, type);
    const key = `bench:${type.toLowerCase()}-${n}`;
    file.line(`${from},${endOf(tie, files)},${type},${key},${dress.cells(n)}`);
    degrees.count(tie);
    if (n % SPOKEN_EVERY === 0 && LOOKED_AT.has(type)) spoken.set(key, from);
    n += 1;
  }
  return { stated: degrees.stated(), spoken };
}

function openType(files: Files, opened: Map<Drawn['type'], Open>, type: Drawn['type']): Open {
  const dress = dressOf(files.world, type);
  const head = [':START_ID(Record)', ':END_ID(Record)', ':TYPE', 'key'];
  const file = files.relationships(type.toLowerCase(), [...head, ...headerOf(dress.columns)]);
  opened.set(type, { dress, file });
  return { dress, file };
}

/** Addresses come after all parties; lists after those and the datasets. */
function endOf({ type, to }: Drawn, { world }: Files): number {
  if (type === 'LOCATED_AT') return world.parties + to;
  if (type !== 'DESIGNATED') return to;
  return world.parties + world.addresses + DATASETS.length + to;
}
