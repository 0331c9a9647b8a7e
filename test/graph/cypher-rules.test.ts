import { describe, expect, test } from 'vitest';
import {
  filtersShortest,
  isBounded,
  isUnbounded,
  orderOf,
  unknownWords,
} from '../support/cypher-rules';
import { boundNames, QUESTIONS, SCHEMA_FILES } from '../support/questions';

const reads = QUESTIONS.filter(({ name }) => name.startsWith('read/'));

/** Reads of a whole: their rows are as many as there are, and why that is right. */
const WHOLE = new Map([
  ['read/dataset-statements', 'a stream: the importer compares all that a dataset says'],
  ['read/dataset-ties', 'a stream: the importer compares all that a dataset says'],
  ['read/bulk-nodes', 'a stream: everything is carried over'],
  ['read/bulk-records', 'a stream: everything is carried over'],
  ['read/bulk-ties', 'a stream: everything is carried over'],
  ['read/export-parties', 'a stream: everything is written'],
  ['read/export-records', 'a stream: everything is written'],
  ['read/export-ties', 'a stream: everything is written'],
  ['read/export-bonds', 'a stream: everything is written'],
  ['read/decided-pairs', 'a stream: an import contradicts nothing that people decided'],
  ['read/name-keys', 'a stream: every party is compared with those of like names'],
  ['read/search-keys', 'a stream: a screening holds the names of the graph in memory'],
  ['read/touched-parties', 'a stream: what an import changed is compared'],
  ['read/identifiers', 'a stream: every party is compared with all others'],
  ['read/stated-counts', 'a stream: the importer counts all that a dataset says'],
  ['read/whole-parties', 'a stream: everybody is decided'],
  ['read/whole-ties', 'a stream: everybody is decided'],
  ['read/whole-same', 'a stream: everybody is decided'],
  ['read/whole-entries', 'a stream: everybody is decided'],
  ['read/whole-sources', 'a stream: everybody is decided'],
  ['read/whole-disputed', 'a stream: everybody is decided'],
  ['read/list-parties', 'counts the entries of every list'],
  ['read/list-actions', 'a list is changed some dozens of times a year'],
  ['read/readiness', 'the indexes are our own'],
]);
const STREAMS = [...WHOLE].flatMap(([name, why]) => (why.startsWith('a stream') ? name : []));

test.each(reads)('$name starts with the question that it answers', ({ text }) => {
  expect(text).toMatch(/^\/\/ [A-Z].*\?/);
});

test.each([...QUESTIONS, ...SCHEMA_FILES])(
  '$name says in its first line what it is for',
  (file) => {
    expect(file.text).toMatch(/^\/\/ [A-Z].*[.?:]/);
  },
);

test('every file is bound once, and nothing else is', () => {
  expect(boundNames().sort()).toEqual(QUESTIONS.map(({ name }) => name).sort());
});

describe('a question that reads', () => {
  test.each(reads.filter(({ name }) => !STREAMS.includes(name)))('$name has an order', (file) => {
    expect(orderOf(file.text)).not.toBeNull();
  });

  test.each(reads.filter(({ name }) => !WHOLE.has(name)))('$name is bounded', ({ text }) => {
    expect(isBounded(text)).toBe(true);
  });

  test('is an exception only where it needs to be', () => {
    const needless = reads.filter(({ name, text }) => WHOLE.has(name) && isBounded(text));
    expect(needless).toEqual([]);
    expect([...WHOLE.keys()].filter((name) => !reads.some((read) => read.name === name))).toEqual(
      [],
    );
  });

  test('is caught without an order or a bound', () => {
    const text = '// Who?\nMATCH (p:Party) WITH p ORDER BY p.id LIMIT 5\nRETURN p.id AS id';
    expect(orderOf(text)).toBeNull();
    expect(isBounded(text)).toBe(false);
  });
});

describe('every question', () => {
  test.each(QUESTIONS)('$name follows no pattern of any length', ({ text }) => {
    expect(isUnbounded(text)).toBe(false);
    expect(filtersShortest(text)).toBe(false);
  });

  test.each(QUESTIONS)('$name uses words of the schema', ({ text }) => {
    expect(unknownWords(text)).toEqual([]);
  });

  test.each([
    'MATCH (a)-[:OWNS*]->(b)',
    'MATCH (a)-[:OWNS*2..]->(b)',
    'MATCH (a)-[:OWNS]->+(b)',
    'MATCH (a) ((x)-[:OWNS]->(y))+ (b)',
    'MATCH (a) ((x)-[:OWNS]->(y)){2,} (b)',
    'MATCH (a)-[:OWNS]->{1,}(b)',
  ])('is caught where it has no end: %s', (text) => {
    expect(isUnbounded(text)).toBe(true);
  });

  test.each(['MATCH (a)-[:OWNS*1..5]->(b)', 'MATCH (a)-[:OWNS]->{1,5}(b)', 'RETURN count(*) + 1'])(
    'is not caught where it has one: %s',
    (text) => {
      expect(isUnbounded(text)).toBe(false);
    },
  );

  test('is caught where it filters after SHORTEST, and not where it filters inside', () => {
    const outside =
      'MATCH p = SHORTEST 1 (a)-[:OWNS]->{1,5}(b) WHERE all(t IN relationships(p) WHERE t.x)';
    const inside = 'MATCH p = SHORTEST 1 (a)-[t:OWNS WHERE t.x]->{1,5}(b) RETURN p';
    expect([outside, inside].map(filtersShortest)).toEqual([true, false]);
  });

  test('is caught where a property of a list element is misspelt, which EXPLAIN lets pass', () => {
    const walk = QUESTIONS.find(({ name }) => name === 'read/walk')?.text ?? '';
    const misspelt = walk.replace('pair[0].removedIn >', 'pair[0].removdIn >');
    expect(unknownWords(misspelt)).toEqual(['removdIn']);
  });
});
