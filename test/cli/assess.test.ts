import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assess } from '../../server/cli/assess';
import type { Context } from '../../server/cli/command';
import type { Graph } from '../../server/graph/open';
import { readSettings } from '../../server/settings';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { refusal } from '../support/refusal';
import * as made from '../support/rows';
import { DAY, factsOf, HALF } from '../support/verdicts';

let graph: Graph;
let context: Context;
let regimes: string;
beforeAll(async () => {
  graph = await openTestGraph();
  context = { settings: readSettings({}), say: () => {}, graph: async () => graph };
  regimes = await mkdtemp(join(tmpdir(), 'regimes-'));
  writeFileSync(join(regimes, 'half.json'), JSON.stringify(HALF));
  await factsOf(graph, [
    ...['x', 'p'].map((id) => made.party(id, { kind: 'Person' })),
    ...['b', 'c'].map((id) => made.party(id)),
    made.designated('x'),
    ...[made.owns('x', 'b', '60'), made.owns('p', 'b', '40'), made.owns('p', 'c', '100')],
  ]);
});
afterAll(closeTestGraph);

const asked = (party: string | undefined, more: object = {}) =>
  assess(context, party, { regimes, regime: 'HALF', asOf: DAY, ...more });

describe('tracehold assess', () => {
  test('says who is exposed, by what, and that a person must look', async () => {
    const { text, exitCode } = await asked('Company b');
    expect(exitCode).toBe(3);
    expect(text).toContain('HALF  EXPOSED (by the rule)');
    expect(text).toContain(
      'Company x, 60 % of the shares: counted: the holder is designated [source:test]',
    );
    expect(text).toContain('Caught up to a threshold of 60 per cent');
  });

  test('says on what it rests that the test is not met', async () => {
    const { text, exitCode, json } = await asked('c');
    expect(exitCode).toBe(0);
    expect(text).toContain('HALF  test not met on what is disclosed');
    expect(text).toContain('Rests on revision 1');
    expect(json).toMatchObject({ verdicts: [{ regime: 'HALF', verdict: 'none_found' }] });
  });

  test('asks every regime where none is named', async () => {
    const { json } = await asked('b', { regime: undefined });
    const { verdicts } = json as { verdicts: { regime: string }[] };
    expect(verdicts.map(({ regime }) => regime)).toEqual(expect.arrayContaining(['BIS', 'HALF']));
  });

  test.each([
    ['a regime that does not exist', 'b', { regime: 'NONE' }, /--regime: no regime "NONE"; .*HALF/],
    ['no regime', 'b', { regime: '' }, /--regime: expected/],
    ['a day that does not exist', 'b', { asOf: '2025-02-30' }, /--as-of: expected/],
    ['a party and cases', 'b', { cases: 'x.json' }, /either a party/],
    ['neither a party nor cases', undefined, {}, /either a party/],
    ['a party that is not on file', 'nobody at all', {}, /No party/],
  ])('refuses %s', async (_, party, more, message) => {
    expect((await refusal(asked(party, more))).message).toMatch(message);
  });
});
