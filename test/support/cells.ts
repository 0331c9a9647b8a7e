import { parse } from 'csv-parse/sync';
import { type Bearer, type Cells, cellMaker, type Properties } from '../../server/bulk/cells';
import type { StoredRow } from '../../server/import/stored';

/** A stored row with what the importer would read of its properties: by property and type, whether they are cells or not. */
export function readByImporter(row: StoredRow): unknown {
  const { record, ties } = row;
  const kept = JSON.parse(JSON.stringify(row)) as StoredRow;
  const statement = record && asRead(record.row.statement as object, 'statement');
  return {
    ...kept,
    record: kept.record && { ...kept.record, row: { ...kept.record.row, statement } },
    ties: ties.map((tie) => ({ ...tie, row: { ...tie.row, tie: asRead(tie.row.tie, 'tie') } })),
  };
}

function asRead(said: object, of: Bearer): unknown {
  const cells = 'fields' in said ? (said as Cells) : cellMaker()('any', said as Properties, of);
  const [fields = []] = parse(cells.fields) as string[][];
  const heads = cells.columns.split(',');
  const known = heads.map((head, at) => [head, fields[at]]).filter(([, field]) => field !== '');
  return { marked: cells.marked, known: Object.fromEntries(known) };
}
