import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { explained, QUESTIONS, SCHEMA } from '../support/questions';

const anything = z.record(z.string(), z.unknown());

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await load(graph, seedRows(SEED));
});
afterAll(closeTestGraph);

const reads = QUESTIONS.filter(({ name }) => name.startsWith('read/'));
const writes = QUESTIONS.filter(({ name }) => name.startsWith('write/'));

/** `from` must be there: a copy that does not differ would prove nothing. */
function misspelt(name: string, from: string, to: string) {
  const question = QUESTIONS.find((one) => one.name === name);
  if (!question?.text.includes(from)) throw new Error(`${name} does not say ${from}`);
  return { name, text: question.text.replace(from, to) };
}

describe('the server has nothing to remark, and the folder is the access mode:', () => {
  test.each(reads)('$name reads', async (question) => {
    expect(await explained(graph, question)).toEqual({ kind: 'r', remarks: [] });
  });

  test.each(writes)('$name writes, and reading refuses it', async ({ name, text }) => {
    expect(await explained(graph, { name, text })).toEqual({
      kind: expect.stringMatching(/^r?w$/),
      remarks: [],
    });
    const asked = { name, text, params: anything, row: anything };
    const reading = graph.reading('2026-01-01', (reader) => reader.read(asked, {}));
    await expect(reading).rejects.toMatchObject({ code: 'Neo.ClientError.Statement.AccessMode' });
  });

  test.each(SCHEMA)('$name', async (question) => {
    expect((await explained(graph, question)).remarks).toEqual([]);
  });
});

describe('the server tells of', () => {
  test.each([
    ['a label', misspelt('read/parties', ':PartyStatement', ':PartyStatment'), 'PartyStatment'],
    ['a type', misspelt('read/designations', ':DESIGNATED', ':DESIGNATD'), 'DESIGNATD'],
    ['a property', misspelt('read/supplies', '.removedIn >', '.removdIn >'), 'removdIn'],
    ['a property of a result', misspelt('read/sources', '.publisher', '.publishr'), 'publishr'],
  ])('%s that is misspelt', async (_, question, word) => {
    expect((await explained(graph, question)).remarks.join()).toContain(word);
  });

  test('a pattern that multiplies', async () => {
    const text = 'MATCH (a:Party), (b:Party) RETURN count(*) AS pairs';
    expect((await explained(graph, { name: '', text })).remarks).toHaveLength(1);
  });
});
