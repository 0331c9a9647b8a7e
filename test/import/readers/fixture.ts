import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reader } from '../../../server/import/reader';
import { READERS } from '../../../server/import/readers';
import type { PartyRecord, Record as StatedRecord, TieRow } from '../../../server/import/rows';
import { type Reading, readText } from './read';

export function fixtureText(name: string): string {
  return readFileSync(fixturePath(name), 'utf8');
}

export function fixturePath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}

/** The readers that recognise a text under a name. */
export function recognising(text: string, name: string): string[] {
  return READERS.filter((reader) => reader.recognises({ name, text: text.slice(0, 65_536) })).map(
    ({ format }) => format,
  );
}

export function partyIn(reading: Reading, id: string): PartyRecord {
  const found = reading.records.find((row) => row.label === 'Party' && row.id === id);
  if (found?.label !== 'Party') throw new Error(`no party ${id}`);
  return found;
}

export function recordIn<Label extends StatedRecord['label']>(
  { records }: Reading,
  label: Label,
  id: string,
) {
  return records.find((row) => row.label === label && row.id === id);
}

export function tieIn<Type extends TieRow['type']>({ ties }: Reading, type: Type, key: string) {
  const found = ties.find((row): row is Extract<TieRow, { type: Type }> => {
    return row.type === type && row.key === key;
  });
  if (!found) throw new Error(`no ${type} ${key}`);
  return found;
}

/** How many rows there are of each label and type. */
export function countsOf({ records, ties }: Reading): { [kind: string]: number } {
  const counts: { [kind: string]: number } = {};
  const kinds = [...records.map(({ label }) => label), ...ties.map(({ type }) => type)];
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Every place inside a record: cutting there leaves a part of it. A record ends with its line. */
export async function uncaughtCuts(
  reader: Reader,
  { text, name, every }: { text: string; name: string; every: number },
): Promise<number[]> {
  const lines = new Set([0, text.length]);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    for (const near of [at - 1, at, at + 1]) lines.add(near);
  }
  const uncaught: number[] = [];
  for (let at = 1; at < text.length; at += every) {
    if (lines.has(at)) continue;
    const { faults } = await readText(reader, text.slice(0, at), { name });
    if (faults.length === 0) uncaught.push(at);
  }
  return uncaught;
}
