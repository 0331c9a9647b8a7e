import { fromBufferPromise, type ZipFile } from 'yauzl';

/** What of a sheet a reader of values does not see. */
export interface SheetSurvey {
  lastColumn: number;
  lastRow: number;
  /** The cell that reaches furthest to the right. */
  widest: string;
  merged: string[];
  formulas: number;
  /** Formulas that were never computed: their cells read as empty. */
  uncomputed: string[];
}

export interface Survey {
  /** What really comes out, whatever the archive says; counted until soon after the limit. */
  size: number;
  /** By the name of the sheet. */
  sheets: ReadonlyMap<string, SheetSurvey>;
}

const TOLD = 20;
const TAG = /<(\/?)(c|f|v|is|mergeCell)(?=[\s/>])([^>]*)>/g;

/** Unpacks a workbook once, keeping next to nothing of it. */
export async function surveyOf(bytes: Buffer, most: number): Promise<Survey> {
  const zip = await fromBufferPromise(bytes);
  const found = new Map<string, SheetSurvey>();
  const texts = new Map<string, string>();
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName: name } = entry;
    if (name.endsWith('/')) continue;
    const sheet = /^xl\/worksheets\/[^/]+\.xml$/.test(name) ? sheetSurvey() : null;
    const isBook = name === 'xl/workbook.xml' || name === 'xl/_rels/workbook.xml.rels';
    const stream = await (zip as ZipFile).openReadStreamPromise(entry);
    const kept: Buffer[] = [];
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > most) return { size, sheets: new Map() };
      sheet?.take(chunk.toString('latin1'));
      if (isBook) kept.push(chunk);
    }
    if (sheet) found.set(name, sheet.found);
    if (isBook) texts.set(name, Buffer.concat(kept).toString());
  }
  return { size, sheets: named(found, texts) };
}

/** Sheets by the names that people see. */
function named(found: ReadonlyMap<string, SheetSurvey>, texts: ReadonlyMap<string, string>) {
  const targets = new Map(
    tagsIn(texts.get('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      `xl/${attribute(tag, 'Target').replace(/^\/?xl\//, '')}`,
    ]),
  );
  const sheets = tagsIn(texts.get('xl/workbook.xml'), 'sheet').flatMap((tag) => {
    const survey = found.get(targets.get(attribute(tag, 'r:id')) ?? '');
    return survey ? [[unescaped(attribute(tag, 'name')), survey] as const] : [];
  });
  return new Map(sheets);
}

function sheetSurvey() {
  const found: SheetSurvey = {
    ...{ lastColumn: 0, lastRow: 0, widest: 'A1', merged: [], formulas: 0, uncomputed: [] },
  };
  let rest = '';
  let cell = { at: '', formula: false, value: false };
  return {
    found,
    take(text: string) {
      const all = rest + text;
      const end = all.lastIndexOf('>') + 1;
      rest = all.slice(end).slice(-4_096);
      for (const [, close, tag, attributes = ''] of all.slice(0, end).matchAll(TAG)) {
        if (tag === 'mergeCell') found.merged.push(attribute(attributes, 'ref'));
        else if (tag === 'c' && !close) {
          cell = { at: attribute(attributes, 'r'), formula: false, value: false };
          measure(found, cell.at);
        } else if (tag === 'f') cell.formula = true;
        else if (tag === 'v' || tag === 'is') cell.value = true;
        else if (close && cell.formula) {
          found.formulas += 1;
          if (!cell.value && found.uncomputed.length < TOLD) found.uncomputed.push(cell.at);
        }
      }
    },
  };
}

function measure(found: SheetSurvey, at: string): void {
  const [, letters = '', row = '0'] = /^([A-Z]{1,7})(\d{1,7})$/.exec(at) ?? [];
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  found.lastRow = Math.max(found.lastRow, Number(row));
  if (column <= found.lastColumn) return;
  found.lastColumn = column;
  found.widest = at;
}

function tagsIn(text: string | undefined, name: string): string[] {
  return [...(text ?? '').matchAll(new RegExp(`<${name}\\s([^>]*)>`, 'g'))].map(
    ([, attributes]) => attributes ?? '',
  );
}

function attribute(text: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1] ?? '';
}

function unescaped(text: string): string {
  const signs = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof signs) => signs[name]);
}
