import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { getNeighbourhood, getParty } from '#api/party';
import { postSearch } from '#api/search';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { call } from '../support/call';
import { exposed, pathsOf } from '../support/exposure';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { alias, designated, owns, party, supplies, world } from '../support/rows';
import { startTestServer, type TestServer } from '../support/server';

vi.setConfig({ testTimeout: 60_000 });

/** Words that name something on every JavaScript object. */
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'];

let graph: Graph;
let server: TestServer;
beforeAll(async () => {
  graph = await openTestGraph();
  await load(
    graph,
    world(
      ...INHERITED.map((id) => party(id, { name: id, names: [alias(id), alias('__proto__')] })),
      party('proto', {
        name: '__proto__',
        names: [alias('__proto__', { type: 'primary' }), alias('prototype')],
        identifiers: [{ scheme: '__proto__', id: 'constructor', sourceId: 'source:test' }],
      }),
      owns('constructor', 'proto', '60', { key: 'constructor' }),
      owns('proto', 'valueOf', '60', { key: 'valueOf' }),
      supplies('toString', 'hasOwnProperty', { key: 'toString' }),
      designated('constructor', { listedName: '__proto__', key: 'hasOwnProperty' }),
    ),
  );
  server = await startTestServer(graph);
});
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

describe('what is named like a property of every object comes back unharmed:', () => {
  test('a party by its name, with its identifiers', async () => {
    const { base } = server;
    const found = await call(getParty, { base, params: { id: 'proto' } });
    expect(found.party.name).toBe('__proto__');
    expect(found.names.map(({ name }) => name)).toEqual(['__proto__', 'prototype']);
    expect(found.identifiers).toMatchObject([{ scheme: '__proto__', id: 'constructor' }]);
  });

  test.each(['__proto__', ...INHERITED])('a search for %s', async (text) => {
    const { hits } = await call(postSearch, { base: server.base, body: { text } });
    const id = text === '__proto__' ? 'proto' : text;
    expect(hits.map(({ party: found }) => found.id)).toContain(id);
  });

  test('an exposure path through it', async () => {
    expect(await pathsOf(graph, 'valueOf')).toEqual([
      'owners valueOf > proto (60) > constructor (60)',
    ]);
    const { designations } = await exposed(graph, 'valueOf');
    expect(designations.map(({ listedName }) => listedName)).toEqual(['__proto__']);
  });

  test.each(INHERITED)('the neighbourhood of %s', async (id) => {
    const { base } = server;
    const { subject, ties } = await call(getNeighbourhood, { base, params: { id } });
    expect(subject.id).toBe(id);
    expect(ties.length).toBeGreaterThan(0);
  });

  test('and nothing was added to every object', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).scheme).toBeUndefined();
  });
});
