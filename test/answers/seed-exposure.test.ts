import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Exposure, getPaths } from '#api/exposure';
import { pathsBetween } from '../../server/answers/between';
import { exposed, limitsOf, outline } from '../support/exposed';
import { closeTestGraph } from '../support/graph';
import { openSeededGraph, type Seeded } from '../support/seeded';

const DAY = '2026-01-01';
let seeded: Seeded;
beforeAll(async () => {
  seeded = await openSeededGraph();
}, 180_000);
afterAll(closeTestGraph);

const on = (id: string, asOf = DAY) => exposed(seeded.graph, id, { asOf, limit: 1_000 });

function sources({ hops }: Exposure['paths'][number]): string[] {
  return hops.flatMap(({ ties }) => ties.map(({ source }) => source.id));
}

function pathsTo({ paths }: Exposure, designated: string): Exposure['paths'] {
  return paths.filter((path) => path.designated === designated);
}

describe('the seed', () => {
  test('has Nettrix supply Sugon, share a house with it, and be founded by its former staff', async () => {
    const answer = await on('nettrix');
    const ways = pathsTo(answer, 'sugon');
    const supply = ways.find(({ kind }) => kind === 'supply');
    expect(supply?.hops[0]?.words.en).toContain('supplies');
    expect(supply?.hops[0]?.words.en).toContain('manufacturing capabilities');
    expect(supply && sources(supply)).toEqual(['source:S2']);
    const houses = ways.flatMap(({ hops }) => hops.map(({ address }) => address?.text));
    expect(houses).toContain('No. 15 Haitai Huake Street, Huayuan Industrial Zone, Tianjin');
    const linked = ways.find(({ hops }) => hops[0]?.relation === 'linked');
    expect(linked && sources(linked)).toEqual(['source:NYT24', 'source:NYT25']);
    expect(answer.named.map(({ listId }) => listId)).toEqual(['list:us-entity-list-2025-03']);
  });

  test.each(['ieit', 'inspur-electronic-information'])(
    'has Inspur Group own 36 per cent of %s, as one source says',
    async (id) => {
      const [path] = pathsTo(await on(id), 'inspur-group');
      const stakes = path?.hops[0]?.ties.flatMap((tie) =>
        tie.type === 'OWNS' && tie.share ? [[tie.source.id, tie.share.minimum]] : [],
      );
      expect(stakes).toEqual([['source:SCMP23', '36']]);
      expect(path?.hops).toHaveLength(1);
    },
  );

  test('has no Inspur unit designated on 1 March 2025, and all six on 25 March', async () => {
    const units = seeded.rows.flatMap((row) =>
      'key' in row && row.type === 'DESIGNATED' && /^designated:inspur-.*:2025-03$/.test(row.key)
        ? [row.from]
        : [],
    );
    expect(units).toHaveLength(6);
    for (const unit of units) {
      const before = await on(unit, '2025-03-01');
      expect([before.named, before.subject.designated], unit).toEqual([[], null]);
      expect(pathsTo(before, 'inspur-group').length, unit).toBeGreaterThan(0);
      expect((await on(unit, '2025-03-25')).subject.designated, unit).toBe('possible');
      expect((await on(unit, '2025-03-28')).subject.designated, unit).toBe('certain');
    }
  });

  test('leads from Aivres up to Inspur Group, by a stake that a claim disputes', async () => {
    const lines = outline(await on('aivres-systems'));
    expect(lines).toContain('owners: aivres-systems owner inspur-group (possible)');
    expect(lines).toContain(
      'owners: aivres-systems owner aivres-parent owner inspur-group (possible)',
    );
  });

  test('leads from Nvidia over its customer Aivres to Inspur Group', async () => {
    const lines = outline(await on('nvidia'));
    expect(lines).toContain('supply: nvidia customer aivres-systems owner inspur-group (possible)');
  });

  test('leads from INF Tech back over Indosat and Aivres, as a path between two parties', async () => {
    const query = getPaths.query.parse({ from: 'inf-tech', to: 'inspur-group', asOf: DAY });
    const { paths, warning } = await pathsBetween(seeded.graph, query);
    const [path] = paths;
    expect(path?.hops.map(({ to }) => to)).toEqual(['indosat', 'aivres-systems', 'inspur-group']);
    expect(warning.en).toContain('no exposure');
    expect(warning.zh).not.toBe('');
  });

  test('has Sugon hold 27.96 per cent of Hygon, and a majority of Higon in June 2019', async () => {
    const answer = await on('hygon');
    const [path] = pathsTo(answer, 'sugon');
    const shares = path?.hops[0]?.ties.flatMap((tie) =>
      tie.type === 'OWNS' && tie.share ? [tie.share.minimum] : [],
    );
    expect(new Set(shares)).toEqual(new Set(['27.96', '50']));
    expect(await on('higon')).toEqual(answer);
    const down = pathsTo(await on('sugon'), answer.subject.id);
    expect(down.map(({ kind }) => kind)).toContain('holdings');
  });

  test('ties Huawei to the affiliates that the list names', async () => {
    const answer = await on('huawei-technologies');
    const affiliates = new Set(
      seeded.rows.flatMap((row) =>
        'key' in row && row.type === 'LINKED' && row.link === 'affiliateNamedInList'
          ? [row.from === 'huawei-technologies' ? row.to : '']
          : [],
      ),
    );
    affiliates.delete('');
    expect(affiliates.size).toBeGreaterThan(60);
    const reached = new Set(answer.paths.map(({ designated }) => designated));
    const missing = [...affiliates].filter((id) => !reached.has(id));
    expect(missing).toEqual([]);
    expect(limitsOf(answer)).toEqual([]);
  });

  test('leads from AMD to the designated venture below it', async () => {
    const kinds = pathsTo(await on('amd'), 'chengdu-haiguang-ic').map(({ kind }) => kind);
    expect(kinds).toEqual(['holdings']);
  });

  test('has SMIC supply Huawei, as two sources report', async () => {
    const supply = pathsTo(await on('smic'), 'huawei-technologies').find(
      ({ kind }) => kind === 'supply',
    );
    expect(supply && sources(supply)).toEqual(['source:FT-H', 'source:TOM24']);
  });
});

test('every hop of every path of every party has a source with a title and is said in both languages', async () => {
  let hops = 0;
  for (const { id } of seeded.parties) {
    const { paths, subject } = await on(id);
    expect(subject.name, id).not.toBe('');
    for (const path of paths) {
      for (const { words, ties } of path.hops) {
        hops += 1;
        expect(ties.map(({ source }) => source.title).filter(Boolean).length, id).toBe(ties.length);
        expect(ties.length, id).toBeGreaterThan(0);
        expect(words.en, id).toMatch(/\w{3}/);
        expect(words.zh, id).toMatch(/\p{Script=Han}/u);
      }
    }
  }
  expect(hops).toBeGreaterThan(500);
}, 180_000);
