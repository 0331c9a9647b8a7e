import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contradictionsIn,
  counted,
  type Edge,
  newContradictions,
} from '../../server/identity/contradiction';

const edge = (text: string): Edge => {
  const [from = '', sign, to = '', decision] = text.split(' ');
  const sameAs = sign === '=' ? 'same' : sign === '?' ? 'undecided' : 'different';
  const number = decision === undefined ? null : Number(decision);
  return { key: text, from, to, sameAs, ground: `ground of ${text}`, decision: number };
};
const told = (texts: string[]) =>
  contradictionsIn(texts.map(edge)).map(({ differ, chain }) => [
    differ.key,
    ...chain.map(({ key }) => key),
  ]);

describe('what is on file', () => {
  test.each([
    ['two parties that nothing joins contradict nothing', ['a = b', 'c # d'], []],
    [
      'a chain that joins what differs contradicts it',
      ['a = b', 'c = b', 'a # c'],
      [['a # c', 'a = b', 'c = b']],
    ],
    ['undecided pairs join nobody', ['a = b', 'b ? c', 'a # c'], []],
    ['a decision overrules what datasets say of the same two', ['a = b', 'b # a 1'], []],
    ['and where they say that they differ', ['a # b', 'a = b 1'], []],
    [
      'a decision does not overrule what is said of others',
      ['a = b', 'b = c', 'a # c 1'],
      [['a # c 1', 'a = b', 'b = c']],
    ],
    [
      'the shortest chain is told',
      ['a = b', 'b = c', 'a = c', 'c = d', 'a # d 1'],
      [['a # d 1', 'a = c', 'c = d']],
    ],
  ])('%s', (_, edges, expected) => {
    expect(told(edges)).toEqual(expected);
  });

  test('of two decided nodes only the decision counts', () => {
    const edges = ['a = b', 'a ? b', 'b # a 3', 'b = c'].map(edge);
    expect(counted(edges).map(({ key }) => key)).toEqual(['b # a 3', 'b = c']);
  });
});

test('a change answers only for what it brings, not for what was contradicted before', () => {
  const before = ['a = b', 'b = c', 'a # c'].map(edge);
  expect(newContradictions(before, [...before, edge('c = d 1')])).toEqual([]);
  const [found] = newContradictions(before, [
    ...before,
    edge('b # c 1'),
    edge('d = a 2'),
    edge('d = c 3'),
  ]);
  expect(found?.differ.key).toBe('b # c 1');
});

test('the order in which facts came changes nothing', () => {
  const nodes = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const one = fc
    .tuple(nodes, fc.constantFrom('=', '#', '?'), nodes)
    .filter(([from, , to]) => from !== to)
    .map((parts) => edge(parts.join(' ')));
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ key }) => key, maxLength: 12 }), (edges) => {
      const keys = (all: Edge[]) =>
        contradictionsIn(all)
          .map(({ differ }) => differ.key)
          .sort();
      expect(keys(edges.toReversed())).toEqual(keys(edges));
    }),
  );
});
