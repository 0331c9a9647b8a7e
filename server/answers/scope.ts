import type { Coverage, Limit } from '#api/coverage';
import type { Moment } from '#api/moment';
import type { Words } from '#api/values';
import type { StoredCoverage } from '../graph/coverage';
import type { Graph, Reader } from '../graph/open';
import { Problem } from '../problems';
import { latestDay, today } from './days';
import { limitWords, unseenWords } from './limit-words';

/** What one answer works with: its view of the graph, and what it has to own up to in the end. */
export interface Scope {
  reader: Reader;
  asOf: string;
  stored: StoredCoverage;
  explored: Coverage['explored'];
  /** Names a limit that was met, once for each code and party. */
  limit(code: Limit['code'], detail: Words, more?: { partyId?: string; count?: number }): void;
  /** The coverage of the answer so far. */
  coverage(): Coverage;
}

/** Runs `work` at one revision (the newest, unless named) and one decision number, as of a day (else today in UTC). */
export function answering<T>(
  graph: Graph,
  { asOf = today(), revision, decision, datasets }: Moment,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  const at = { revision, decision, datasets };
  return graph.reading(asOf, async (reader) => work(scopeOf(reader)), at);
}

/** The scope of an answer that has its own view of the graph; refused where nothing has been imported. */
export function scopeOf(reader: Reader): Scope {
  if (reader.revision === 0) {
    throw new Problem(
      'graph-not-ready',
      'The graph is empty: nothing has been imported yet. Run `tracehold seed`, or `tracehold start`.',
    );
  }
  const limits = new Map<string, Limit>();
  const explored = { parties: 0, ties: 0, depth: 0 };
  const { asOf, revision, decisionNumber, coverage: stored } = reader;
  const scope: Scope = {
    reader,
    asOf,
    stored,
    explored,
    limit(code, detail, { partyId = null, count = null }: Partial<Limit> = {}) {
      limits.set(`${code} ${partyId}`, { code, detail, partyId, count });
    },
    coverage: () => ({
      revision,
      decisionNumber,
      asOf,
      datasets: stored.datasets.map((dataset) => ({ ...dataset, ageDays: ageOf(dataset) })),
      lists: stored.lists,
      explored,
      limits: [...limits.values()],
      notLookedAt: notLookedAt(stored),
    }),
  };
  nameLeftOut(scope);
  return scope;
}

/** What was left out by choice may be just what the answer lacks. */
function nameLeftOut({ stored: { leftOut }, limit }: Scope): void {
  if (leftOut.length === 0) return;
  const titles = leftOut.map(({ title }) => title);
  limit('DATASETS_LEFT_OUT', limitWords.leftOut(titles), { count: leftOut.length });
}

function ageOf({ versionDate }: { versionDate: string | null }): number | null {
  if (versionDate === null) return null;
  const age = Date.parse(today()) - Date.parse(latestDay(versionDate));
  return Math.max(0, Math.round(age / 86_400_000));
}

function notLookedAt({ lists, leftOut }: StoredCoverage): Words[] {
  const unread = leftOut.map(({ title }) => unseenWords.leftOut(title));
  const incomplete = lists.flatMap((list) => {
    if (list.loaded === 'none') return [unseenWords.notLoaded(list.name)];
    return list.loaded === 'partial' ? [unseenWords.inPart(list)] : [];
  });
  return [...unread, ...incomplete];
}
