import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getEntity, getEntitySearch, postMatch } from '#api/entities';
import { matchEntities } from '../../server/answers/entities/match';
import type { Graph } from '../../server/graph/open';
import { call } from '../support/call';
import { closeTestGraph } from '../support/graph';
import { openSeededGraph, type Seeded } from '../support/seeded';
import { startTestServer, type TestServer } from '../support/server';

let seeded: Seeded;
let server: TestServer;
beforeAll(async () => {
  seeded = await openSeededGraph();
  server = await startTestServer(seeded.graph);
}, 180_000);
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

const company = (properties: Record<string, string[]>) => ({ schema: 'Company', properties });

/** What yente's client sends and reads, as plain JSON. */
async function sent(path: string, body?: unknown) {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
  const init = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(`${server.base}/api${path}`, init);
  const batch = response.headers.get('x-batch-size');
  return {
    ...{ status: response.status, batch },
    body: (await response.json()) as Record<string, never>,
  };
}

describe('POST /match/{dataset}', () => {
  test('finds who each query means and explains the score', async () => {
    const queries = {
      a: company({ name: ['浪潮集团有限公司'], jurisdiction: ['cn'] }),
      b: company({ name: ['Nobody Has Ever Heard Of This'] }),
    };
    const { responses, limit, coverage } = await call(postMatch, {
      base: server.base,
      params: { dataset: 'default' },
      body: { queries },
    });
    expect(limit).toBe(5);
    expect(coverage.notLookedAt).toContainEqual({
      ...{ en: 'US SDN List (OFAC): not loaded', zh: 'US SDN List (OFAC)：未载入' },
    });
    expect(responses.a).toMatchObject({
      status: 200,
      query: queries.a,
      results: [
        {
          id: 'inspur-group',
          schema: 'Company',
          target: true,
          score: 1,
          match: true,
          properties: { country: ['cn'], topics: ['export.control'] },
          explanations: { same_name: { score: 1, candidate: '浪潮集团有限公司' } },
        },
      ],
    });
    expect(responses.b).toMatchObject({ status: 200, results: [], total: { value: 0 } });
  });

  test('takes the parameters and the body that its clients send', async () => {
    const path =
      '/match/default?algorithm=best&threshold=0.8&cutoff=0.6&limit=2&exclude_schema=Person&topics=export.control&topics=sanction';
    const query = { id: 'x', schema: 'Organization', properties: { name: 'Sugon' } };
    const queries = { q: query, r: query };
    const { status, batch, body } = await sent(path, { weights: {}, config: {}, queries });
    expect(status).toBe(200);
    expect(batch).toBe('2');
    expect(body.responses).toMatchObject({ q: { status: 200, results: [{ id: 'sugon' }] } });
  });

  test.each(['fuzzy=False', 'fuzzy=true&algorithm=best'])(
    'takes %s, as clients in Python write it',
    async (asked) => {
      const queries = { entity: company({ name: ['Sugon'] }) };
      const { body } = await sent(`/match/default?${asked}`, { queries });
      expect(body.responses).toMatchObject({ entity: { status: 200, results: [{ id: 'sugon' }] } });
    },
  );

  test('says that it knows no last change, instead of leaving out what it does not know to be new', async () => {
    const queries = { q: company({ name: ['Sugon'] }) };
    const { status, body } = await sent('/match/default?changed_since=2024-01-01', { queries });
    expect(status).toBe(400);
    expect(body.detail).toMatch(/changed_since: no entity here says when it last changed/);
  });

  test('what cannot be searched is an error in its place, without results; the others are answered', async () => {
    const queries = {
      signs: company({ name: ['🚀'] }),
      empty: company({}),
      ship: { schema: 'Vessel', properties: { name: ['Inspur'] } },
      good: company({ leiCode: ['not-an-lei'], name: ['Inspur Group'] }),
    };
    const { body } = await sent('/match/default', { queries });
    const responses = body.responses as unknown as Record<string, { status: number }>;
    expect(responses).toMatchObject({
      signs: { status: 400, detail: expect.stringContaining('letter or a digit') },
      empty: { status: 400, detail: expect.stringContaining('no name') },
      ship: { status: 400, detail: expect.stringContaining('"Vessel"') },
      good: { status: 200 },
    });
    for (const name of ['signs', 'empty', 'ship'])
      expect(responses[name]).not.toHaveProperty('results');
  });

  test('a query that fails is a 500 in its place, is logged without its words, and never empty', async () => {
    const read = () => Promise.reject(new Error('the disk is on fire'));
    const failing: Graph = {
      ...seeded.graph,
      reading: (asOf, work, at) =>
        seeded.graph.reading(asOf, (reader) => work({ ...reader, read }), at),
    };
    const faults: unknown[] = [];
    const asking = { ...postMatch.query.parse({}), dataset: 'default' };
    const { responses } = await matchEntities(
      failing,
      asking,
      { q: company({ name: ['Inspur'] }) },
      (fault) => faults.push(fault),
    );
    expect(responses.q).toMatchObject({ status: 500 });
    expect(responses.q).not.toHaveProperty('results');
    expect(faults.map(String)).toEqual(['Error: the disk is on fire']);
  });

  test('an unknown dataset is a 404 that names the known ones', async () => {
    const queries = { q: company({ name: ['Inspur'] }) };
    const { status, body } = await sent('/match/us_ofac_sdn', { queries });
    expect(status).toBe(404);
    expect(body.detail).toMatch(/No dataset has the id "us_ofac_sdn".*dataset:us-entity-list/);
  });

  test('a dataset leaves out what only others speak of', async () => {
    const queries = { q: company({ name: ['Inspur Group'] }) };
    const { body } = await sent('/match/dataset:us-entity-list', { queries });
    const responses = body.responses as unknown as Record<
      string,
      { results: { datasets: string[] }[] }
    >;
    for (const { datasets } of responses.q?.results ?? []) {
      expect(datasets).toContain('dataset:us-entity-list');
    }
  });

  test.each([
    [{ queries: {} }, '/body/queries'],
    [{ queries: { q: company({ name: ['x'] }) }, weights: { name_match: 0.1 } }, '/body/weights'],
    [{}, '/body/queries'],
  ])('%j is refused with a pointer', async (body, pointer) => {
    const { status, body: problem } = await sent('/match/default', body);
    expect(status).toBe(400);
    expect(problem.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer })]));
  });
});

