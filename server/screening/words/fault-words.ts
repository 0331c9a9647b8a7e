import type { Words } from '#api/values';

const many = (count: number) => count.toLocaleString('en');

/** Why a row could not be asked about, without where it stands. */
export const faultWords = {
  moreCells: (count: number, wanted: number): Words => ({
    en: `it has ${count} cells where the header has ${wanted}: a separator stands in a cell without quotation marks`,
    zh: `该行有 ${count} 个单元格，而表头有 ${wanted} 个：单元格内的分隔符未加引号`,
  }),
  longName: (column: string, length: number, most: number): Words => ({
    en: `column "${column}": a name of ${many(length)} characters; at most ${many(most)} are compared`,
    zh: `“${column}”列：名称长达 ${many(length)} 个字符；最多比较 ${many(most)} 个`,
  }),
  nothing: (column: string): Words => ({
    en: `column "${column}": there is no name and no identifier`,
    zh: `“${column}”列：既无名称也无代码`,
  }),
  unsearchable: (column: string): Words => ({
    en: `column "${column}": the name holds no letter and no digit, so it cannot be searched`,
    zh: `“${column}”列：名称不含文字或数字，无法检索`,
  }),
  tooManyFaults: (count: number): Words => ({
    en: `nothing from here on is read: ${count} rows are broken`,
    zh: `自此以下不再读取：已有 ${count} 行无法读取`,
  }),
  longRow: (): Words => ({ en: 'the row is longer than 8 MiB', zh: '该行超过 8 MiB' }),
  openQuote: (): Words => ({
    en: 'a quotation mark opens here and is never closed: close it, or double it where it belongs to the text',
    zh: '引号在此开启而未关闭：请关闭引号；若引号属于文本，请写成两个',
  }),
  strayQuote: (): Words => ({
    en: 'a quotation mark stands where none belongs: double it where it belongs to the text',
    zh: '引号出现在不应有之处：若引号属于文本，请写成两个',
  }),
  malformed: (message: string): Words => ({
    en: `this is no well-formed row (${message})`,
    zh: `该行格式不正确（${message}）`,
  }),
  incomplete: (): Words => ({
    en: 'Not all of its suppliers are there: its list is being stored or it is being deleted, or that was interrupted. If it stays so, delete it and screen the list again.',
    zh: '供应商不齐全：名单正在存储或筛查正在删除，或此过程已中断。若一直如此，请将其删除并重新筛查名单。',
  }),
  silent: (): Words => ({
    en: 'Whoever ran it was not heard of any more: it can go on.',
    zh: '执行方已无音讯：可以继续执行。',
  }),
  olderForm: (): Words => ({
    en: 'An older Tracehold screened it, in a form that is not read any more: screen the list again.',
    zh: '此行由旧版 Tracehold 筛查，其格式已无法读取：请重新筛查该名单。',
  }),
  ofGraph: (message: string): Words => ({ en: message, zh: `未能完成：${message}` }),
  ourOwn: (): Words => ({
    en: 'Tracehold met a fault of its own; its log says more.',
    zh: 'Tracehold 自身出错；详见其日志。',
  }),
};

/** A fault with the column, counted from 1, where it is known. */
export function inColumn(column: number | null, { en, zh }: Words): Words {
  return column === null
    ? { en, zh }
    : { en: `column ${column}: ${en}`, zh: `第 ${column} 列：${zh}` };
}

/** A fault with its sheet, null in a file that is one table, and its row. */
export function inRow(sheet: string | null, row: number, { en, zh }: Words): Words {
  if (sheet === null) return { en: `row ${row}: ${en}`, zh: `第 ${row} 行：${zh}` };
  return { en: `sheet "${sheet}", row ${row}: ${en}`, zh: `工作表“${sheet}”第 ${row} 行：${zh}` };
}
