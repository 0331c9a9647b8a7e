import { postMatch } from '#api/entities';
import { getExposure, getPaths } from '#api/exposure';
import { getList } from '#api/lists';
import { getClaims, getNeighbourhood, getTies } from '#api/party';
import { postSearch } from '#api/search';
import { getVerdicts } from '#api/verdicts';
import { pathsBetween } from '../../server/answers/between';
import { claimsOf } from '../../server/answers/claims';
import { matchEntities } from '../../server/answers/entities/match';
import { exposureOf } from '../../server/answers/exposure';
import { listOf, listsOf } from '../../server/answers/lists';
import { neighbourhoodOf } from '../../server/answers/neighbourhood';
import { partyOf } from '../../server/answers/party';
import { searchFor } from '../../server/answers/search';
import { statusOf } from '../../server/answers/status';
import { tiesOf } from '../../server/answers/ties';
import type { Graph } from '../../server/graph/open';
import { readRegimes } from '../../server/regimes';
import { verdictsOf } from '../../server/verdicts/verdicts';
import type { Stated } from './degrees';
import { WAYS } from './match-names';
import type { Question } from './measure';
import { firstNames } from './parties';
import { chanceOf } from './random';
import { LISTS, partyId, type World } from './world';

/** Every answer, with the bounds that a user gets who names none, asked of parties drawn at random and of the hubs. */
export function questionsOf(graph: Graph, world: World, { largest }: Stated): Question[] {
  const drawn = (count: number, part: string) => {
    const chance = chanceOf(world.seed, part);
    return Array.from({ length: count }, () => partyId(chance.below(world.parties)));
  };
  const hub = partyId(world.hub);
  const crowd = largest.filter(({ what }) => what !== 'companies at one address');
  const hubs = [...new Set([hub, ...crowd.map(({ id }) => id)])];
  const exposure = (id: string) => exposureOf(graph, id, getExposure.query.parse({}));
  const around = (id: string) => neighbourhoodOf(graph, id, getNeighbourhood.query.parse({}));
  const page = (id: string) =>
    tiesOf(graph, id, getTies.query.parse({ type: 'SUPPLIES', direction: 'in' }));
  const regimes = readRegimes(null);
  const verdicts = (named?: string) => (id: string) =>
    verdictsOf(graph, regimes, id, getVerdicts.query.parse({ regimes: named }));
  const named = (id: string) => partyOf(graph, id, {});
  const pair = (ids: string) => {
    const [from, to] = ids.split(' ');
    return pathsBetween(graph, getPaths.query.parse({ from, to }));
  };
  const pairs = drawn(40, 'pairs');
  const often = <T>(one: T) => Array.from({ length: 40 }, () => one);
  return [
    { name: 'exposure, parties at random', subjects: drawn(400, 'exposure'), ask: exposure },
    { name: 'exposure, hubs', subjects: hubs, ask: exposure },
    { name: 'verdict of OFAC, at random', subjects: drawn(400, 'one'), ask: verdicts('OFAC') },
    { name: 'verdicts of all regimes, at random', subjects: drawn(100, 'all'), ask: verdicts() },
    { name: 'party, at random', subjects: drawn(200, 'party'), ask: named },
    { name: 'party, the hub', subjects: often(hub), ask: named },
    { name: 'first page, the hub', subjects: often(hub), ask: page },
    {
      name: 'counts and first page, the hub',
      subjects: often(hub),
      ask: async (id) => [await named(id), await page(id)],
    },
    { name: 'neighbourhood, at random', subjects: drawn(200, 'around'), ask: around },
    { name: 'neighbourhood, hubs', subjects: hubs, ask: around },
    {
      name: 'claims, at random',
      subjects: drawn(100, 'claims'),
      ask: (id) => claimsOf(graph, id, getClaims.query.parse({})),
    },
    {
      name: 'paths between two',
      subjects: drawn(40, 'ends').map((id, i) => `${id} ${pairs[i]}`),
      ask: pair,
    },
    ...searches(graph, firstNames(world, 300)),
    { name: 'lists', subjects: often(''), ask: () => listsOf(graph, {}) },
    {
      name: 'a list',
      subjects: [...LISTS, ...LISTS],
      ask: (id) => listOf(graph, id, getList.query.parse({})),
    },
    {
      name: 'status',
      subjects: often(''),
      ask: () => statusOf(graph, { version: '0', embedded: true }),
    },
  ];
}

function searches(graph: Graph, names: readonly string[]): Question[] {
  const search = (text: string) => searchFor(graph, postSearch.body.parse({ text }));
  const match = (name: string) =>
    matchEntities(
      graph,
      { ...postMatch.query.parse({}), dataset: 'default' },
      { q: { schema: 'Company', properties: { name: [name] } } },
      (fault) => {
        throw fault;
      },
    );
  const told =
    'Kavelmin Logistics|Shalin Trading Ltd|Brocor Energy|Uspelqua|Torinis Capital GmbH|Zhebel';
  const chance = chanceOf(7, 'slips');
  const slipped = names.slice(200).map((name) => WAYS['one slip']?.(name, chance) ?? name);
  const generic = 'Trading|Technology Co Ltd|Holdings Limited|Ltd';
  return [
    { name: 'search, a name', subjects: told.split('|'), ask: search },
    {
      name: 'search, a name mistyped',
      subjects: ['Kavlemin Logistics', 'Shalinn Tradng'],
      ask: search,
    },
    { name: 'search, generic words', subjects: generic.split('|'), ask: search },
    { name: 'search, Chinese', subjects: ['华新科技', '浪潮', '东方龙有限公司'], ask: search },
    { name: 'search, pinyin', subjects: ['langchao', 'zhongke'], ask: search },
    { name: 'match, names on file', subjects: names.slice(0, 100), ask: match },
    {
      name: 'match, capitals',
      subjects: names.slice(100, 200).map((name) => name.toUpperCase()),
      ask: match,
    },
    { name: 'match, a slip in each', subjects: slipped, ask: match },
    { name: 'match, names of nobody', subjects: told.split('|'), ask: match },
    { name: 'match, Chinese', subjects: ['华新科技', '浪潮', '东方龙有限公司'], ask: match },
    { name: 'search, an identifier', subjects: ['91000000123', '91000012345'], ask: search },
  ];
}
