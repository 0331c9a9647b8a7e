import fc from 'fast-check';
import { expect, test } from 'vitest';
import { luceneText } from '../../server/match/lucene';
import { type NameQuery, nameQuery } from '../../server/match/name-query';

/** What each index is asked. */
function luceneQuery(text: string) {
  const { latin, cjk, identifier } = nameQuery(text);
  const asked = (clauses: NameQuery['latin']) => clauses && luceneText(clauses);
  return { latin: asked(latin), cjk: asked(cjk), identifier: asked(identifier) };
}

test.each([
  ['Huawai', '+("huawai" huawai~1 huawai*)'],
  [
    'HiSilicon Technologies',
    '+("hisilicon" hisilicon~2 "hisilicontechnologies" hisilicontechnologies*) "technologies"',
  ],
  ['Hi Silicon Works', '+("hi" "hisilicon" hisiliconworks*) "silicon" "works"'],
  ['Lang Chao', '+("lang" lang~1 "chao" chao~1 "langchao" chao* langchao*)'],
  ['Technology Co Ltd', '"technology" "co" "ltd"'],
  ['tb-', '+("tb")'],
  ['NOT this', '+("not" "this" this~1 "notthis" this* notthis*)'],
  ['/(a+)+/', '+("a")'],
])('%s asks the index of names for %s', (text, latin) => {
  expect(luceneQuery(text)).toMatchObject({ latin, cjk: null });
});

test('a run of Han is a phrase, a lone character also the beginning of a pair', () => {
  expect(luceneQuery('浪潮集團 浪')).toEqual({
    latin: null,
    cjk: '+("浪潮集团" "浪潮" "浪" 浪*)',
    identifier: '"浪潮集團浪"',
  });
});

test.each([
  ['浪潮 Co Ltd', null, '+("浪潮")'],
  ['TCL科技', '+("tcl" tcl*)', null],
  ['科技', null, '"科技"'],
])('generic words of %s do not open an index of their own', (text, latin, cjk) => {
  expect(luceneQuery(text)).toMatchObject({ latin, cjk });
});

test('a ticker asks for itself and for its bare code', () => {
  expect(luceneQuery('000977.SZ').identifier).toBe('"000977SZ" "000977"');
});

test.each(['', '*', '  ', '/()+-/', '🚀', '\0', '\u202e\u200b', '"\\'])(
  '%j has nothing to search for',
  (text) => {
    expect(luceneQuery(text)).toEqual({ latin: null, cjk: null, identifier: null });
  },
);

const TERM = String.raw`(?:"[\p{L}\p{N}]+"|[a-z]{4,}~[12]|[a-z0-9]{3,}\*|\p{Script=Han}\*)`;
const OUR_GRAMMAR = new RegExp(
  String.raw`^(?:\+\(${TERM}(?: ${TERM})*\)|${TERM})(?: ${TERM})*$`,
  'u',
);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'+-&|!(){}[]^"~*?:\\/ aA漢é0'), maxLength: 60 }),
  fc
    .array(fc.constantFrom('AND', 'OR', 'NOT', 'TO', 'inspur', '浪潮', '~10', '[* TO *]', '宁'))
    .map((words) => words.join(' ')),
  fc.constantFrom(
    'tb-',
    '*a*',
    'a'.repeat(10_000),
    '浪'.repeat(10_000),
    'a '.repeat(10_000),
    '(('.repeat(5000),
  ),
);

test('whatever the text, the query holds no operator but our own', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const query of Object.values(luceneQuery(text))) {
        if (query === null) continue;
        expect(query).toMatch(OUR_GRAMMAR);
        expect(query.match(/"/g)?.length ?? 0).toBeLessThanOrEqual(32);
        expect(query.length).toBeLessThanOrEqual(1000);
      }
    }),
    { numRuns: 10_000 },
  );
});

test('a text with a letter or a digit of its own can be searched', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const searchable = Object.values(luceneQuery(text)).some((query) => query !== null);
      expect(searchable).toBe(/[a-z0-9]/i.test(text));
    }),
  );
});
