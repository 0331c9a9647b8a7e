import { described } from '../graph/import';
import type { Graph } from '../graph/open';
import { Problem } from '../problems';
import type { Row } from './rows';
import type { StoredRecord, StoredTie } from './stored';

/** The datasets of these rows. Refuses rows that are there twice, or of a dataset that is not among them. */
export function checkedDatasets(rows: readonly Row[]): string[] {
  const datasetIds = rows.flatMap((row) =>
    'label' in row && row.label === 'Dataset' ? [row.id] : [],
  );
  const own = new Set(datasetIds);
  const strange = rows.filter(({ datasetId }) => !own.has(datasetId));
  refuseSome(
    strange.map((row) => `${nameOf(row)} (${row.datasetId})`),
    'of a dataset without a Dataset row beside it',
  );
  const seen = new Set<string>();
  const twice = rows.map(nameOf).filter((name) => seen.size === seen.add(name).size);
  refuseSome(twice, 'there twice; an id or a key names one row');
  return datasetIds;
}

interface Stated {
  rows: readonly Row[];
  records: readonly StoredRecord[];
  ties: readonly StoredTie[];
  datasetIds: string[];
}

/** Refuses rows that speak of what is not described, by these records or by another dataset: a tie's end, a source. */
export async function checkMentions(
  graph: Graph,
  { rows, records, ties, datasetIds }: Stated,
): Promise<void> {
  const cited = rows.flatMap((row) => sourcesOf(row).map((id) => ({ row, id })));
  const mentioned = [
    ...ties.flatMap(({ row }) => [row.from, row.to]),
    ...cited.map(({ id }) => id),
  ];
  const own = new Map(records.map(({ label, row }) => [row.id, label]));
  const ids = [...new Set(mentioned)].filter((id) => !own.has(id));
  const found =
    ids.length === 0
      ? []
      : await graph.reading('', (reader) => reader.read(described, { ids, datasetIds }));
  const known = new Set<unknown>([...own.keys(), ...found.map(({ id }) => id)]);
  const loose = ties.flatMap(({ name, row: { from, to } }) => {
    const missing = [from, to].find((id) => !known.has(id));
    return missing === undefined ? [] : `${name} (${missing})`;
  });
  refuseSome(loose, 'at whose end no dataset describes a record');
  const sources = new Set(found.filter(({ label }) => label === 'Source').map(({ id }) => id));
  const unsourced = cited.filter(({ id }) => own.get(id) !== 'Source' && !sources.has(id));
  refuseSome(
    unsourced.map(({ row, id }) => `${nameOf(row)} (${id})`),
    'citing a source that no dataset describes',
  );
}

/** The sources that a row cites, by itself and for its names and identifiers. */
function sourcesOf(row: Row): string[] {
  const parts = 'names' in row ? [...row.names, ...row.identifiers] : [];
  const own = 'sourceId' in row && row.sourceId !== null ? [row.sourceId] : [];
  return [...new Set([...own, ...parts.map(({ sourceId }) => sourceId)])];
}

function nameOf(row: Row): string {
  return 'label' in row ? `${row.label} ${row.id}` : `${row.type} ${row.key}`;
}

function refuseSome(names: readonly string[], why: string): void {
  if (names.length === 0) return;
  const rows = names.length === 1 ? 'a row' : `${names.length} rows`;
  const more = names.length > 5 ? ' and more' : '';
  throw new Problem(
    'invalid-import',
    `Nothing was imported, because of ${rows} ${why}: ${names.slice(0, 5).join(', ')}${more}.`,
  );
}
