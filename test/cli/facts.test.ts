import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { entryOf } from '../../server/cli/facts/entry';
import { load } from '../../server/import/load';
import { tracehold } from '../support/cli';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { designated, party, world } from '../support/rows';

vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  const graph = await openTestGraph();
  await load(graph, world(party('a'), party('b'), designated('a')));
});
afterAll(closeTestGraph);

const CITED = ['--publisher', 'News', '--title', 'Who owns B', '--date', '2024-05'];
const SAID = [...CITED, '--quote', 'A holds most of B', '--reason', 'read it', '--by', 'Ann'];

test('facts are added, corrected, retracted and listed from the command line', async () => {
  const tie = await tracehold(['fact', 'add-tie', 'a', 'owns', 'b', '--share', '>50', ...SAID]);
  expect(tie.code, tie.stderr).toBe(0);
  expect(tie.stdout).toContain('Published revision 2.');
  expect(tie.stdout).toContain('a owns b (more than 50 to 100 %');
  const asked = ['fact', 'correct', '1', '--share', '25-50', '--reason', 'misread', '--by', 'Bob'];
  const corrected = await tracehold([...asked, '--format', 'json']);
  expect(corrected.code, corrected.stderr).toBe(0);
  const [now] = JSON.parse(corrected.stdout).fact.versions;
  expect(now.said.tie).toMatchObject({ from: 'a', share: { minimum: '25', maximum: '50' } });
  expect(now.quote).toBe('A holds most of B');
  const retracted = await tracehold(['fact', 'retract', '1', '--reason', 'wrong B']);
  expect(retracted.stdout).toContain('retracted in revision 4 by');
  const list = await tracehold(['fact', 'list', '--party', 'b']);
  expect(list.stdout).toContain('Company a owns Company b (25 to 50 %');
  expect(list.stdout).toContain('until then, from revision 2 (Ann)');
});

test.each([
  [['add-tie', 'a', 'owns', 'b', '--share', '60'], '--quote: expected the words of the source'],
  [['retract', '9', '--reason', 'x'], 'Own fact 9 was never added'],
])('fact %j is refused in one sentence', async (args, expected) => {
  const { code, stderr } = await tracehold(['fact', ...args]);
  expect(code).toBe(2);
  expect(stderr).toContain(expected);
});

const CITED_ALL = { publisher: 'News', title: 'T', date: '2024', quote: 'q', reason: 'r', by: 'A' };

test.each([
  ['tie' as const, { type: 'owns', share: '101' }, '--share: "101" is no share of 0 to 100'],
  ['tie' as const, { type: 'likes' }, '<type>: expected owns, controls'],
  ['tie' as const, { type: 'controls' }, '--control: '],
  ['party' as const, { name: 'X', country: 'China' }, '--country: expected two letters'],
  ['party' as const, { name: 'X', url: 'x' }, '--url: expected an address that begins with http'],
  ['party' as const, { name: 'X', identifiers: ['5493'] }, 'should be a scheme and an identifier'],
])('a %s of %j names the option that is wrong and how to mend it', (kind, given, expected) => {
  const entry = () => entryOf(kind, { from: 'a', to: 'b', ...CITED_ALL, ...given });
  expect(entry).toThrow(expected);
});

test('a file cannot take the place of the own facts', async () => {
  const { code, stderr } = await tracehold(['import', 'x.csv', '--dataset', 'own']);
  expect(code).toBe(2);
  expect(stderr).toContain('--dataset: that is the dataset of your own facts');
});

test('an answer reads only the datasets that are named, and says so', async () => {
  const traced = await tracehold(['trace', 'a', '--datasets', 'dataset:test']);
  expect(traced.code, traced.stderr).toBe(3);
  expect(traced.stdout).toContain('DATASETS_LEFT_OUT: Left out by choice: Own facts.');
  const unknown = await tracehold(['search', 'Company', '--datasets', 'nothing']);
  expect(unknown.stderr).toContain('No dataset has the id "nothing"');
  const everybody = await tracehold(['assess', '--all', '--regime', 'BIS', '--datasets', 'own']);
  expect(everybody.stderr).toContain('--datasets is about one party');
});

test('a correction keeps what no option names, and "none" takes back', () => {
  const given = { from: 'a', to: 'b', type: 'owns', share: '1/3', startDate: '2020' };
  const first = {
    ...entryOf('tie', { ...given, ...CITED_ALL }),
    enteredAt: '2024-01-01T00:00:00Z',
  };
  const next = entryOf('tie', { share: 'none', reason: 'r2', by: 'Bob' }, first);
  expect(next.said).toMatchObject({ tie: { from: 'a', startDate: '2020', share: null } });
  expect([next.source, next.quote, next.by]).toEqual([first.source, 'q', 'Bob']);
  const control = entryOf('tie', { type: 'controls', control: 'other', reason: 'r' }, first);
  expect(control.said).toMatchObject({ tie: { type: 'CONTROLS', from: 'a', to: 'b' } });
});
