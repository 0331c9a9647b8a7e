import type { ProposedSheet, SupplierColumns } from '#api/screenings';
import type { Words } from '#api/values';
import { type Attribute, meaningOf } from '../../import/readers/table/header-words';
import type { SheetRow } from '../../import/readers/table/sheets';
import type { TableSheet } from './table';

const SAMPLED = 5;
const LONGEST_HEADER = 60;
const REGISTRATION = /\bregist\w* (no|number|nr|id)\b|\bcompany number\b|注册号|登记号/;
const CITY = /^(?:city|town|place|location|province|城市|所在地|所在城市|地点)$/;
const OTHER_NAME =
  /\b(english|chinese|local|native|trading|trade|short|legal)\b.*\bname\b|英文|中文|简称/;

/** Each sheet as its first rows show it, with the columns as their headers suggest them. */
export function proposedSheet({ name, rows, remarks }: TableSheet): ProposedSheet {
  const found = headerOf(rows);
  const header = (found.header?.cells ?? []).map((cell) => cell.trim());
  const broken = rows.flatMap((row) => ('cells' in row ? [] : row.number));
  const columns = proposedColumns(header);
  return {
    sheet: name,
    headerRow: found.header?.number ?? 0,
    header: [...header],
    sample: found.below.slice(0, SAMPLED).map(({ cells }) => [...cells]),
    rows: found.below.length + broken.length,
    columns,
    remarks: [
      ...remarks,
      ...found.remarks,
      ...(broken.length > 0 ? [unreadable(broken)] : []),
      ...repeated(header),
      ...(found.header !== null && columns === null ? [NO_NAME] : []),
    ],
  };
}

const NO_NAME: Words = {
  en: 'No column looks like the name of a supplier: choose it.',
  zh: '没有看似供应商名称的列：请选择。',
};
const NO_HEADER: Words = {
  en: 'No header was recognised: the first row counts as one. Add a header above it if it is a supplier.',
  zh: '未识别出表头：首行视为表头。若首行是供应商，请在其上方加表头。',
};

function unreadable(rows: readonly number[]): Words {
  const numbers = rows.slice(0, 20).join(', ');
  return {
    en: `Not readable, and told with the results: row ${numbers}.`,
    zh: `无法读取、随结果列出：第 ${numbers} 行。`,
  };
}

function twoHeaders(first: number, second: number): Words {
  return {
    en: `Rows ${first} and ${second} both read like headers: the lower one counts.`,
    zh: `第 ${first} 行与第 ${second} 行都像表头：以下面一行为准。`,
  };
}

interface FoundHeader {
  header: SheetRow | null;
  below: readonly SheetRow[];
  remarks: Words[];
}

/** The first row that reads like a header, or else the first with a cell in it. Of two that read so, the lower. */
export function headerOf(all: TableSheet['rows']): FoundHeader {
  const rows = all.filter((row) => 'cells' in row);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0)
    return {
      header: null,
      below: [],
      remarks: [{ en: 'The sheet is empty.', zh: '工作表为空。' }],
    };
  const likely = filled.slice(0, 20).findIndex(({ cells }) => isHeader(cells));
  const place = Math.max(likely, 0);
  const [first, second] = [filled[place], filled[place + 1]];
  const two = second !== undefined && likely !== -1 && isSecondHeader(second.cells);
  const header = (two ? second : first) ?? null;
  const remarks = [
    ...(two ? [twoHeaders(first?.number ?? 0, second.number)] : []),
    ...(likely === -1 ? [NO_HEADER] : []),
  ];
  return { header, below: filled.slice(place + (two ? 2 : 1)), remarks };
}

function isHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => wordOf(cell) === 'name');
}

/** Every cell of it is a word of a header, and one of them speaks of a name. */
function isSecondHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 1 && isHeader(filled) && filled.every((cell) => wordOf(cell) !== null);
}

function wordOf(header: string): Attribute | null {
  if (header.length > LONGEST_HEADER) return null;
  if (OTHER_NAME.test(plain(header))) return 'name';
  return CITY.test(plain(header)) ? 'address' : meaningOf(header).attribute;
}

function plain(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[_./-]+/g, ' ')
    .trim();
}

function repeated(header: readonly string[]): Words[] {
  const twice = header.filter((cell, place) => cell !== '' && header.indexOf(cell) !== place);
  return [...new Set(twice)].map((cell) => ({
    en: `The column "${cell}" stands twice in the header: the first one is read.`,
    zh: `表头中“${cell}”出现两次：读取第一列。`,
  }));
}

/** Null where no column looks like a name. */
function proposedColumns(header: readonly string[]): SupplierColumns | null {
  const columns = header
    .filter((cell, place) => cell !== '' && header.indexOf(cell) === place)
    .map((cell) => ({ cell, word: wordOf(cell), role: meaningOf(cell).role }));
  const registration = columns.find(({ cell }) => REGISTRATION.test(plain(cell)))?.cell ?? null;
  const named = columns.filter(({ word, cell }) => word === 'name' && cell !== registration);
  const [name = null] = [...named].sort((a, b) => nearness(a) - nearness(b));
  if (name === null) return null;
  const take = (word: Attribute) =>
    columns.find((one) => one.word === word && one.cell !== registration)?.cell ?? null;
  const others = columns.filter(
    ({ word, role, cell }) =>
      cell !== name.cell &&
      (word === 'alias' || word === 'name') &&
      (role === null || role === name.role),
  );
  return {
    name: name.cell,
    otherNames: others.map(({ cell }) => cell),
    ...{ id: take('id'), country: take('country'), place: take('address'), lei: take('lei') },
    ...{ uscc: take('uscc'), ticker: take('ticker'), registration },
  };
}

/** A supplier's own name stands before a name in another language, and that before anybody else's. */
function nearness({ cell, role }: { cell: string; role: string | null }): number {
  const other = OTHER_NAME.test(plain(cell)) ? 1 : 0;
  if (role === 'supplier') return other;
  return role === null || role === 'company' ? 2 + other : 4 + other;
}
