import type { GraphReading } from './reading';

/** Ids as a file has them: without the dataset in front where it holds only one, so that its import gives them back. */
export function idsIn({ datasetIds }: GraphReading): (id: string) => string {
  const [only, ...others] = datasetIds;
  const prefix = others.length > 0 || only === undefined ? null : `${only}:`;
  return (id) => (prefix !== null && id.startsWith(prefix) ? id.slice(prefix.length) : id);
}
