import type { Row } from '../../server/import/rows';
import {
  claimTies,
  contradictions,
  contradictionTie,
  type StoredRecord,
  type StoredTie,
  storedRecord,
  storedTie,
} from '../../server/import/stored';

/** Rows as the loader stores them. */
export function storedRows(rows: readonly Row[]): { records: StoredRecord[]; ties: StoredTie[] } {
  const records: StoredRecord[] = [];
  const ties: StoredTie[] = [];
  const startOf = new Map(
    rows.flatMap((row): [string, string][] => ('key' in row ? [[row.key, row.from]] : [])),
  );
  for (const row of rows) {
    if ('key' in row) ties.push(storedTie(row));
    else records.push(storedRecord(row));
    if (!('label' in row) || row.label !== 'Claim') continue;
    ties.push(...claimTies(row));
    ties.push(...contradictions(row).map((against) => contradictionTie(against, startOf)));
  }
  return { records, ties };
}
