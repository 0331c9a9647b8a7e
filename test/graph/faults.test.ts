import { Neo4jError } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Query } from '../../server/graph/cypher';
import { graphProblem } from '../../server/graph/faults';
import { type Graph, openGraph } from '../../server/graph/open';
import { isTooOld } from '../../server/graph/version';
import { load } from '../../server/import/load';
import { lockImport, unlockImport } from '../../server/import/lock';
import { type Cutter, startCutter } from '../support/cutter';
import { exposed, pathText } from '../support/exposure';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { testGraph } from '../support/neo4j';
import { refusal } from '../support/refusal';
import { designated, owns, party, world } from '../support/rows';
import { leftovers } from '../support/store';

vi.setConfig({ testTimeout: 60_000 });

const anything = z.record(z.string(), z.unknown());
/** The message COMMIT as Bolt sends it. */
const COMMIT = Buffer.from([0, 2, 0xb0, 0x12, 0, 0]);
const LEDGER = Buffer.from('AS revision');
const WALK = Buffer.from('$steps');

const others = world(party('parent'), party('unit'), designated('parent'));
const rows = [...others, owns('parent', 'unit', '60')];

let graph: Graph;
let cutter: Cutter;
let behind: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await load(graph, rows);
  cutter = await startCutter(Number(new URL(testGraph.uri).port));
  behind = await openGraph({ ...testGraph, uri: `bolt://127.0.0.1:${cutter.port}` });
});
afterAll(async () => {
  await behind.close();
  await cutter.close();
  await closeTestGraph();
});

function asking(text: string): Query<typeof anything, typeof anything> {
  return { name: 'read/test', text: `CYPHER 5 ${text}`, params: anything, row: anything };
}
function reading(from: Graph, text: string) {
  return from.reading('2026-01-01', (reader) => reader.read(asking(text), {}));
}

describe('a server that cannot be used is refused with the way on:', () => {
  test('a wrong password', async () => {
    const { type, message } = await refusal(
      openGraph({ ...testGraph, password: 'not the password' }),
    );
    expect(type).toBe('graph-refused');
    expect(message).toContain('NEO4J_PASSWORD');
    expect(message).not.toContain('not the password');
  });

  test('a database that it does not have', async () => {
    const elsewhere = await openGraph({ ...testGraph, database: 'nowhere' });
    const { type, message } = await refusal(reading(elsewhere, 'RETURN 1 AS one'));
    expect(type).toBe('graph-refused');
    expect(message).toContain('NEO4J_DATABASE');
    await elsewhere.close();
  });

  test('nobody at that address', async () => {
    const gone = await startCutter(1);
    await gone.close();
    const { type, message } = await refusal(
      openGraph({ ...testGraph, uri: `bolt://127.0.0.1:${gone.port}` }),
    );
    expect(type).toBe('graph-unavailable');
    expect(message).toContain(`127.0.0.1:${gone.port}`);
    expect(message).toContain('NEO4J_URI');
  });
});

describe('a question that costs too much', () => {
  const endless = 'UNWIND range(1, 1000000000) AS a WITH a WHERE a < 0 RETURN count(a) AS none';
  const greedy = 'UNWIND range(1, 20000000) AS a RETURN size(collect(toString(a))) AS size';

  test('in time is stopped at its limit', async () => {
    const hasty = await openGraph(testGraph, { readTimeoutMs: 500 });
    const { type, message } = await refusal(reading(hasty, endless));
    expect(type).toBe('graph-timeout');
    expect(message).toContain('Ask for less');
    await hasty.close();
  });

  test('in memory is refused, and not asked again by a reader', async () => {
    let asked = 0;
    const work = graph.reading('2026-01-01', (reader) => {
      asked += 1;
      return reader.read(asking(greedy), {});
    });
    const { type, message } = await refusal(work);
    expect([type, asked]).toEqual(['graph-timeout', 1]);
    expect(message).toContain('more memory');
  });

  test('in memory is refused, and not asked again by a writer', async () => {
    let asked = 0;
    const work = graph.writing((writer) => {
      asked += 1;
      return writer.write(asking(greedy), {});
    });
    const { type } = await refusal(work);
    expect([type, asked]).toEqual(['graph-timeout', 1]);
  });
});

