import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { token_sort_ratio as sortedRatio } from 'fuzzball/ultra_lite';

/** Two names, and whether they are of one party. `set` says which figure they count for. */
export interface Pair {
  set: 'tuned' | 'heldOut' | 'alias' | 'negative' | 'english' | 'englishNegative';
  schema: string;
  one: string;
  other: string;
  same: boolean;
}

/** An organisation of the list, with its aliases. */
export interface Entry {
  id: string;
  name: string;
  aliases: string[];
  chinese: boolean;
}

type Row = Record<string, string>;

/** The pairs of name_bench, the half that was tuned on apart: the first byte of a hash decides. */
export function benchPairs(realData: string): Pair[] {
  const path = join(realData, 'names', 'name_bench', 'cases.csv');
  const rows: Row[] = parse(readFileSync(path), { columns: true, bom: true });
  const kinds = ['Company', 'Organization', 'LegalEntity'];
  return rows.flatMap(({ schema = '', name1: one = '', name2: other = '', is_match }) => {
    if (!kinds.includes(schema)) return [];
    const [first = 0] = createHash('sha256').update(`${one}\n${other}`).digest();
    const set = first % 2 === 0 ? ('tuned' as const) : ('heldOut' as const);
    return [{ set, schema, one, other, same: is_match === 'true' }];
  });
}

/** The organisations of the Consolidated Screening List; the second line repeats the header, the last one is cut short. */
export function listEntries(realData: string): Entry[] {
  const path = join(realData, 'csl', 'consolidated-2023-11-30.csv');
  const text = readFileSync(path, 'utf8').trimEnd();
  const rows: Row[] = parse(text.slice(0, text.lastIndexOf('\n')), {
    columns: true,
    bom: true,
    relax_column_count: true,
  });
  const organisations = rows.slice(1).filter(({ type = '' }) => ['', 'Entity'].includes(type));
  return organisations.map(({ name = '', alt_names = '', addresses = '' }, at) => ({
    id: `entry-${at}`,
    name,
    aliases: [...new Set(alt_names.split('; ').map((alias) => alias.trim()))].filter(Boolean),
    chinese: /, CN(;|$)/.test(addresses),
  }));
}

/** Each name with each alias of it. */
export function aliasPairs(entries: readonly Entry[]): Pair[] {
  return entries.flatMap(({ name, aliases }) =>
    aliases.map((other) => pair('alias', name, other, true)),
  );
}

/** Each Chinese company with the most similar other one. */
export function negativePairs(entries: readonly Entry[]): { pair: Pair; other: Entry }[] {
  const chinese = entries.filter((entry) => entry.chinese);
  const plain = new Map(chinese.map((entry) => [entry, entry.name.toLowerCase()]));
  const like = (one: Entry, two: Entry) =>
    sortedRatio(plain.get(one) ?? '', plain.get(two) ?? '', { full_process: false });
  return chinese.flatMap((entry) => {
    const names = new Set(namesOf(entry));
    // The same company stands on several lists.
    const others = chinese.filter((other) => !namesOf(other).some((name) => names.has(name)));
    const nearest = others.reduce<{ other: Entry; score: number } | null>((best, other) => {
      const score = like(entry, other);
      return best === null || score > best.score ? { other, score } : best;
    }, null);
    if (nearest === null) return [];
    const { other } = nearest;
    return [{ pair: pair('negative', entry.name, other.name, false), other }];
  });
}

/** Its names in small letters, without signs and without what only says that it is a company. */
export function namesOf({ name, aliases }: Entry): string[] {
  return [name, ...aliases].map((text) =>
    text
      .toLowerCase()
      .replace(/\([a-z]{2,6}\)/g, ' ')
      .replace(/\b(co|company|ltd|limited|corp|corporation|inc|group|avic)\b/g, ' ')
      .replace(/\bind(ustry|ustrial|ustries)?\b/g, 'ind')
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  );
}

/** Our English and Chinese names; each English one also with the Chinese one of another that has most characters in common with its own. */
export function englishPairs(): Pair[] {
  const path = new URL('../match/pairs/english-chinese.csv', import.meta.url);
  const rows: { english: string; chinese: string }[] = parse(readFileSync(path), { columns: true });
  return rows.flatMap((row) => {
    const signs = new Set(row.chinese);
    const shared = ({ chinese }: { chinese: string }) =>
      [...new Set(chinese)].filter((sign) => signs.has(sign)).length / chinese.length;
    const others = rows.filter((other) => other !== row);
    const [nearest] = others.toSorted((a, b) => shared(b) - shared(a));
    return [
      pair('english', row.english, row.chinese, true),
      pair('englishNegative', row.english, nearest?.chinese ?? '', false),
    ];
  });
}

function pair(set: Pair['set'], one: string, other: string, same: boolean): Pair {
  return { set, schema: 'Company', one, other, same };
}
