const TIES = new Set(['ties', 'entries']);
const PARTS = new Set(['about', 'names', 'identifiers']);

/** Counts records and ties by the tables that hold them; names and identifiers are parts of records. */
export function counterOf() {
  const counts = { records: 0, ties: 0 };
  return {
    count(table: string, rows: number): void {
      if (TIES.has(table)) counts.ties += rows;
      else if (!PARTS.has(table)) counts.records += rows;
    },
    counts: () => ({ ...counts }),
  };
}
