import { Problem } from '../../problems';
import { MOST_LETTERS, MOST_ROWS, type Sheet, xlsxParts } from '../../workbook/workbook';
import type { Format } from '../format';
import { type Losses, lossesOf } from '../losses';
import { referencesOf } from '../references';
import { counterOf } from './counter';
import type { Cell, Table } from './table';
import { TABLES } from './tables';

const WIDE = /^(note|quote|text|description|title|said|reason|licenceRequirement)$/;
const NAMES = /name|source$|party|licence|url/i;

/** The same tables, each a sheet. A text is a cell of text and no formula. */
export const xlsxFormat: Format = {
  name: 'xlsx',
  title: 'tables, a workbook',
  ending: '.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async write(reading, out) {
    const references = await referencesOf(reading);
    const counter = counterOf();
    const losses = lossesOf();
    const sheets = TABLES.map((table) => {
      const rows = told(table.rows(reading, references), losses);
      return sheetOf(table, rows, counter.count);
    });
    for await (const part of xlsxParts(sheets)) await out(part);
    return { ...counter.counts(), lost: losses.said() };
  },
};

/** A cell holds only so much; the rest of its text is cut off. */
async function* told(
  portions: AsyncGenerator<Cell[][]>,
  { lose }: Losses,
): AsyncGenerator<Cell[][]> {
  for await (const portion of portions) {
    const long = portion.flat().filter((cell) => `${cell}`.length > MOST_LETTERS);
    lose('longTexts', long.length);
    yield portion;
  }
}

function sheetOf(
  { name, heads }: Table,
  rows: AsyncGenerator<Cell[][]>,
  count: (table: string, rows: number) => void,
): Sheet {
  const widths = heads.map((head) => (WIDE.test(head) ? 60 : NAMES.test(head) ? 30 : 16));
  return { name, heads, widths, rows: single(name, rows, count) };
}

/** Row by row. What a sheet cannot hold is refused, not cut off. */
async function* single(
  name: string,
  portions: AsyncGenerator<Cell[][]>,
  count: (table: string, rows: number) => void,
): AsyncGenerator<Cell[]> {
  let rows = 0;
  for await (const portion of portions) {
    count(name, portion.length);
    rows += portion.length;
    if (rows >= MOST_ROWS) throw tooMany(name);
    yield* portion;
  }
}

function tooMany(name: string): Problem {
  return new Problem(
    'invalid-request',
    `The sheet "${name}" would need more than ${MOST_ROWS} rows, which no spreadsheet holds: export as csv, or one dataset at a time (--dataset).`,
  );
}
