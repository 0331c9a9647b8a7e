import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getExposure, getPaths } from '#api/exposure';
import { pathsBetween } from '../../server/answers/between';
import { exposureOf } from '../../server/answers/exposure';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { expectedPaths, pathLengths } from '../support/oracle';
import { setsOf } from '../support/oracle-sets';
import { GROUND, type RandomWorld, randomWorlds } from '../support/random-worlds';

const SEED = Number(process.env.TRACEHOLD_SEED ?? 20_250_325);
const WORLDS = 200;
/** Parties asked about in each world. */
const ASKED = 3;

const worlds = randomWorlds(WORLDS, SEED);
let graph: Graph;

beforeAll(async () => {
  graph = await openTestGraph();
  await load(graph, [...GROUND, ...worlds.flatMap(({ rows }) => rows)]);
}, 180_000);
afterAll(closeTestGraph);

/** All that a reader needs to see why a world failed. */
function toldAs(world: RandomWorld, question: string): string {
  const said = (_: string, value: unknown) => (value === null ? undefined : value);
  const rows = world.rows.map((row) => JSON.stringify(row, said)).join('\n');
  return `seed ${SEED}, as of ${world.asOf}, ${question}\n${rows}`;
}

async function answered({ asOf }: RandomWorld, id: string) {
  const query = getExposure.query.parse({ asOf, depth: 20, limit: 1_000 });
  const { paths } = await exposureOf(graph, id, query);
  return paths.map(({ kind, designated, hops }) => ({
    ...{ kind, designated },
    hops: hops.map(({ from, to, relation, address, person, status, certainty }) => ({
      ...{ from, to, relation, via: address?.id ?? person, status },
      certain: certainty === 'certain',
    })),
  }));
}

function expected({ rows, asOf }: RandomWorld, id: string) {
  return expectedPaths([...GROUND, ...rows], id, asOf).map(({ hops, ...path }) => ({
    ...path,
    hops: hops.map(({ key: _, ...hop }) => hop),
  }));
}

describe(`${WORLDS} random worlds`, () => {
  test('the exposure paths are those of an exhaustive enumeration', async () => {
    let paths = 0;
    for (const world of worlds) {
      for (const id of world.parties.slice(0, ASKED)) {
        const wanted = expected(world, id);
        paths += wanted.length;
        expect(await answered(world, id), toldAs(world, `paths of ${id}`)).toEqual(wanted);
      }
    }
    expect(paths).toBeGreaterThan(WORLDS);
  }, 180_000);

  test('the paths between two parties are the shortest of all, from either end', async () => {
    let found = 0;
    for (const world of worlds) {
      const [a = '', b = '', c = ''] = world.parties;
      for (const [from, to] of [
        [a, b],
        [b, a],
        [a, c],
      ] as [string, string][]) {
        const { lead } = setsOf([...GROUND, ...world.rows]);
        if (lead(from) === lead(to)) continue;
        const query = getPaths.query.parse({ from, to, asOf: world.asOf, hops: 4 });
        const bounds = { asOf: world.asOf, most: query.hops };
        const wanted = pathLengths([...GROUND, ...world.rows], [from, to], bounds);
        const { paths } = await pathsBetween(graph, query);
        const told = toldAs(world, `between ${from} and ${to}`);
        expect(
          paths.map(({ hops }) => hops.length),
          told,
        ).toEqual(wanted.slice(0, query.limit));
        found += wanted.length;
      }
    }
    expect(found).toBeGreaterThan(WORLDS);
  }, 180_000);
});
