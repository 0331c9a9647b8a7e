import type { z } from 'zod';
import type { getDatasets, getImports, ImportAttempt, ImportsQuery } from '#api/imports';
import type { Moment } from '#api/moment';
import { follows } from '../graph/chosen';
import { datasetImports, imports, type StoredImport } from '../graph/imports';
import type { Graph } from '../graph/open';
import { allowedDays } from './days';
import { answering } from './scope';

/** The datasets of a revision, with what is known of how they came. */
export function datasetsOf(
  graph: Graph,
  moment: Moment,
): Promise<z.input<typeof getDatasets.response>> {
  return answering(graph, moment, async (scope) => {
    const coverage = scope.coverage();
    const ids = coverage.datasets.map(({ id }) => id);
    const rows = await scope.reader.read(datasetImports, { ids });
    const known = new Map(rows.map((row) => [row.id, row]));
    const derived = new Set(scope.stored.datasets.filter(follows).map(({ id }) => id));
    const datasets = coverage.datasets.map((dataset) => {
      const {
        loadedAt,
        checkedAt,
        fetchedAt,
        refusedAt,
        rows: count,
      } = known.get(dataset.id) ?? {};
      const allowed = allowedDays(scope.stored.datasets, dataset.id);
      return {
        ...dataset,
        allowedDays: allowed,
        follows: derived.has(dataset.id),
        old: dataset.ageDays !== null && allowed !== null && dataset.ageDays > allowed,
        ...{ fetchedAt: momentOf(fetchedAt), loadedAt: momentOf(loadedAt) },
        ...{ checkedAt: momentOf(checkedAt), refusedAt: momentOf(refusedAt), rows: count ?? null },
      };
    });
    return { datasets, coverage };
  });
}

/** What was imported, the last first: revisions, files that said nothing new, files that were refused. */
export function importsOf(
  graph: Graph,
  { dataset, outcome, before = Number.MAX_SAFE_INTEGER, limit }: ImportsQuery,
): Promise<z.input<typeof getImports.response>> {
  return graph.reading('', async ({ read, revision }) => {
    const asked = { datasetId: dataset ?? null, refused: outcome === 'refused', before };
    const rows = await read(imports, { ...asked, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      imports: page.map((row) => attemptOf(row.import)),
      next: last?.import.attempt ?? null,
      revision,
    };
  });
}

function attemptOf({
  attempt,
  publishedAt,
  refusedAt,
  checkedAt,
  ...said
}: StoredImport): ImportAttempt {
  const { extent: _, fetchedAt, notices, undecided, ...shown } = said;
  return {
    ...shown,
    number: attempt,
    outcome: refusedAt !== null ? 'refused' : publishedAt !== null ? 'published' : 'unchanged',
    at: momentOf(refusedAt ?? publishedAt ?? checkedAt),
    fetchedAt: momentOf(fetchedAt),
    ...{ notices: notices ?? [], undecided: undecided ?? [] },
  };
}

function momentOf(milliseconds: number | null | undefined): string | null {
  return milliseconds == null ? null : new Date(milliseconds).toISOString();
}
