import { CsvError, parse } from 'csv-parse/sync';
import type { Words } from '#api/values';
import type { SheetRow } from '../../import/readers/table/sheets';
import { faultWords, inColumn } from '../words/fault-words';

/** Faults after which a file is no table any more. */
const MOST_FAULTS = 1_000;
const LONGEST_RECORD = 8 * 1024 * 1024;

/** A row that is no row: it is told, and the rows after it are read all the same. */
export interface BrokenRow {
  number: number;
  detail: Words;
}

/** The rows of a text with separators. After a stray quotation mark it goes on with the line after it. */
export function csvSheet(text: string, delimiter: string): (SheetRow | BrokenRow)[] {
  const rows: (SheetRow | BrokenRow)[] = [];
  let rest = text;
  let before = 0;
  for (let faults = 0; rest !== ''; faults += 1) {
    const { lines, fault } = recordsUntilFault(rest, delimiter, (line, cells) =>
      rows.push({ number: before + line, cells }),
    );
    if (fault === null) break;
    const number = before + lines + 1;
    if (faults === MOST_FAULTS) {
      rows.push({ number, detail: faultWords.tooManyFaults(faults) });
      break;
    }
    rows.push({ number, detail: detailOf(fault) });
    rest = afterLine(rest, lines + 1);
    before = number;
  }
  return rows;
}

/** Hands out records with the line on which each starts; the lines that are read, and the fault that ended it. */
function recordsUntilFault(
  text: string,
  delimiter: string,
  take: (line: number, cells: string[]) => void,
): { lines: number; fault: CsvError | null } {
  let lines = 0;
  const on_record = (cells: string[], info: { lines: number }) => {
    take(lines + 1, cells);
    lines = info.lines;
    // What is handed out is not kept.
    return null;
  };
  try {
    parse(text, {
      ...{ delimiter, on_record, relax_column_count: true, max_record_size: LONGEST_RECORD },
    });
    return { lines, fault: null };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return { lines, fault: cause };
  }
}

function detailOf({ code, message, column }: CsvError & { column?: unknown }): Words {
  const place = typeof column === 'number' ? column + 1 : null;
  if (code === 'CSV_MAX_RECORD_SIZE') return faultWords.longRow();
  if (code === 'CSV_QUOTE_NOT_CLOSED') return inColumn(place, faultWords.openQuote());
  if (code === 'CSV_INVALID_CLOSING_QUOTE' || code === 'INVALID_OPENING_QUOTE') {
    return inColumn(place, faultWords.strayQuote());
  }
  return inColumn(place, faultWords.malformed(message));
}

/** What follows the line of this number, from 1. */
function afterLine(text: string, line: number): string {
  let at = -1;
  for (let count = 0; count < line; count += 1) {
    at = text.indexOf('\n', at + 1);
    if (at === -1) return '';
  }
  return text.slice(at + 1);
}
