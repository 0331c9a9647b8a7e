import { describedParties } from '../../../graph/described';
import type { Graph } from '../../../graph/open';
import { streaming } from '../../../graph/stream';
import { compare, POSSIBLE_FROM } from '../../../match/compare';
import { openSpool } from '../../change/spool';
import { type LoadOptions, load } from '../../load';
import type { Row } from '../../rows';
import { CANDIDATES, CANDIDATES_HEAD, candidateRow, markOf } from './candidate-rows';
import { knownPairs } from './known';
import { type AlikePair, alikePairs, type Looked } from './pairs';

/** What a search for records that may be one party looked at and found. */
export interface Found extends Looked {
  /** Pairs that were compared, and those that are alike enough: their score is `from` or more. */
  pairs: number;
  candidates: number;
  from: number;
  /** The revision that holds them; the one before where nothing changed. */
  revision: number;
}

export type FindOptions = Pick<LoadOptions, 'spoolFolder' | 'onWait' | 'onBatch'>;

const AT_ONCE = 250;

/** Looks through the whole graph, or compares with it what one revision changed. What people decided is left alone. */
export async function findCandidates(
  graph: Graph,
  touched: ReadonlySet<string> | null,
  options: FindOptions = {},
): Promise<Found> {
  const looked: Looked = { parties: 0, hubs: { count: 0, some: [] } };
  const found = { pairs: 0, candidates: 0 };
  const marks = touched && new Set([...touched].map(markOf));
  const { revision } = await load(graph, rowsOf(graph, { touched, looked, found, ...options }), {
    ...options,
    skipUnchanged: true,
    waitMs: 60_000,
    restated: () => marks && ((pair) => pair.split('~').some((mark) => marks.has(mark))),
  });
  return { ...looked, ...found, from: POSSIBLE_FROM, revision };
}

interface Finding {
  touched: ReadonlySet<string> | null;
  looked: Looked;
  found: { pairs: number; candidates: number };
  spoolFolder?: string;
}

async function* rowsOf(
  graph: Graph,
  { touched, looked, found, spoolFolder }: Finding,
): AsyncGenerator<readonly Row[]> {
  const spool = openSpool(spoolFolder);
  const queue: AlikePair[] = [];
  let said = await graph.reading('', async ({ coverage }) =>
    coverage.datasets.some(({ id }) => id === CANDIDATES),
  );
  if (said) yield CANDIDATES_HEAD;
  try {
    await streaming(graph, '', async (stream) => {
      const isKnown = await knownPairs(stream);
      const isAsked = (id: string) => touched === null || touched.has(id);
      for await (const pairs of alikePairs(stream, spool, { isAsked, looked })) {
        for (const pair of pairs) if (!isKnown(...pair)) spool.write('open', pair);
      }
    });
    for await (const portion of spool.read('open')) {
      queue.push(...(portion as AlikePair[]));
      while (queue.length > 0) {
        const rows = await compared(graph, queue.splice(0, AT_ONCE), found);
        // A dataset that says nothing is none.
        if (rows.length > 0) yield said ? rows : [...CANDIDATES_HEAD, ...rows];
        said ||= rows.length > 0;
      }
    }
  } finally {
    spool.drop();
  }
}

async function compared(
  graph: Graph,
  pairs: readonly AlikePair[],
  found: Finding['found'],
): Promise<Row[]> {
  const said = await graph.reading('', (reader) =>
    describedParties(reader, [...new Set(pairs.flat())]),
  );
  found.pairs += pairs.length;
  const rows = pairs.flatMap((pair) => {
    const [one, other] = pair.map((id) => said.get(id));
    const comparison = one && other ? compare(one, other) : null;
    return comparison && comparison.score >= POSSIBLE_FROM ? [candidateRow(pair, comparison)] : [];
  });
  found.candidates += rows.length;
  return rows;
}
