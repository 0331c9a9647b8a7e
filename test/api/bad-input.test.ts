import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../server/import/load';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { ask, post, problemIn, type Said } from '../support/raw';
import { party, world } from '../support/rows';
import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
const took: number[] = [];
beforeAll(async () => {
  const graph = await openTestGraph();
  await load(graph, world(party('a')));
  server = await startTestServer(graph);
});
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

function expectRefused(said: Said, status: number, pointer: string | null) {
  const { detail, errors = [], status: stated } = problemIn(said);
  took.push(said.ms);
  expect({ status: said.status, detail }).toMatchObject({ status });
  expect(stated).toBe(status);
  expect(detail).toMatch(/^.{10,1000}$/s);
  expect(detail).not.toMatch(/\bat .+:\d+:\d+|Neo\.|node_modules|received NaN/);
  expect(errors.map((fault) => fault.pointer)).toEqual(pointer === null ? [] : [pointer]);
  expect(said.headers['cache-control']).toBe('no-store');
}

const search = (text: unknown) => JSON.stringify({ text });
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('a search', () => {
  test.each([
    ['without a text', '{}', '/body/text'],
    ['for nothing', search(''), '/body/text'],
    ['for spaces', search('   '), '/body/text'],
    ['for 10,000 characters', search('x'.repeat(10_000)), '/body/text'],
    ['for a star', search('*'), '/body/text'],
    ['for an emoji', search('🧯'), '/body/text'],
    ['for a turn of the reading order', search('\u202e'), '/body/text'],
    ['for a null byte', search('\0'), '/body/text'],
    ['for half a character', search('\ud83e'), '/body/text'],
    ['for a number', search(5), '/body/text'],
    ['for a list', search(['a']), '/body/text'],
    ['with a limit of 0', '{"text":"a","limit":0}', '/body/limit'],
    ['with a limit as text', '{"text":"a","limit":"10"}', '/body/limit'],
    ['with a field that nobody knows', '{"text":"a","limt":1}', '/body/limt'],
    ['with __proto__', '{"text":"a","__proto__":{"harmed":true}}', '/body/__proto__'],
    ['with constructor', '{"text":"a","constructor":{"prototype":{}}}', '/body/constructor'],
    ['with a slash in a field', '{"text":"a","a/~b":1}', '/body/a~1~0b'],
    ['with a body nested 100,000 deep', deep(100_000), '/body'],
    ['with a text nested 100,000 deep', `{"text":${deep(100_000)}}`, '/body/text'],
    ['whose body is no JSON', '{"text":', '/body'],
    ['whose body is a list', '[]', '/body'],
    ['whose body is a string', '"a"', '/body'],
    ['whose body is a number', '5', '/body'],
    ['whose body is null', 'null', '/body'],
    ['whose body is not there', '', '/body/text'],
  ])('%s is refused', async (_, body, pointer) => {
    expectRefused(await post(server.base, body), 400, pointer);
  });

  test('with a body of 300 kB is refused', async () => {
    expectRefused(await post(server.base, search('x'.repeat(300_000))), 413, '/body');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'whose body is declared as "%s" is refused',
    async (type) => {
      const headers = { 'content-type': type };
      expectRefused(await post(server.base, search('a'), headers), 415, null);
    },
  );

  test.each([{ 'content-encoding': 'gzip' }, { 'content-type': 'application/json; charset=x' }])(
    'whose body is encoded as %o is refused',
    async (headers) => {
      expectRefused(await post(server.base, search('a'), headers), 415, null);
    },
  );

  test.each(['a', '浪', 'tb-', '/(a+)+/', 'Company a~10', 'a\0b', '\u202ea', 'AND OR NOT', 'a:*'])(
    'for %j is answered',
    async (text) => {
      const { status, text: answer } = await post(server.base, search(text));
      expect(status, answer).toBe(200);
    },
  );
});

const A = '/api/parties/a';

describe('an address', () => {
  test.each([
    [`${A}/neighbourhood?depth=99`, '/query/depth'],
    [`${A}/neighbourhood?depth=0`, '/query/depth'],
    [`${A}/neighbourhood?depth=abc`, '/query/depth'],
    [`${A}/neighbourhood?depth=1.5`, '/query/depth'],
    [`${A}/neighbourhood?depth=`, '/query/depth'],
    [`${A}/neighbourhood?depth=1&depth=2`, '/query/depth'],
    [`${A}/exposure?depth=21`, '/query/depth'],
    [`${A}/exposure?budget=1e9`, '/query/budget'],
    [`${A}/exposure?limit=-1`, '/query/limit'],
    [`${A}/exposure?kinds=owner`, '/query/kinds/0'],
    [`${A}/exposure?kinds=`, '/query/kinds/0'],
    [`${A}/exposure?asOf=2026-02-30`, '/query/asOf'],
    [`${A}/exposure?asOf=yesterday`, '/query/asOf'],
    [`${A}/exposure?asOf=`, '/query/asOf'],
    [`${A}/exposure?asOf=2026-01-01&asOf=2020-01-01`, '/query/asOf'],
    [`${A}/exposure?asof=2026-01-01`, '/query/asof'],
    [`${A}?revision=0`, '/query/revision'],
    [`${A}?revision=1.5`, '/query/revision'],
    [`${A}?revision=newest`, '/query/revision'],
    [`${A}?asOf=2026-01-01%00`, '/query/asOf'],
    [`${A}?__proto__=1`, '/query/__proto__'],
    [`${A}?a[b]=1`, '/query/a[b]'],
    [`${A}/ties?type=HATES&direction=in`, '/query/type'],
    [`${A}/ties?type=OWNS&direction=sideways`, '/query/direction'],
    [`${A}/ties?type=OWNS&direction=in&after=${'x'.repeat(201)}`, '/query/after'],
    ['/api/paths?from=a', '/query/to'],
    ['/api/paths?from=a&to=%60', '/query/to'],
    ['/api/parties/a%00', '/params/id'],
    [`/api/parties/${'x'.repeat(10_000)}`, '/params/id'],
    ['/api/parties/..%2f..%2fetc%2fpasswd', '/params/id'],
    ['/api/parties/%60', '/params/id'],
    ['/api/parties/%5Cu0060', '/params/id'],
    ['/api/parties/%22%27', '/params/id'],
    ['/api/parties/%7B', '/params/id'],
    ['/api/parties/%E6%B5%AA', '/params/id'],
    ['/api/parties/%ZZ', '/params'],
    ['/api/parties/%C3%28', '/params'],
    ['/api/lists/%20', '/params/id'],
  ])('%s is refused', async (path, pointer) => {
    expectRefused(await ask(server.base, { path }), 400, pointer);
  });

  test.each([
    '/api',
    '/api/',
    '/api/nothing',
    '/api/parties',
    '/api/parties/a/nothing',
    '/api/parties/a/../../../etc/passwd',
    '/nothing',
    '/%00',
    '/%ZZ',
    '/../../package.json',
  ])('%s leads nowhere', async (path) => {
    expectRefused(await ask(server.base, { path }), 404, null);
  });

  test.each([
    ['GET', '/api/search', 'POST'],
    ['DELETE', A, 'GET, HEAD'],
    ['PUT', A, 'GET, HEAD'],
    ['OPTIONS', A, 'GET, HEAD'],
    ['TRACE', A, 'GET, HEAD'],
  ])('does not take %s %s and says what it takes', async (method, path, allowed) => {
    const said = await ask(server.base, { method, path });
    expectRefused(said, 405, null);
    expect(said.headers.allow).toBe(allowed);
  });

  test.each(['0001-01-01', '9999-12-31', '2024-02-29'])('may ask about %s', async (day) => {
    expect((await ask(server.base, { path: `${A}/exposure?asOf=${day}` })).status).toBe(200);
  });
});

test('a misspelt parameter is told the right names', async () => {
  const { detail } = problemIn(await ask(server.base, { path: `${A}?asof=2026-01-01` }));
  expect(detail).toBe('/query/asof: not known here; known: asOf, revision, decision, datasets');
});

test('what the sender chose does not swell the refusal', async () => {
  const body = JSON.stringify(
    Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [`k${i}`, 1])),
  );
  expect((await post(server.base, body)).text.length).toBeLessThan(10_000);
  const long = JSON.stringify({ text: 'a', ['k'.repeat(200_000)]: 1 });
  expect((await post(server.base, long)).text.length).toBeLessThan(10_000);
});

test('after all that the server answers, unharmed and without having been slow', async () => {
  expect((await ask(server.base, { path: A })).status).toBe(200);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('harmed' in {}).toBe(false);
  const sorted = took.sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(1_000);
  expect(sorted.at(-1)).toBeLessThan(10_000);
});
