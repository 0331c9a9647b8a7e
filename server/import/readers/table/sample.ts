import type { Readable } from 'node:stream';
import { Problem } from '../../../problems';
import { proposedMapping, type Sample } from './propose';
import { type Sheet, sheetsOf } from './sheets';

const SAMPLED = 200;

/** A mapping for a table, proposed from its headers and first rows. Refused where the file is no table. */
export async function proposalFor(input: Readable, name: string) {
  const faults: string[] = [];
  const fault = ({ detail }: { detail: string }) => void faults.push(detail);
  const sheets = await sheetsOf(input, { encoding: 'auto', delimiter: 'auto' }, { fault });
  const samples: Sample[] = [];
  for (const sheet of sheets ?? []) {
    const sample = await sampleOf(sheet);
    if (sample !== null) samples.push(sample);
  }
  const mapping = proposedMapping(name || 'Your own table', samples);
  if (mapping.tables.length > 0) return mapping;
  const noHeader = 'it has no header of two columns or more.';
  const why = faults[0] ?? (samples.length === 0 ? noHeader : mapping.remarks?.at(-1));
  throw new Problem(
    'invalid-request',
    `No mapping can be proposed for ${name || 'this file'}: ${why}`,
  );
}

/** The header is the first row of at least two cells: a title may stand above it. */
async function sampleOf({ name, rows }: Sheet): Promise<Sample | null> {
  let sample: {
    sheet: string | null;
    headerRow: number;
    header: readonly string[];
    rows: (readonly string[])[];
  } | null = null;
  for await (const { number, cells } of rows) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (sample !== null) sample.rows.push(cells);
    else if (filled.length > 1)
      sample = { sheet: name, headerRow: number, header: cells, rows: [] };
    if (sample !== null && sample.rows.length >= SAMPLED) break;
  }
  return sample;
}
