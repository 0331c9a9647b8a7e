import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchFor } from '../../server/answers/search';
import type { Graph } from '../../server/graph/open';
import { importFile } from '../../server/import/file/import-file';
import { readSettings } from '../../server/settings';
import { fileOrder } from '../support/file-order';
import { closeTestGraph, cypher, openTestGraph } from '../support/graph';

const { realData } = readSettings({ TRACEHOLD_REAL_DATA: process.env.TRACEHOLD_REAL_DATA });

/** Of all names one in so many is asked about; with TRACEHOLD_EVERY_NAME=1 all of them, which takes minutes. */
const EVERY = Number(process.env.TRACEHOLD_EVERY_NAME ?? 10);
/** The list is asked about by as many at once as a page server has to bear. */
const AT_ONCE = 8;
const MOST_HITS = 50;

describe.skipIf(realData === null)('a real Consolidated Screening List', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
    const name = 'consolidated-2023-11-30.csv';
    const text = readFileSync(join(realData ?? '', 'csl', name), 'utf8');
    const folder = mkdtempSync(join(tmpdir(), 'tracehold-real-list-'));
    // Its last row is cut short.
    writeFileSync(join(folder, name), text.slice(0, text.trimEnd().lastIndexOf('\n') + 1));
    await importFile(async () => graph, fileOrder(join(folder, name)));
    rmSync(folder, { recursive: true });
  }, 600_000);
  afterAll(closeTestGraph);

  test('a name or an alias that is stored finds its party', async () => {
    const names = await storedNames(graph);
    expect(names.length).toBeGreaterThan(10_000);
    const asked = names.filter((_, place) => place % EVERY === 0);
    const party = await partiesOf(graph);
    const lost: string[] = [];
    const work = async () => {
      for (let next = asked.pop(); next !== undefined; next = asked.pop()) {
        const { id, text } = next;
        const { hits } = await searchFor(graph, { text, limit: MOST_HITS });
        if (!hits.some((hit) => party(hit.party.id) === party(id))) lost.push(`${text} of ${id}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(lost).toEqual([]);
  }, 600_000);
});

async function storedNames(graph: Graph): Promise<{ id: string; text: string }[]> {
  const rows = await cypher(
    graph,
    `MATCH (s:PartyStatement) WHERE s.removedIn IS NULL
     UNWIND [s.name] + s.names AS text
     RETURN DISTINCT s.about AS id, text ORDER BY id, text`,
  );
  return rows.map(({ id, text }) => ({ id: `${id}`, text: `${text}` }));
}

/** The lowest id among the nodes that are one party. */
async function partiesOf(graph: Graph): Promise<(id: string) => string> {
  const rows = await cypher(
    graph,
    `MATCH (a:Party)-[t:SAME_AS {sameAs: 'same'}]-(b:Party) WHERE t.removedIn IS NULL
     RETURN a.id AS a, b.id AS b ORDER BY a, b`,
  );
  const leads = new Map<string, string>();
  const lead = (id: string): string => {
    const next = leads.get(id);
    return next === undefined ? id : lead(next);
  };
  for (const { a, b } of rows) {
    const [low = '', high = ''] = [lead(`${a}`), lead(`${b}`)].sort();
    if (low !== high) leads.set(high, low);
  }
  return lead;
}
