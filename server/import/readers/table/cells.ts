import { PartialDate } from '#api/values';
import type { FileFault } from '../../reader';
import type { Cell, DateCell, DateFormat } from './mapping';

/** One row of a table, read by the names of its columns. */
export interface Row {
  number: number;
  /** The text of a column, without spaces at its ends; empty where there is none. */
  text: (column: string) => string;
  /** Tells what is wrong in a cell of it. */
  wrong: (column: string, detail: string) => void;
}

/** The cells of a row under a header; `sheet` is named where there are several. */
export function rowUnder(
  places: ReadonlyMap<string, number>,
  { number, cells }: { number: number; cells: readonly string[] },
  { sheet, fault }: { sheet: string | null; fault: (fault: FileFault) => void },
): Row {
  const text = (column: string) => (cells[places.get(column) ?? -1] ?? '').trim();
  return {
    number,
    text,
    wrong(column, detail) {
      const field = sheet === null ? column : `sheet "${sheet}", column "${column}"`;
      fault({ line: number, field, value: text(column).slice(0, 80), detail });
    },
  };
}

/** What stands in a cell, or the same for all rows; null where nothing does. */
export function valueIn(row: Row, cell: Cell | undefined): string | null {
  if (cell === undefined) return null;
  if ('value' in cell) return cell.value;
  const text = row.text(cell.column);
  if (text === '') return null;
  return cell.values[text] ?? text;
}

export function columnOf(cell: Cell): string {
  return 'value' in cell ? cell.value : cell.column;
}

/** One of a closed set of words; anything else is told as a fault. */
export function wordIn<Word extends string>(
  row: Row,
  cell: Cell | undefined,
  { words, usual }: { words: readonly Word[]; usual: Word },
): Word {
  const value = valueIn(row, cell);
  if (cell === undefined || value === null) return usual;
  const word = words.find((known) => known.toLowerCase() === value.toLowerCase());
  if (word !== undefined) return word;
  const how = 'or say in the mapping under "values" what this stands for';
  row.wrong(columnOf(cell), `expected one of ${words.join(', ')}; ${how}`);
  return usual;
}

const PATTERNS: { readonly [Format in DateFormat]: RegExp } = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  'DD.MM.YYYY': /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
  'DD/MM/YYYY': /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  'MM/DD/YYYY': /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
  'YYYY/MM/DD': /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
  YYYYMMDD: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  YYYY年MM月DD日: /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
};

/** A date as ISO 8601; years and months alone are taken in every format, and so are the dates of a workbook. */
export function dateIn(row: Row, cell: DateCell | undefined): string | null {
  if (cell === undefined) return null;
  const text = row.text(cell.column);
  if (text === '') return null;
  const date = dateOf(text, cell.format);
  if (date === null) {
    row.wrong(cell.column, `expected a date that exists, as ${cell.format}, YYYY-MM or YYYY`);
  }
  return date;
}

export function dateOf(text: string, format: DateFormat): string | null {
  if (PartialDate.safeParse(text).success) return text;
  const found = PATTERNS[format].exec(text)?.groups;
  if (found === undefined) return null;
  const { year = '', month = '', day = '' } = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return PartialDate.safeParse(date).success ? date : null;
}