describe('GET /search/{dataset}', () => {
  const search = (query: Record<string, unknown>) =>
    call(getEntitySearch, {
      base: server.base,
      params: { dataset: 'default' },
      query: query as { q: string },
    });

  test('finds entities by text, a page at a time, with facets', async () => {
    const first = await search({ q: 'inspur', limit: 2 });
    const second = await search({ q: 'inspur', limit: 2, offset: 2 });
    expect(first.results).toHaveLength(2);
    expect(first.total.value).toBeGreaterThan(4);
    expect(first.facets.countries?.values[0]).toMatchObject({ name: 'cn', label: 'China' });
    const ids = [...first.results, ...second.results].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  test('filters by country and schema', async () => {
    expect((await search({ q: 'inspur', countries: ['kp'] })).results).toEqual([]);
    expect((await search({ q: 'inspur', schema: 'Person' })).results).toEqual([]);
  });

  test('filters by any field, by one of several values or by all of them', async () => {
    const idsOf = async (more: string) => {
      const { body } = await sent(`/search/default?q=inspur&limit=50&${more}`);
      return (body.results as unknown as { id: string }[]).map(({ id }) => id);
    };
    const chinese = await idsOf('filter=properties.country:cn');
    expect(chinese).toEqual(await idsOf('countries=CN'));
    expect(chinese).toContain('inspur-group');
    expect(chinese).not.toContain('inspur-taiwan');
    const both = await idsOf('countries=cn&filter=properties.country:tw&filter_op=AND');
    expect(both).toEqual([]);
    expect(await idsOf('countries=cn&countries=tw&filter_op=OR')).toContain('inspur-taiwan');
    expect(await idsOf('countries=cn&countries=tw&filter_op=AND')).toEqual([]);
    expect(await idsOf('filter=properties.constructor:x')).toEqual([]);
    expect(await idsOf('filter=schema:Company&target=True')).toContain('inspur-group');
    expect(await idsOf('target=False')).not.toContain('inspur-group');
  });

  test('sorts by the caption, and counts the fields that are asked for', async () => {
    const { body } = await sent(
      '/search/default?q=inspur&sort=caption:desc&facets=schema&simple=True',
    );
    const captions = (body.results as unknown as { caption: string }[]).map(
      ({ caption }) => caption,
    );
    expect(captions.length).toBeGreaterThan(2);
    expect(captions).toEqual(captions.toSorted().toReversed());
    expect(Object.keys(body.facets ?? {})).toEqual(['schema']);
    expect(body.facets).toMatchObject({ schema: { values: [{ name: 'Company' }, {}] } });
  });

  test.each([
    ['filter=colour:red', 'no field "colour"; known: schema, countries'],
    ['filter=constructor:x', 'no field "constructor"'],
    ['filter=red', 'expected field:value'],
    ['sort=first_seen:desc', 'expected one of caption'],
    ['facets=genders', 'expected one of countries, topics, datasets, schema'],
    ['filter_op=XOR', 'expected AND or OR'],
    ['target=maybe', 'expected true or false'],
  ])('%s is refused: nothing is left out by what is not understood', async (asked, why) => {
    const { status, body } = await sent(`/search/default?q=inspur&${asked}`);
    expect(status).toBe(400);
    expect(body.detail).toContain(why);
  });
});

describe('GET /entities/{id}', () => {
  test('tells of owners and entries, each nested', async () => {
    const entity = await call(getEntity, { base: server.base, params: { id: 'sugon' }, query: {} });
    expect(entity).toMatchObject({ id: 'sugon', schema: 'Company', target: true });
    expect(entity.properties.sanctions?.[0]).toMatchObject({ schema: 'Sanction' });
    expect(entity.properties.ownershipAsset?.[0]).toMatchObject({
      schema: 'Ownership',
      properties: { owner: [{ schema: expect.any(String) }] },
    });
  });

  test('not nested, properties hold texts alone', async () => {
    const asked = {
      base: server.base,
      params: { id: 'sugon' },
      query: { nested: 'false' as const },
    };
    const { properties } = await call(getEntity, asked);
    expect(
      Object.values(properties)
        .flat()
        .every((value) => typeof value === 'string'),
    ).toBe(true);
  });

  test('nested is read as Python writes it', async () => {
    const flat = (await sent('/entities/sugon?nested=False')).body;
    const nested = (await sent('/entities/sugon?nested=True')).body;
    expect(flat.properties).not.toHaveProperty('sanctions');
    expect(nested.properties).toHaveProperty('sanctions');
  });

  test('an id that nobody has is a 404', async () => {
    expect((await sent('/entities/nobody')).status).toBe(404);
  });
});