test('an answer that saw what was deleted meanwhile is asked for once more, and no oftener', async () => {
  const record = { OPERATION: '', OPERATION_CODE: '0', CURRENT_SCHEMA: '/' };
  const code = 'Neo.TransientError.Transaction.Outdated';
  const outdated = new Neo4jError('deleted', code, '50N42', 'deleted', record);
  let asked = 0;
  const failing = (times: number) =>
    graph.reading('2026-01-01', async (reader) => {
      asked += 1;
      if (asked <= times) throw outdated;
      return reader.revision;
    });
  expect(await failing(1)).toBeGreaterThan(0);
  asked = 0;
  await expect(failing(2)).rejects.toThrow(code);
  expect(asked).toBe(2);
});

describe('where the connection is lost', () => {
  test.each([
    ['before the first question', LEDGER],
    ['in the middle of an answer', WALK],
  ])('%s once, the answer is asked for once more and is whole', async (_, bytes) => {
    const whole = await exposed(graph, 'unit');
    for (const cut of [cutter.cutBefore, cutter.cutAfter]) {
      cut(bytes);
      const opened = cutter.opened();
      expect(await exposed(behind, 'unit')).toEqual(whole);
      expect(cutter.opened()).toBe(opened + 1);
    }
  });

  test('twice, the question is refused and the next one is answered', async () => {
    cutter.cutBefore(WALK, { times: 2 });
    const { type, message } = await refusal(exposed(behind, 'unit'));
    expect(type).toBe('graph-unavailable');
    expect(message).toContain('Try once more');
    expect((await exposed(behind, 'unit')).paths).toHaveLength(1);
  });

  // One commit for the lock, three for clearing, one that adds, one that ends, one that publishes.
  test.each([0, 1, 2, 3, 4, 5, 6])(
    'instead of the answer to commit %i of a load, the load goes on and writes nothing twice',
    async (skip) => {
      const share = `${skip + 1}.5`;
      const changed = [...others, owns('parent', 'unit', share)];
      // Only after an attempt that was not published is there anything to clear.
      await unlockImport(graph, await lockImport(graph));
      cutter.cutAfter(COMMIT, { skip });
      const loaded = await load(behind, changed, { waitMs: 60_000, leaseMs: 1_000 });
      expect(cutter.left()).toBe(0);
      expect(loaded).toMatchObject({ added: 1, ended: 1 });
      const { paths, coverage } = await exposed(graph, 'unit');
      expect(coverage.revision).toBe(loaded.revision);
      expect(paths.map(pathText)).toEqual([`owners unit > parent (${share})`]);
      expect(await leftovers(graph)).toBe(0);
      const next = await load(graph, changed);
      expect(next).toMatchObject({ added: 0, ended: 0 });
    },
  );
});

describe('what the driver throws', () => {
  test.each([
    ['Neo.TransientError.Transaction.LockAcquisitionTimeout', 'graph-timeout'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'graph-timeout'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'graph-refused'],
    ['SessionExpired', 'graph-unavailable'],
  ])('%s is the refusal %s', (code, type) => {
    const fault = graphProblem(new Neo4jError('said', code, '50N42', 'said'));
    expect(fault).toMatchObject({ type });
  });

  test('keeps its message to itself where it may quote what was asked', () => {
    const code = 'Neo.ClientError.Statement.ArgumentError';
    const fault = graphProblem(new Neo4jError('a secret name', code, '50N42', 'a secret name'));
    expect(String(fault)).toBe(`Error: the graph database failed with ${code}`);
    expect(fault).not.toHaveProperty('cause');
  });
});

test.each([
  ['4.4.40', true],
  ['5.25.99', true],
  ['5.26.0', true],
  ['5.26.24', true],
  ['', true],
  ['5.26.25', false],
  ['5.26.31', false],
  ['5.27-aura', false],
  ['6.0.0', false],
  ['2025.01.0', false],
])('a server of version "%s" is too old: %s', (version, tooOld) => {
  expect(isTooOld(version)).toBe(tooOld);
});
