import type { Readable } from 'node:stream';
import type { ReadContext, ReadEnd, Reader } from '../../reader';
import type { Row as StatedRow } from '../../rows';
import { pointerTo } from '../owned/record-faults';
import { rowUnder } from './cells';
import { columnsOf } from './columns';
import { Mapping, type TableMapping } from './mapping';
import { type Parties, partiesIn } from './parties';
import { type Sheet, sheetsOf } from './sheets';
import { tiesIn } from './ties';

/** A table of one's own, CSV or XLSX, with a mapping that says what its columns mean. */
export const table: Reader = {
  format: 'table',
  title: 'Your own table (CSV or XLSX) with a mapping',
  datasetId: 'table',
  // Text with separators could be anything: there the mapping says that it is such a table.
  allowedDays: 92,
  recognises: ({ text }) => text.startsWith('PK\u0003\u0004'),
  read,
};

async function* read(input: Readable, context: ReadContext): AsyncGenerator<StatedRow[], ReadEnd> {
  const mapping = mappingOf(context);
  const sheets = mapping && (await sheetsOf(input, mapping, context));
  const end: ReadEnd = { records: 0, proof: 'none', extent: 'whole' };
  input.resume();
  if (mapping === null || sheets === null) return end;
  yield publicationRows(context, mapping);
  const parties = partiesIn(context, mapping);
  const seen = new Map<string, number>();
  for (const [place, told] of mapping.tables.entries()) {
    const sheet = sheetOf(sheets, told, { place, context });
    if (sheet === null) continue;
    for await (const portion of rowsOf(sheet, told, { context, mapping, parties, seen })) {
      end.records += 1;
      yield portion;
    }
  }
  yield parties.rows();
  return { ...end, proof: sheets.some(({ name }) => name !== null) ? 'grammar' : 'none' };
}

/** The ties of each row under the header; its parties are told at the end, when all is known of them. */
async function* rowsOf(
  sheet: Sheet,
  told: TableMapping,
  at: { context: ReadContext; mapping: Mapping; parties: Parties; seen: Map<string, number> },
): AsyncGenerator<StatedRow[]> {
  const { context, mapping, parties, seen } = at;
  const ties = tiesIn(context, { mapping, table: told, seen });
  const met = new Set<string>();
  let header: { places: ReadonlyMap<string, number>; count: number } | null = null;
  for await (const row of sheet.rows) {
    if (row.number < told.headerRow) continue;
    if (header === null) {
      header = headerOf(row.cells, told, { sheet: sheet.name, number: row.number, context });
      if (header === null) return;
      continue;
    }
    if (sheet.name === null && row.cells.length !== header.count) {
      const detail = `this row has ${row.cells.length} cells where the header has ${header.count}: a separator or a quotation mark is wrong, or the file was cut short`;
      context.fault({
        line: row.number,
        field: 'the row',
        value: row.cells.join(' ').slice(0, 80),
        detail,
      });
      continue;
    }
    const same = JSON.stringify(row.cells);
    if (met.size === met.add(same).size) {
      context.notice('row that repeats another word for word: counted once');
      continue;
    }
    const one = rowUnder(header.places, row, { sheet: sheet.name, fault: context.fault });
    const ends = new Map(told.parties.map((party) => [party.as, parties.of(one, party)]));
    yield ties.of(one, ends);
  }
}

function headerOf(
  cells: readonly string[],
  told: TableMapping,
  { sheet, number, context }: { sheet: string | null; number: number; context: ReadContext },
) {
  const places = new Map(cells.map((cell, place) => [cell.trim(), place]));
  const missing = columnsOf(told).filter((column) => !places.has(column));
  const twice = columnsOf(told).filter(
    (column) => cells.filter((cell) => cell.trim() === column).length > 1,
  );
  for (const column of twice) {
    const detail = 'this column stands twice in the header: give each its own name';
    context.fault({ line: number, field: column, value: '', detail });
  }
  for (const column of missing) {
    const where = sheet === null ? 'the header' : `the header of the sheet "${sheet}"`;
    const detail = `${where} has no column "${column}", which the mapping names; it has ${[...places.keys()].join(', ')}`;
    context.fault({ line: number, field: column, value: '', detail });
  }
  return missing.length + twice.length > 0 ? null : { places, count: cells.length };
}

function sheetOf(
  sheets: readonly Sheet[],
  { sheet }: TableMapping,
  { place, context }: { place: number; context: ReadContext },
): Sheet | null {
  const found = sheet === null ? sheets[0] : sheets.find(({ name }) => name === sheet);
  if (found !== undefined) return found;
  const names = sheets.flatMap(({ name }) => name ?? []).join(', ');
  const detail =
    names === ''
      ? 'the file has no sheets: leave this out'
      : `there is no such sheet; there are ${names}`;
  context.fault({
    line: null,
    field: `mapping /tables/${place}/sheet`,
    value: sheet ?? '',
    detail,
  });
  return null;
}

function mappingOf({ mapping, fault }: ReadContext): Mapping | null {
  if (mapping === null) {
    const detail =
      'a table of your own needs a mapping: `tracehold mapping FILE` proposes one; save it, look through it, and import with --mapping';
    fault({ line: null, field: 'mapping', value: '', detail });
    return null;
  }
  const parsed = Mapping.safeParse(jsonOf(mapping));
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    const detail = message.replace(/^Invalid (input|option): /, '');
    fault({ line: null, field: `mapping ${pointerTo(path)}`, value: '', detail });
  }
  return null;
}

/** What is no JSON is no object either, and is told as that. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return cause.message;
  }
}

function publicationRows(context: ReadContext, { dataset, source }: Mapping): StatedRow[] {
  const { datasetId, rank, versionDate, file } = context;
  const title = dataset?.title ?? (file.name || 'Your own table');
  const { publisher = null, licence = null, url = null } = dataset ?? {};
  const said = source ?? { title, publisher, date: null, url: null };
  return [
    {
      ...{ label: 'Dataset', id: datasetId, datasetId, title, publisher, licence, url },
      ...{ versionDate: versionDate ?? source?.date ?? null, rank, note: null },
    },
    {
      ...{ label: 'Source', id: `${datasetId}:source`, datasetId, access: 'full', note: null },
      ...{ title: said.title, publisher: said.publisher, date: said.date, url: said.url },
    },
  ];
}
