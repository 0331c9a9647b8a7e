import neo4j from 'neo4j-driver';

/** A parameter as Bolt wants it: whole numbers as integers (a float fails as a LIMIT), all else as it is. */
export function boltValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(boltValue);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, boltValue(inner)]));
  }
  return value;
}
