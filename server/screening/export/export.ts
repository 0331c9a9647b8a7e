import { stringify } from 'csv-stringify/sync';
import type { Screened } from '#api/screening';
import type { ExportForm } from '#api/screenings';
import type { Graph } from '../../graph/open';
import { type Cell, xlsxOf } from '../../workbook/workbook';
import { complete } from '../stored';
import { screeningWhole, suppliersOf } from '../suppliers';
import { coverageRows, type Rests } from './coverage-rows';
import { type Language, tableColumns } from './export-rows';

export interface Exported {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

const PAGE = { outcome: null, standing: null, toReview: false, text: '', limit: 200 };
const MEDIA_TYPES: Readonly<Record<ExportForm, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
};

/** A screening as a file, worst first: every row, those that were not run too, and what it all rests on. */
export async function exportedScreening(
  graph: Graph,
  id: string,
  { form, language }: { form: ExportForm; language: Language },
): Promise<Exported> {
  const rests = await screeningWhole(graph, id);
  complete(rests.screening);
  const suppliers = allSuppliers(graph, id);
  const bytes = await {
    json: () => jsonOf(rests, suppliers),
    csv: () => csvOf(rests, suppliers, language),
    xlsx: () => workbookOf(rests, suppliers, language),
  }[form]();
  const { name, asOf } = rests.screening;
  const base = name.replace(/\.(xlsx|csv|tsv|txt)$/i, '').replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  return { name: `${base}-${asOf}.${form}`, mediaType: MEDIA_TYPES[form], bytes };
}

async function* allSuppliers(graph: Graph, id: string): AsyncGenerator<Screened> {
  for (let after: number | null = -1; after !== null; ) {
    const { suppliers, next } = await suppliersOf(graph, id, { ...PAGE, after });
    yield* suppliers as Screened[];
    after = next ?? null;
  }
}

async function* tableRows(
  suppliers: AsyncIterable<Screened>,
  cells: (one: Screened) => Cell[][],
): AsyncGenerator<Cell[]> {
  for await (const one of suppliers) yield* cells(one);
}

function workbookOf(
  rests: Rests,
  suppliers: AsyncIterable<Screened>,
  language: Language,
): Promise<Buffer> {
  const { heads, widths, cells } = tableColumns(rests.screening, language);
  const names = language === 'zh' ? ['风险表', '覆盖范围'] : ['Exposure', 'Coverage'];
  const facts = language === 'zh' ? ['事实', '内容'] : ['Fact', 'Value'];
  return xlsxOf([
    { name: names[0] ?? '', heads, widths, rows: tableRows(suppliers, cells) },
    {
      name: names[1] ?? '',
      heads: facts,
      widths: [34, 90],
      rows: coverageRows(rests, language),
    },
  ]);
}

const CSV = { escape_formulas: true, record_delimiter: 'windows' } as const;

/** Texts that a spreadsheet would take for formulas are marked as text. The last line says what it rests on. */
async function csvOf(
  rests: Rests,
  suppliers: AsyncIterable<Screened>,
  language: Language,
): Promise<Buffer> {
  const { heads, cells } = tableColumns(rests.screening, language);
  const last = language === 'zh' ? '覆盖范围' : 'Coverage';
  const parts = [Buffer.from(stringify([[...heads, last]], { ...CSV, bom: true }))];
  for await (const one of suppliers) {
    parts.push(
      Buffer.from(
        stringify(
          cells(one).map((row) => [...row, null]),
          CSV,
        ),
      ),
    );
  }
  const facts = coverageRows(rests, language).map((row) => row.filter(Boolean).join(': '));
  const trailer = [...heads.map(() => null), facts.join('\n')];
  return Buffer.concat([...parts, Buffer.from(stringify([trailer], CSV))]);
}

async function jsonOf(rests: Rests, suppliers: AsyncIterable<Screened>): Promise<Buffer> {
  const head = JSON.stringify({ format: 'tracehold-screening-1', ...rests }).slice(0, -1);
  const parts = [Buffer.from(`${head},"suppliers":[`)];
  let comma = '\n';
  for await (const one of suppliers) {
    parts.push(Buffer.from(`${comma}${JSON.stringify(one)}`));
    comma = ',\n';
  }
  return Buffer.concat([...parts, Buffer.from('\n]}\n')]);
}
