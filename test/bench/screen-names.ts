import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { listEntries } from './match-pairs';
import { chanceOf } from './random';

/** Names of a restricted-party list, and of suppliers: one in ten is a listed name in capitals. */
export interface ScreenNames {
  listed: string[];
  suppliers: string[];
}

/** Names of real lists and of real companies as far as they go, then new ones of their halves; without them made ones. */
export function screenNames(
  realData: string | null,
  { listed: most, suppliers: count }: { listed: number; suppliers: number },
): ScreenNames {
  const listed =
    realData === null ? madeNames(most, 'listed') : enough(listedNames(realData), most, 'listed');
  const others =
    realData === null
      ? madeNames(count, 'suppliers')
      : enough(companyNames(realData), count, 'suppliers');
  const suppliers = others.map((other, at) =>
    at % 10 === 0 ? capitals(listed[(at / 10) % listed.length] ?? other) : other,
  );
  return { listed, suppliers };
}

function capitals(name: string): string {
  return name.toUpperCase().replace(/,? LTD\.$/, '');
}

function listedNames(realData: string): string[] {
  return listEntries(realData).flatMap(({ name, aliases }) => [name, ...aliases]);
}

function companyNames(realData: string): string[] {
  const text = readFileSync(join(realData, 'gleif', 'lei-names-cn-hk-tw.csv'));
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  return rows.map((row) => row['Entity.LegalName'] ?? '');
}

/** So many of these, or all of them and names made of the first half of one and the second half of another. */
function enough(names: readonly string[], count: number, seed: string): string[] {
  const { pick } = chanceOf(7, seed);
  const all = new Set(names.map((name) => name.replaceAll('"', '')));
  const long = [...all].map((name) => name.split(' ')).filter((words) => words.length > 3);
  while (all.size < count) {
    const [one, other] = [pick(long), pick(long)];
    const [first, second] = [one.slice(0, one.length / 2), other.slice(other.length / 2)];
    all.add([...first, ...second].join(' '));
  }
  return [...all].slice(0, count);
}

const PLACES = 'Beijing Shanghai Shenzhen Chengdu Wuhan Harbin Suzhou Ningbo'.split(' ');
const SOUNDS =
  'bai chen dong fang guo hai jin kang lian ming nan peng qing rui sheng tian wei xin yuan zhi'.split(
    ' ',
  );
const TRADES = [
  ...['Technology', 'Optoelectronics', 'Trading', 'Precision Instrument'],
  'Microelectronics',
];

function madeNames(count: number, seed: string): string[] {
  const { pick } = chanceOf(7, seed);
  return Array.from({ length: count }, () => {
    const own = [pick(SOUNDS), pick(SOUNDS), pick(SOUNDS)].join('');
    return `${pick(PLACES)} ${own[0]?.toUpperCase()}${own.slice(1)} ${pick(TRADES)} Co., Ltd.`;
  });
}
