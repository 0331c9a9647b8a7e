import type { TableMapping } from './mapping';

/** The columns that a mapping reads. */
export function columnsOf({ parties, holdings, supplies }: TableMapping): string[] {
  return [...new Set([...parties, ...holdings, ...supplies].flatMap(columnsIn))];
}

/** Wherever a part of a mapping names a column. */
function columnsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'column' in part && typeof part.column === 'string' ? [part.column] : [];
  return [...own, ...Object.values(part).flatMap(columnsIn)];
}
