import { isDeepStrictEqual } from 'node:util';
import type { PartyRecord } from '../../server/import/rows';
import { searchKeys } from '../../server/match/search-keys';
import { type Chance, chanceOf } from './random';
import { storedRows } from './stored-rows';
import { DATASETS, kindOf, partyId, sourceId, type World } from './world';

const SYLLABLES =
  'ka ro vel min tor sha lin gen xu bao dra fen hal jin kel lor mar nis oru pel qua rin sol tam ulv ves wan yor zhe bel cor dun fir gal hem isk jor kun lav mor nor ost'.split(
    ' ',
  );
const TRADES =
  'Trading Technology Holdings Logistics Electronics Energy Shipping Capital Semiconductor Materials Systems Industrial'.split(
    ' ',
  );
const FORMS = ['Ltd', 'Co Ltd', 'GmbH', 'LLC', 'Inc', 'SA', 'BV', 'Limited'];
const HAN = [...'华中国科曙光浪潮新海天龙金东方信达通联合创智云芯电泰鑫恒'];
const COUNTRIES = ['CN', 'CN', 'CN', 'US', 'DE', 'SG', 'HK', 'RU', 'IR', 'GB', 'NL', 'TR'];
const CHINESE_NAMES = 3_000;
const COMPARED = 300;

/** Writes what the store holds of party `n`, without going through the loader: that would take hours for millions. */
export type PartyStatements = (n: number) => Record<string, unknown>;

/** Names are drawn with a seed; the first hundreds are compared with what the loader itself would store. */
export function partyStatements(world: World): PartyStatements {
  const chance = chanceOf(world.seed, 'names');
  const chinese = Array.from({ length: CHINESE_NAMES }, () => chineseName(chance));
  const draw = (n: number) => drawn(world, n, chance, chinese);
  const compared = chanceOf(world.seed, 'names');
  for (let i = 0; i < CHINESE_NAMES; i += 1) chineseName(compared);
  for (let n = 0; n < COMPARED; n += 1) assertStored(drawn(world, n, compared, chinese), n);
  return draw;
}

/** The names of the first parties of a world. */
export function firstNames(world: World, count: number): string[] {
  const chance = chanceOf(world.seed, 'names');
  const chinese = Array.from({ length: CHINESE_NAMES }, () => chineseName(chance));
  return Array.from({ length: count }, (_, n) => drawn(world, n, chance, chinese).name);
}

interface Chinese {
  name: string;
  key: string;
  pinyin: string[];
}

function chineseName(chance: Chance): Chinese {
  const core = Array.from({ length: 2 + chance.below(3) }, () => chance.pick(HAN)).join('');
  const name = `${core}${chance.pick(['有限公司', '科技', '集团', ''])}`;
  const { names, pinyin } = searchKeys([name]);
  return { name, key: names[0] ?? '', pinyin };
}

function drawn({ companies }: World, n: number, chance: Chance, chinese: readonly Chinese[]) {
  const word = () => {
    const text = Array.from({ length: 2 + chance.below(2) }, () => chance.pick(SYLLABLES)).join('');
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
  };
  const company = n < companies;
  const name = company
    ? `${word()} ${chance.pick(TRADES)} ${chance.pick(FORMS)}`
    : `${word()} ${word()}`;
  const also = company && chance.next() < 0.15 ? chance.pick(chinese) : null;
  const code = `${91_000_000_000 + n}`;
  const source = sourceId(chance.below(1_000));
  const both = <T>(one: T, other: T) => (also ? [one, other] : [one]);
  return {
    kind: kindOf(n, companies),
    name,
    country: chance.pick(COUNTRIES),
    names: both(name, also?.name ?? ''),
    nameTypes: both('primary', 'alias'),
    nameLanguages: both('en', 'zh'),
    nameStatuses: both('stated', 'stated'),
    nameSourceIds: both(source, source),
    identifierSchemes: ['register'],
    identifierIds: [code],
    identifierSourceIds: [source],
    nameKeys: both(name.toLowerCase(), also?.key ?? ''),
    hanKeys: also ? [also.key] : [],
    pinyinKeys: also?.pinyin ?? [],
    identifierKeys: [code],
    datasetId: DATASETS[n % 2],
    hash: `party${n}`.padEnd(24, '0'),
  };
}

function assertStored(statement: ReturnType<typeof drawn>, n: number): void {
  const { names, identifierSchemes, identifierIds, identifierSourceIds } = statement;
  const record: PartyRecord = {
    ...{ label: 'Party', id: partyId(n), datasetId: statement.datasetId ?? '' },
    ...{ kind: statement.kind, name: statement.name, country: statement.country },
    ...{ publicListing: null, description: null },
    names: names.map((name, i) => ({
      name,
      type: i === 0 ? 'primary' : 'alias',
      language: statement.nameLanguages[i] ?? null,
      status: 'stated',
      sourceId: statement.nameSourceIds[i] ?? '',
    })),
    identifiers: identifierIds.map((id, i) => ({
      scheme: identifierSchemes[i] ?? '',
      id,
      sourceId: identifierSourceIds[i] ?? '',
    })),
  };
  const loaded = storedRows([record]).records[0]?.row.statement as Record<string, unknown>;
  const known = Object.entries(loaded).filter(([, value]) => value !== null);
  const expected = { ...Object.fromEntries(known), hash: statement.hash };
  if (isDeepStrictEqual(expected, { ...statement })) return;
  throw new Error(
    `The loader stores parties in another shape now: mend test/bench/parties.ts.\n${JSON.stringify(expected)}\n${JSON.stringify(statement)}`,
  );
}
