import type { Cell } from '../../workbook/workbook';
import type { Language, Say, Telling } from '../telling';

export interface Sheet {
  /** A key of our words, below `sheet`. */
  name: string;
  /** Keys of our words, below `column`, each with the width of its column in letters. */
  columns: readonly (readonly [string, number])[];
  rows: Cell[][];
}

/** What every sheet is put into words with: tables stand in one language, the first that was asked for. */
export interface Wording {
  telling: Telling;
  language: Language;
  say: Say;
}

/** A share as a number where a number says it exactly; else, as `1/6`, the text. */
export function bound(text: string | null): Cell {
  if (text === null) return null;
  const number = Number(text);
  return String(number) === text ? number : text;
}

/** The numbers of sources, as the other forms of the report cite them. */
export function cited({ telling }: Wording, sources: readonly string[]): string {
  const numbers = [...new Set(sources.map(telling.numberOf))];
  return numbers
    .sort((one, other) => one - other)
    .map((number) => `[${number}]`)
    .join(' ');
}
