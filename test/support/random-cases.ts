/** Small random ownership questions in the case format. The same number always gives the same one. */
export interface RandomCase {
  id: string;
  regime: string;
  asOf?: string;
  subject: string;
  holdings: [string, string, RawShare, RawAttributes][];
  designated: (string | { id: string; list?: string; rule50?: false })[];
  joint: string[][];
  attrs: Record<string, { country: string }>;
  undisclosedCouldBeListed: boolean;
}
export type RawShare =
  | number
  | 'unknown'
  | null
  | { gt?: number; gte?: number; lt?: number; lte?: number };
interface RawAttributes {
  class?: 'votes';
  control?: string;
  branch?: true;
  nomineeFor?: string;
}

const REGIMES = ['OFAC', 'BIS', 'EU', 'EU-833', 'UK', 'UK', 'CH', 'CA', 'AU'];
const CONTROLS = ['appoint-majority-of-board', 'change-composition-of-board', 'overlapping-board'];
const BIS_LISTS = ['EntityList', 'MEU', 'SDN-744.8', 'SDN', 'UVL'];
const DAYS = ['2025-09-28', '2025-10-15', '2026-01-15', '2026-11-21'];

export function randomCase(number: number): RandomCase {
  const random = generator(number);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const chance = (of: number) => random() < of;
  const count = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));

  const people = ['X', 'Y', 'Z'].slice(0, count(1, 3));
  const companies = ['A', 'B', 'C', 'D'].slice(0, count(1, 4));
  const regime = pick(REGIMES);
  let doubts = pick([0, 0, 1, 1, 1, 1, 2]);

  const share = (): RawShare => {
    if (doubts === 0) return pick([10, 20, 30, 30, 40, 40, 50, 50, 60, 60, 80, 100]);
    doubts -= 1;
    if (chance(0.3)) return 'unknown';
    const [low, high] = [count(0, 9) * 10, count(1, 10) * 10].toSorted((a, b) => a - b) as [
      number,
      number,
    ];
    const most = high === low ? low + 10 : high;
    return {
      ...(chance(0.5) ? { gt: low } : { gte: low }),
      ...(chance(0.5) ? { lt: most } : { lte: most }),
    };
  };

  const holdings: RandomCase['holdings'] = [];
  for (const company of companies) {
    const owners = [...people, ...companies.filter((other) => other !== company), 'P', 'Q'];
    for (let left = count(1, 3); left > 0; left -= 1) {
      const attributes: RawAttributes = {
        ...(chance(0.2) ? { class: 'votes' as const } : {}),
        ...(chance(0.07) ? { nomineeFor: pick(owners) } : {}),
      };
      holdings.push([pick(owners), company, share(), attributes]);
    }
    if (chance(0.1)) {
      const votes = chance(0.5) ? { class: 'votes' as const } : {};
      const own = doubts > 0 ? 'unknown' : pick([10, 20]);
      doubts = Math.max(0, doubts - 1);
      holdings.push([company, company, own, votes]);
    }
    if (chance(0.12)) holdings.push([pick(owners), company, null, { control: pick(CONTROLS) }]);
    if (chance(0.03)) holdings.push([pick(owners), company, null, { branch: true }]);
  }
  const union = chance(0.3) ? 'DE' : 'AE';
  return {
    id: `random-${number}`,
    regime,
    ...(chance(0.5) ? { asOf: pick(DAYS) } : {}),
    subject: pick(companies),
    holdings,
    designated: people.map((id) => {
      if (regime === 'BIS' && chance(0.7)) return { id, list: pick(BIS_LISTS) };
      return chance(0.05) ? { id, rule50: false as const } : id;
    }),
    joint: chance(0.3) ? [[pick([...people, ...companies]), pick([...people, 'P', 'Q'])]] : [],
    attrs: chance(0.3) ? { [pick(companies)]: { country: chance(0.5) ? 'US' : union } } : {},
    undisclosedCouldBeListed: chance(0.08),
  };
}

/** mulberry32: small, and the same on every machine. */
function generator(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
