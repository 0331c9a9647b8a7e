import { Problem } from '../problems';
import type { StoredCoverage } from './coverage';

/** Datasets of this rank and above follow from the others and say only who is who: they are always read. */
const FOLLOWS = 1_000;

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
  const isRead = ({ id, rank }: StoredCoverage['datasets'][number]) =>
    wanted.includes(id) || rank >= FOLLOWS;
  const read = new Set(datasets.filter(isRead).map(({ id }) => id));
  return {
    datasets: datasets.filter(({ id }) => read.has(id)),
    lists: lists.filter(({ datasetId }) => read.has(datasetId)),
    leftOut: datasets.filter(({ id }) => !read.has(id)),
    chosen: [...read],
  };
}

function unknownDataset(id: string, datasets: StoredCoverage['datasets']): Problem {
  const known = datasets.filter(({ rank }) => rank < FOLLOWS).map((dataset) => dataset.id);
  return new Problem(
    'unknown-dataset',
    `No dataset has the id "${id}" at this revision. There are ${known.join(', ')}; leave "datasets" out to read them all.`,
    { errors: [{ pointer: '/query/datasets', detail: 'no such dataset' }] },
  );
}
