import { createHash } from 'node:crypto';
import type { Supplier } from '#api/screening';
import type { SupplierColumns } from '#api/screenings';
import type { Words } from '#api/values';
import { codeOfCountry, countryCode } from '../../import/readers/countries';
import { SCHEME } from '../../import/readers/identifier-schemes';
import { leiOf, usccOf } from '../../match/identifiers/check-digits';
import { comparableName } from '../../match/normal-forms';
import { identifierKey } from '../../match/search-keys';
import { faultWords, inRow } from '../words/fault-words';
import { headerOf } from './columns';
import { refused, type TableSheet } from './table';

/** What the rows of a list say of one supplier. A row that cannot be asked about is one of its own, with the reason. */
export interface ReadSupplier {
  key: string;
  rows: number[];
  ownIds: string[];
  supplier: Supplier;
  /** Why it cannot be asked about; null where it can. */
  fault: Words | null;
}

const LONGEST_NAME = 1_000;
const LONGEST_CELL = 2_000;
const MOST_IDS = 500;

/** The suppliers of a sheet, each once, in the order of their first rows. */
export function suppliersIn(
  sheet: TableSheet,
  columns: SupplierColumns,
  file: string,
): ReadSupplier[] {
  const { header, below } = headerOf(sheet.rows);
  const where = sheet.name === null ? 'the file' : `the sheet "${sheet.name}"`;
  if (header === null) throw refused(file, `${where} is empty: it has no header and no rows`);
  const names = header.cells.map((cell) => cell.trim());
  const { otherNames, ...single } = columns;
  for (const wanted of [...Object.values(single), ...otherNames]) {
    if (wanted === null || names.includes(wanted)) continue;
    const there = names.filter((name) => name !== '').slice(0, 50);
    throw refused(file, `${where} has no column "${wanted}"; it has ${there.join(', ')}`);
  }
  if (below.length === 0) throw refused(file, `${where} has a header and no rows below it`);
  const found = new Map<string, ReadSupplier>();
  const cellsOf = new Map(below.map((row) => [row.number, row.cells]));
  const broken = sheet.rows.filter((row) => !('cells' in row));
  const numbers = [...cellsOf.keys(), ...broken.map(({ number }) => number)].sort((a, b) => a - b);
  const faultOf = new Map(
    broken.flatMap((row) => ('detail' in row ? [[row.number, row.detail] as const] : [])),
  );
  if (sheet.name === null) {
    for (const [number, cells] of cellsOf) {
      const more = cells.slice(names.length).some((cell) => cell.trim() !== '');
      if (more) faultOf.set(number, faultWords.moreCells(cells.length, names.length));
    }
  }
  for (const number of numbers) {
    const cells = cellsOf.get(number) ?? [];
    const text = (column: string | null) =>
      column === null ? '' : (cells[names.indexOf(column)] ?? '').trim();
    const read = supplierIn(text, columns);
    const fault = faultOf.get(number) ?? read.fault;
    const placed = fault && inRow(sheet.name, number, fault);
    add(found, { ...read, fault: placed }, { number, ownId: text(columns.id) });
  }
  return [...found.values()];
}

function add(
  found: Map<string, ReadSupplier>,
  { supplier, fault }: Pick<ReadSupplier, 'supplier' | 'fault'>,
  { number, ownId }: { number: number; ownId: string },
): void {
  const key = fault === null ? keyOf(supplier) : digest(`row ${number}`);
  const known = found.get(key) ?? { key, rows: [], ownIds: [], supplier, fault };
  known.rows.push(number);
  const id = ownId.slice(0, LONGEST_CELL);
  if (id !== '' && known.ownIds.length < MOST_IDS && !known.ownIds.includes(id)) {
    known.ownIds.push(id);
  }
  found.set(key, known);
}

function supplierIn(
  text: (column: string | null) => string,
  columns: SupplierColumns,
): Pick<ReadSupplier, 'supplier' | 'fault'> {
  const written = [columns.name, ...columns.otherNames].map(text).filter((name) => name !== '');
  const names = [...new Set(written)];
  const identifiers = identifiersIn(text, columns);
  const supplier: Supplier = {
    names: names.map((name) => name.slice(0, LONGEST_NAME)),
    identifiers,
    country: countryIn(text(columns.country)),
    places: [text(columns.place)].filter((place) => place !== '').map((one) => one.slice(0, 400)),
  };
  return { supplier, fault: faultIn(names, identifiers, columns.name) };
}

function faultIn(
  names: readonly string[],
  identifiers: Supplier['identifiers'],
  column: string,
): Words | null {
  const long = names.find((name) => name.length > LONGEST_NAME);
  if (long !== undefined) return faultWords.longName(column, long.length, LONGEST_NAME);
  if (identifiers.length > 0) return null;
  if (names.length === 0) return faultWords.nothing(column);
  if (names.some((name) => /[\p{L}\p{N}]/u.test(comparableName(name)))) return null;
  return faultWords.unsearchable(column);
}

function identifiersIn(
  text: (column: string | null) => string,
  { lei, uscc, ticker, registration }: SupplierColumns,
): Supplier['identifiers'] {
  const code = (column: string | null) => text(column).slice(0, 100);
  const stated = [
    { scheme: SCHEME.lei, id: leiOf(text(lei)) ?? code(lei) },
    { scheme: SCHEME.uscc, id: usccOf(text(uscc)) ?? code(uscc) },
    { scheme: SCHEME.ticker, id: code(ticker) },
    { scheme: 'registration', id: code(registration) },
  ];
  return stated.filter(({ id }) => identifierKey(id) !== '');
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CHINESE = new Intl.DisplayNames(['zh'], { type: 'region', fallback: 'none' });
const BY_CHINESE_NAME = new Map(
  LETTERS.flatMap((one) => LETTERS.map((two) => `${one}${two}`)).flatMap((code) => {
    const now = countryCode(code);
    const name = now === null ? undefined : CHINESE.of(now);
    return now === null || name === undefined ? [] : [[name, now] as const];
  }),
);

/** The code of a country, by its English or Chinese name or its code; as it was written where it is none of them. */
function countryIn(text: string): string | null {
  if (text === '') return null;
  return BY_CHINESE_NAME.get(text) ?? codeOfCountry(text) ?? text.slice(0, 100);
}

/** Two rows of one key ask the same question: case, punctuation and order of names change nothing. */
function keyOf({ names, identifiers, country, places }: Supplier): string {
  const folded = (texts: readonly string[]) => [...new Set(texts.map(comparableName))].sort();
  const codes = identifiers.map(({ scheme, id }) => `${scheme} ${identifierKey(id)}`).sort();
  return digest(JSON.stringify([folded(names), codes, country, folded(places)]));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
