import { statedCounts } from '../../graph/import';
import type { Graph } from '../../graph/open';
import { streaming } from '../../graph/stream';
import { Problem } from '../../problems';
import type { Change } from './change';

/** A part of a dataset that has become smaller. */
export interface Fall {
  what: string;
  before: number;
  after: number;
}

/** More than this share of what was there may not be missing at once. */
const MOST_MISSING = 0.1;

/** Where a whole file says too much less than the version that is published. */
export async function fallsOf(graph: Graph, { datasetIds, stated }: Change): Promise<Fall[]> {
  const falls: Fall[] = [];
  await streaming(graph, '', (stream) =>
    stream.each(
      statedCounts,
      ([what, before]) => {
        const after = stated.get(what) ?? 0;
        if (before - after > MOST_MISSING * before) falls.push({ what, before, after });
      },
      { datasetIds },
    ),
  );
  return falls;
}

export function refuseFalls(falls: readonly Fall[]): void {
  if (falls.length === 0) return;
  throw new Problem(
    'invalid-import',
    `Nothing was imported: the file says too much less than the last version: ${fallText(falls)}. If a part is missing, fetch the file again; if it is right, say why with --accept-fall "reason".`,
  );
}

export function fallText(falls: readonly Fall[]): string {
  return falls.map(({ what, before, after }) => `${after} ${what} (${before} before)`).join(', ');
}
