import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { load } from '../../server/import/load';
import { tracehold } from '../support/cli';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { designated, party, sameAs, world } from '../support/rows';

vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  const graph = await openTestGraph();
  const undecided = { sameAs: 'undecided', ground: 'name', score: 0.8 } as const;
  await load(
    graph,
    world(...['a', 'b', 'c'].map((id) => party(id)), designated('a'), sameAs('a', 'b', undecided)),
  );
});
afterAll(closeTestGraph);

const why = ['--reason', 'same office', '--by', 'Ann'];

test('decide lists what waits, accepts, refuses what contradicts it, undoes, and keeps the history', async () => {
  const waiting = await tracehold(['decide', 'list']);
  expect(waiting.code, waiting.stderr).toBe(3);
  expect(waiting.stdout).toContain('1 undecided pairs of records; 1 shown.');
  expect(waiting.stdout).toContain('Company a  [a] · on list:test');
  const accepted = await tracehold(['decide', 'accept', 'a', 'b', ...why, '--format', 'json']);
  expect(accepted.code, accepted.stderr).toBe(0);
  expect(JSON.parse(accepted.stdout)).toMatchObject({
    decision: { number: 1, between: ['a', 'b'], judged: 'same', by: 'Ann' },
    decisionNumber: 1,
  });
  const refused = await tracehold(['decide', 'reject', 'a', 'b', ...why]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('was decided already: decision 1 by Ann. Undo it first');
  expect(await tracehold(['decide', 'list'])).toMatchObject({ code: 0 });
  const undone = await tracehold(['decide', 'undo', '1', '--reason', 'another office']);
  expect(undone.stdout).toContain('undone as 2 by ');
  const history = await tracehold(['decide', 'list', '--decided', '--party', 'a']);
  expect(history.stdout).toContain('1  a and b are one party');
  expect(history.stdout).toContain('another office');
});

test.each([
  [['accept', 'a', 'b'], '--reason: expected a reason'],
  [['accept', 'a', 'nobody', ...why], 'No record has the id "nobody"'],
  [['undo', 'x', ...why], '<number>: expected a whole number'],
  [['undo', '9', ...why], 'Decision 9 was never made'],
  [['list', '--limit', '0'], '--limit: expected a whole number from 1 to 100'],
])('decide %j is refused in one sentence', async (args, expected) => {
  const { code, stderr } = await tracehold(['decide', ...args]);
  expect(code).toBe(2);
  expect(stderr).toContain(expected);
});
