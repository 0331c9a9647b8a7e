import { stringify } from 'csv-stringify/sync';
import { Problem } from '../../problems';
import { openArchive } from '../../workbook/archive';
import type { Format, Out } from '../format';
import type { GraphReading } from '../reading';
import { type References, referencesOf } from '../references';
import { counterOf } from './counter';
import type { Cell, Table } from './table';
import { TABLES } from './tables';

/** An archive without the extension for more holds so much. */
const MOST_BYTES = 0xffff_ffff;

/** Tables in a ZIP archive: several, because a tie without its party, or a party without a tie, would be lost in one. */
export const csvFormat: Format = {
  name: 'csv',
  title: 'tables, CSV in a ZIP archive',
  ending: '.csv.zip',
  mediaType: 'application/zip',
  async write(reading, out) {
    const references = await referencesOf(reading);
    const archive = openArchive();
    const counter = counterOf();
    let bytes = 0;
    const take: Out = async (part) => {
      bytes += part.length;
      if (bytes > MOST_BYTES) throw tooLarge();
      await out(part);
    };
    for (const table of TABLES) {
      const member = archive.begin(`${table.name}.csv`);
      let written = 0;
      for await (const text of textOf(table, reading, references, counter.count)) {
        member(text, false);
        written += text.length;
        if (written > MOST_BYTES / 4) throw tooLarge();
        for (const part of archive.packed.splice(0)) await take(part);
      }
      member('', true);
    }
    archive.end();
    for (const part of archive.packed.splice(0)) await take(part);
    return { ...counter.counts(), lost: [] };
  },
};

/** With the mark that spreadsheets know UTF-8 by; what they would take for a formula is marked as text. */
async function* textOf(
  { name, heads, rows }: Table,
  reading: GraphReading,
  references: References,
  count: (table: string, rows: number) => void,
): AsyncGenerator<string> {
  const csv = (lines: readonly (readonly Cell[])[]) =>
    stringify(lines as Cell[][], { escape_formulas: true, record_delimiter: 'windows' });
  yield `\ufeff${csv([heads])}`;
  for await (const portion of rows(reading, references)) {
    count(name, portion.length);
    yield csv(portion);
  }
}

function tooLarge(): Problem {
  return new Problem(
    'invalid-request',
    'The tables are larger than a ZIP archive holds: export one dataset at a time (--dataset), or take another format.',
  );
}
