import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { searchFor } from '../../server/answers/search';
import { type Graph, openGraph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';
import { exposed, pathText } from '../support/exposure';
import { closeTestGraph, emptyTestGraph, openTestGraph } from '../support/graph';
import { testGraph } from '../support/neo4j';
import { dataset, designated, list, owns, party, source, supplies } from '../support/rows';

const other = { datasetId: 'dataset:other' };
const NAME = 'Known Trading Company';

/** The known party and all that ties it to its owner are in every version; the rest takes turns. */
function version(turn: 'even' | 'odd'): Row[] {
  const share = turn === 'even' ? '10' : '20';
  return [
    dataset({ versionDate: turn === 'even' ? '2024-02-02' : '2024-01-01' }),
    source(),
    list(),
    party('known', { name: NAME }),
    party('owner'),
    owns('owner', 'known', '75'),
    designated('owner'),
    party('marker', { name: `Marker ${turn}` }),
    owns('marker', 'known', share),
    designated('marker', { listedName: turn }),
    party(`passing-${turn}`, { name: `${NAME} ${turn}` }),
    owns('owner', `passing-${turn}`, '50'),
    dataset({ id: 'dataset:other', versionDate: turn === 'even' ? '2024-02-02' : '2024-01-01' }),
    party('neighbour', { name: `Neighbour ${turn}`, ...other }),
    supplies('neighbour', `passing-${turn}`, other),
  ];
}
const versions = [version('even'), version('odd')] as const;
const versionAt = (revision: number) => versions[revision % 2 === 0 ? 0 : 1];

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  await emptyTestGraph(graph);
  await load(graph, versionAt(1));
});
afterAll(closeTestGraph);

/** What the answer says that takes turns: all of it must be of the revision that it names. */
async function exposureOfKnown(from: Graph) {
  const { coverage, paths, parties, designations } = await exposed(from, 'known');
  const marked = parties.find(({ id }) => id === 'marker')?.name;
  return {
    revision: coverage.revision,
    decisionNumber: coverage.decisionNumber,
    known: paths.filter(({ designated: id }) => id === 'owner').map(pathText),
    turns: [
      ...coverage.datasets.map(({ versionDate }) => versionDate),
      ...paths.filter(({ designated: id }) => id === 'marker').map(pathText),
      marked,
      ...designations.flatMap(({ partyId, listedName }) =>
        partyId === 'marker' ? listedName : [],
      ),
    ],
  };
}

function expected(revision: number) {
  const even = revision % 2 === 0;
  const day = even ? '2024-02-02' : '2024-01-01';
  const turn = even ? 'even' : 'odd';
  return {
    revision,
    decisionNumber: 0,
    known: ['owners known > owner (75)'],
    turns: [day, day, `owners known > marker (${even ? 10 : 20})`, `Marker ${turn}`, turn],
  };
}

/** The same graph, in which a load is published before every question but the first of an answer. */
function overtaken(graph: Graph, overtake: () => Promise<unknown>): Graph {
  return {
    ...graph,
    reading: (asOf, work) =>
      graph.reading(asOf, (reader) =>
        work({
          ...reader,
          async read(question, params) {
            await overtake();
            return reader.read(question, params);
          },
        }),
      ),
  };
}

test('an answer that loads overtake between any two of its questions is of one revision', {
  timeout: 120_000,
}, async () => {
  let latest = 1;
  let loading: Promise<unknown> = Promise.resolve();
  // So many loads take longer than an answer may.
  const patient = await openGraph(testGraph, { readTimeoutMs: 120_000 });
  const slow = overtaken(patient, () => {
    // Questions that travel together are overtaken one after the other.
    loading = loading.then(async () => {
      ({ revision: latest } = await load(graph, versionAt(latest + 1)));
    });
    return loading;
  });
  expect(await exposureOfKnown(slow)).toEqual(expected(1));
  await patient.close();
  expect(latest).toBeGreaterThan(6);
  expect(await exposureOfKnown(graph)).toEqual(expected(latest));
});

test('a known answer is the same through a hundred loads, and each answer is of one revision', {
  timeout: 300_000,
}, async () => {
  let loads = 0;
  const asked: string[] = [];
  const misses: unknown[] = [];
  const ask = async (what: string, question: () => Promise<unknown>) => {
    while (loads < 100) {
      const miss = await question();
      asked.push(what);
      if (miss !== null) misses.push(miss);
    }
  };
  const loading = async () => {
    for (; loads < 100; loads += 1) {
      const { revision } = await load(graph, versionAt(loads + 2));
      expect(revision).toBe(loads + 2);
    }
  };
  const exposure = async () => {
    const answer = await exposureOfKnown(graph);
    const right = JSON.stringify(answer) === JSON.stringify(expected(answer.revision));
    return right ? null : answer;
  };
  const search = async () => {
    const { hits, coverage } = await searchFor(graph, { text: NAME, limit: 5 });
    const turn = coverage.revision % 2 === 0 ? 'even' : 'odd';
    const found = hits.map(({ party: { id } }) => id).join();
    return found === `known,passing-${turn}` ? null : { revision: coverage.revision, hits };
  };
  await Promise.all([loading(), ask('exposure', exposure), ask('search', search)]);
  expect(misses).toEqual([]);
  for (const what of ['exposure', 'search']) {
    expect(asked.filter((one) => one === what).length).toBeGreaterThan(20);
  }
});
