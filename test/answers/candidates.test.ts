import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Candidates, candidatesOf, candidatesOfAll } from '../../server/answers/candidates';
import { answering } from '../../server/answers/scope';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import type { Description } from '../../server/match/compare';
import type { NameIndex } from '../../server/match/name-index';
import { graphNames } from '../../server/screening/graph-names';
import { described, named } from '../support/described';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { address, alias, locatedAt, party, world } from '../support/rows';
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

  test('many that are asked about together get the candidates that each gets alone', async () => {
    const names = seeded.parties.flatMap((one) => one.names.map(({ name }) => name));
    const asked = names.filter((_, at) => at % 5 === 0).map((name) => named(name, `${name} Ltd`));
    const together = await answering(seeded.graph, {}, (scope) =>
      candidatesOfAll(scope, asked, { most: 5 }),
    );
    for (const [at, one] of asked.entries()) {
      expect(together[at]).toEqual(await candidates(seeded.graph, one));
    }
  }, 120_000);

  test('who holds the names of the graph in memory finds whoever the database finds, as well or better', async () => {
    const { graph } = seeded;
    const names = seeded.parties.flatMap((one) => one.names.map(({ name }) => name));
    const slip = (name: string) => name.replace(/(?<=[a-z]{3})[a-z]/i, '$&$&');
    const asked = names.filter((_, at) => at % 5 === 1).map((name) => named(slip(name)));
    const { revision } = await answering(graph, {}, async ({ reader }) => reader);
    const held = await graphNames(graph, { revision });
    const of = (index: NameIndex | null) =>
      answering(graph, {}, (scope) => candidatesOfAll(scope, asked, { most: 50, names: index }));
    const [inMemory, inGraph] = [await of(held), await of(null)];
    const likely = ({ candidates: all = [] }: Partial<Candidates> = {}) =>
      all.flatMap(({ party: { id }, comparison: { judged, score } }) =>
        judged === 'different' ? [] : `${id} ${score}`,
      );
    expect(held).not.toBeNull();
    for (const [at, one] of inGraph.entries()) {
      const found = likely(inMemory[at]);
      if (one.limits.length === 0) expect(found).toEqual(likely(one));
      else expect(found).toEqual(expect.arrayContaining(likely(one)));
    }
  }, 120_000);

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
    const colours = ['Umber', 'Sable', 'Ochre', 'Sienna'];
    const lookalikes = Array.from({ length: 1_000 }, (_, at) =>
      party(`look-${at}`, { name: `Lodestar ${colours[(at + 3) % 4]} ${at} Works Co., Ltd.` }),
    );
    await load(
      graph,
      world(
        party('sis', { name: 'SIS d.o.o.' }),
        party('beihang', { name: '北京航空航天大学' }),
        party('thing', { name: 'Meridian Foundry', names: [alias('Ли Мериди')] }),
        party('opal-harbin', { name: 'Opal Bridge Trading Co., Ltd.' }),
        party('opal-shanghai', { name: 'Opal Bridge Trading Co., Ltd.' }),
        address('harbin', { text: 'No. 1 Zhongyang Street, Harbin, China' }),
        address('shanghai', { text: '100 Century Avenue, Pudong, Shanghai' }),
        locatedAt('opal-harbin', 'harbin'),
        locatedAt('opal-shanghai', 'shanghai'),
        ...many,
        ...lookalikes,
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

  test('a party whose address names the place that its name leaves out stands before one elsewhere', async () => {
    const asked = named('Opal Bridge Trading Shanghai Co., Ltd.');
    const { candidates: found } = await candidates(graph, asked);
    expect(found.map(({ party: { id } }) => id)).toEqual(['opal-shanghai', 'opal-harbin']);
    const [first, second] = found.map(({ comparison }) => comparison.score);
    expect(first).toBeGreaterThan(second ?? 1);
  });

  test('a place that neither address shares takes from the score, and is said', async () => {
    const asked = described({ ...named('Opal Bridge Trading Co., Ltd.'), places: ['Wuhan'] });
    const { candidates: found } = await candidates(graph, asked);
    expect(found).toHaveLength(2);
    for (const { comparison } of found) {
      expect(comparison.features.at(-1)).toMatchObject({
        code: 'PLACE_DIFFERS',
        asked: 'place 武汉',
      });
    }
  });

  test('a lookalike among a thousand names is found, and said to be one', async () => {
    // Its a, e and o are Cyrillic.
    const { candidates: found } = await candidates(
      graph,
      named('Lodestаr Umbеr 417 Works Cо., Ltd.'),
    );
    expect(found[0]?.party.id).toBe('look-417');
    expect(found[0]?.comparison.judged).not.toBe('different');
    const codes = found[0]?.comparison.features.map(({ code }) => code);
    expect(codes).toContain('LOOKALIKE_CHARACTERS');
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
