import type { Row } from '../../server/import/rows';
import {
  contradictionTie,
  type StoredRecord,
  type StoredTie,
  storedRow,
} from '../../server/import/stored';

/** Rows as the loader stores them. */
export function storedRows(rows: readonly Row[]): { records: StoredRecord[]; ties: StoredTie[] } {
  const startOf = new Map(
    rows.flatMap((row): [string, string][] => ('key' in row ? [[row.key, row.from]] : [])),
  );
  const stored = rows.map(storedRow);
  return {
    records: stored.flatMap(({ record }) => record ?? []),
    ties: stored.flatMap(({ ties, contradictions }) => [
      ...ties,
      ...contradictions.map((against) => contradictionTie(against, startOf)),
    ]),
  };
}
