import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { candidatesOf } from '../../server/answers/candidates';
import { answering } from '../../server/answers/scope';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import type { Description } from '../../server/match/compare';
import { described, named } from '../support/described';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { alias, party, world } from '../support/rows';
import { openSeededGraph, type Seeded } from '../support/seeded';

function candidates(graph: Graph, description: Description, most = 5) {
  return answering(graph, {}, (scope) => candidatesOf(scope, description, { most }));
}

describe('in the seed', () => {
  let seeded: Seeded;
  beforeAll(async () => {
    seeded = await openSeededGraph();
  }, 180_000);
  afterAll(closeTestGraph);

  const best = async (description: Description) =>
    (await candidates(seeded.graph, description)).candidates[0];

  test('every name and alias of every party is surely that party, or stands first to be looked at', async () => {
    const lost: string[] = [];
    for (const { id, names, kind } of seeded.parties) {
      for (const { name, type } of names.filter((one) => one.type !== 'ticker')) {
        const { candidates: found } = await candidates(seeded.graph, named(name), 50);
        const first = found[0]?.comparison.score ?? 0;
        const own = found.find((one) => samePartyAs(seeded, id).has(one.party.id));
        if (!own || own.comparison.score < Math.min(first, 0.85)) {
          lost.push(`${name} (${type}) of ${id} (${kind}): ${own?.comparison.score} of ${first}`);
        }
      }
    }
    expect(lost).toEqual([]);
  }, 300_000);

  test.each([
    ['浪潮集团有限公司', 'inspur-group'],
    ['INSPUR GROUP CO LTD', 'inspur-group'],
    ['曙光', 'sugon'],
    ['Dawning', 'sugon'],
    ['Zhongke Shu Guang', 'sugon'],
  ])('%s finds %s first', async (name, id) => {
    expect((await best(named(name)))?.party.id).toBe(id);
  });

  test('a ticker with its exchange finds its company whatever the name', async () => {
    const asked = described({
      ...named('Wholly Unknown Trading'),
      identifiers: [{ scheme: 'ticker', id: 'SHA:603019' }],
    });
    const { comparison, party: found } = (await best(asked)) ?? {};
    expect(found?.id).toBe('sugon');
    expect(comparison?.features[0]?.code).toBe('SAME_IDENTIFIER');
  });

  test('Hygon is not taken for Higon without saying so', async () => {
    const found = await best(named('Higonn Information Technology Co., Ltd.'));
    expect(found?.party.id).toBe('hygon');
    expect(found?.comparison.judged).toBe('possible');
    expect(found?.comparison.features[0]?.code).toBe('SIMILAR_NAME');
  });

  test('what is a name to nobody has no candidates and no limits', async () => {
    expect(await candidates(seeded.graph, named('🚀'))).toEqual({ candidates: [], limits: [] });
  });
});

describe('in a graph made for it', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
    const many = Array.from({ length: 900 }, (_, at) =>
      party(`m${at}`, { name: `Meridian ${at}` }),
    );
    await load(
      graph,
      world(
        party('sis', { name: 'SIS d.o.o.' }),
        party('beihang', { name: '北京航空航天大学' }),
        party('thing', { name: 'Meridian Foundry', names: [alias('Ли Мериди')] }),
        ...many,
      ),
    );
  }, 180_000);
  afterAll(closeTestGraph);

  test.each([
    ['SIS DOO', 'sis'],
    ['Beijing University of Aeronautics and Astronautics', 'beihang'],
    ['Меridian Fоundry', 'thing'],
  ])('%s finds %s', async (name, id) => {
    const found = await candidates(graph, named(name));
    expect(found.candidates[0]?.party.id).toBe(id);
  });

  test('a search that stopped before the index ended says so', async () => {
    const { limits } = await candidates(graph, named('Meridian'));
    expect(limits.map(({ code }) => code)).toEqual(['SEARCH_STOPPED']);
  });
});

/** The ids of the party that a node belongs to, by the pairs of the seed. */
function samePartyAs({ rows }: Seeded, id: string): Set<string> {
  const same = new Set([id]);
  for (const row of rows) {
    if (!('key' in row) || row.type !== 'SAME_AS' || row.sameAs !== 'same') continue;
    if (same.has(row.from) || same.has(row.to)) same.add(row.from).add(row.to);
  }
  return same;
}
