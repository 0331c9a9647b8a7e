import { Problem } from '../problems';
import type { StoredCoverage } from './coverage';

/** Datasets of this rank and above follow from the others and say only who is who. */
const FOLLOWS = 1_000;

/** Whether a dataset follows from the others: then it is always read, and nobody chooses it. */
export function follows({ rank }: { rank: number }): boolean {
  return rank >= FOLLOWS;
}

/** What an answer rests on where it may read only some datasets. */
export interface Chosen extends StoredCoverage {
  /** What the questions are asked for: null where every dataset is read. */
  chosen: string[] | null;
}

/** Of what is on file only what these datasets say; all of it where nobody chose. */
export function chosenOf(
  { datasets, lists }: Pick<StoredCoverage, 'datasets' | 'lists'>,
  wanted: readonly string[] | null,
): Chosen {
  if (wanted === null) return { datasets, lists, leftOut: [], chosen: null };
  const unknown = wanted.find((id) => datasets.every((dataset) => dataset.id !== id));
  if (unknown !== undefined) throw unknownDataset(unknown, datasets);
  const read = new Set(
    datasets.filter((one) => wanted.includes(one.id) || follows(one)).map(({ id }) => id),
  );
  return {
    datasets: datasets.filter(({ id }) => read.has(id)),
    lists: lists.filter(({ datasetId }) => read.has(datasetId)),
    leftOut: datasets.filter(({ id }) => !read.has(id)),
    chosen: [...read],
  };
}

function unknownDataset(id: string, datasets: StoredCoverage['datasets']): Problem {
  const known = datasets.filter((one) => !follows(one)).map((one) => one.id);
  return new Problem(
    'unknown-dataset',
    `No dataset has the id "${id}" at this revision. There are ${known.join(', ')}; leave "datasets" out to read them all.`,
    { errors: [{ pointer: '/query/datasets', detail: 'no such dataset' }] },
  );
}
