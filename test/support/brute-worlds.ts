import type { Rule } from './brute-rules';
import type { RandomCase, RawShare } from './random-cases';

/** 100 per cent in thousandths; one thousandth stands for "a little", at open ends. */
export const WHOLE = 100_000;

/** One way in which all shares may be: who holds exactly how much. */
export interface World {
  stakes: readonly WorldStake[];
  rights: readonly { owner: string; owned: string }[];
  partners: ReadonlyMap<string, readonly string[]>;
  /** Whose the nominees' shares are, as far as the rule is certain of it. */
  isCertainReading: boolean;
  parties: readonly string[];
  subject: string;
}
interface WorldStake {
  owner: string;
  owned: string;
  votes: boolean;
  amount: number;
}

interface Range {
  owner: string;
  nominee: string | null;
  owned: string;
  votes: boolean;
  low: number;
  high: number;
}

/** Held by nobody who is named, perhaps by somebody designated. */
export const NOBODY = '(nobody named)';

/** Every world, for a question whose bounds are multiples of 10 per cent; null where it is not for brute force. */
export function worldsOf(question: RandomCase, rule: Rule): World[] | null {
  const person = personOf(question);
  const ranges = widened(rangesOf(question, person));
  if (ranges === null || tooMany(ranges)) return null;
  const shared = {
    rights: question.holdings.flatMap(([owner, owned, , { control, nomineeFor }]) =>
      control !== undefined && rule.control.includes(control)
        ? [{ owner: person(nomineeFor ?? owner), owned: person(owned) }]
        : [],
    ),
    partners: new Map(
      rule.joint
        ? question.joint.flatMap((group) => {
            const all = group.map(person);
            return all.map((one): [string, string[]] => [
              one,
              all.filter((other) => other !== one),
            ]);
          })
        : [],
    ),
    subject: person(question.subject),
  };
  const held = question.holdings.filter(([, , , { branch }]) => !branch);
  const companies = new Set([question.subject, ...held.map(([, owned]) => owned)].map(person));
  return assignments(ranges).flatMap((stakes) => {
    const open = question.undisclosedCouldBeListed ? [[], remainders(stakes, companies)] : [[]];
    return open.flatMap((extra) => {
      const named = stakes.map(({ owner, owned, votes, amount }) => ({
        owner,
        owned,
        votes,
        amount,
      }));
      const all = [...named, ...extra].filter(({ amount }) => amount > 0);
      const world = { ...shared, stakes: all, isCertainReading: true };
      const titled = stakes.filter(({ nominee, amount }) => nominee !== null && amount > 0);
      const readings =
        rule.titleIsOpen && titled.length > 0
          ? [world, { ...world, isCertainReading: false, stakes: withTitles(stakes, extra) }]
          : [world];
      return readings.map((reading) => ({ ...reading, parties: partiesOf(reading) }));
    });
  });
}

/** Both the principal and the nominee count: in one world each, which by monotony is no more than both at once. */
function withTitles(stakes: readonly Assigned[], extra: readonly WorldStake[]): WorldStake[] {
  const titles = stakes.map(({ owner, nominee, owned, votes, amount }) => ({
    owner: nominee === null ? owner : `${owner}|${nominee}`,
    owned,
    votes,
    amount,
  }));
  return [...titles, ...extra].filter(({ amount }) => amount > 0);
}

function partiesOf({ stakes, rights, subject }: Omit<World, 'parties'>): string[] {
  const names = [...stakes, ...rights].flatMap(({ owner, owned }) => [...owner.split('|'), owned]);
  return [...new Set([subject, ...names])];
}

/** The part of each company that nobody named holds; of votes only where a vote is recorded. */
function remainders(stakes: readonly Assigned[], companies: ReadonlySet<string>): WorldStake[] {
  return [...companies].flatMap((owned) =>
    [false, true].flatMap((votes) => {
      const named = stakes.filter((stake) => stake.owned === owned && stake.votes === votes);
      if (votes && named.length === 0) return [];
      const amount = WHOLE - named.reduce((sum, stake) => sum + stake.amount, 0);
      return [{ owner: NOBODY, owned, votes, amount }];
    }),
  );
}

const MOST_WORLDS = 1_100;

function tooMany(ranges: readonly Range[]): boolean {
  return ranges.reduce((count, range) => count * valuesIn(range).length, 1) > MOST_WORLDS;
}

type Assigned = Range & { amount: number };

function assignments(ranges: readonly Range[]): Assigned[][] {
  let worlds: Assigned[][] = [[]];
  for (const range of ranges) {
    worlds = worlds.flatMap((world) =>
      valuesIn(range).map((amount) => [...world, { ...range, amount }]),
    );
  }
  return worlds.filter((world) => world.every((one) => sumLike(world, one) <= WHOLE));
}

function sumLike(world: readonly Assigned[], { owned, votes }: Range): number {
  const alike = world.filter((stake) => stake.owned === owned && stake.votes === votes);
  return alike.reduce((sum, { amount }) => sum + amount, 0);
}

function valuesIn({ low, high }: Range): number[] {
  if (low === high) return [low];
  const steps = Array.from({ length: 11 }, (_, step) => step * 10_000);
  const near = steps.flatMap((step) => [step - 1, step, step + 1]);
  return [...new Set([low, high, ...near])].filter((value) => low <= value && value <= high);
}

function rangesOf(question: RandomCase, person: (id: string) => string): Range[] {
  const ranges = new Map<string, Range>();
  for (const [holder, company, share, { class: kind, nomineeFor, branch }] of question.holdings) {
    if (share === null || branch) continue;
    const [owner, owned] = [person(nomineeFor ?? holder), person(company)];
    if (owner === owned && holder !== company) continue;
    const nominee = nomineeFor === undefined ? null : person(holder);
    const key = JSON.stringify([owner, owned, kind, nominee]);
    const before = ranges.get(key);
    const { low, high } = bounds(share);
    ranges.set(key, {
      ...{ owner, owned, nominee, votes: kind === 'votes' },
      low: (before?.low ?? 0) + low,
      high: (before?.high ?? 0) + high,
    });
  }
  return [...ranges.values()];
}

function bounds(share: RawShare): { low: number; high: number } {
  if (typeof share === 'number') return { low: share * 1000, high: share * 1000 };
  if (share === 'unknown' || share === null) return { low: 0, high: WHOLE };
  const low = share.gt === undefined ? (share.gte ?? 0) * 1000 : share.gt * 1000 + 1;
  const high = share.lt === undefined ? (share.lte ?? 100) * 1000 : share.lt * 1000 - 1;
  return { low, high };
}

/** Lower ends of more than the whole give way by the excess; with nominees among them it is not tried here. */
function widened(ranges: readonly Range[]): Range[] | null {
  const result: Range[] = [];
  for (const range of ranges) {
    const alike = ranges.filter(
      ({ owned, votes }) => owned === range.owned && votes === range.votes,
    );
    const excess = Math.max(0, alike.reduce((sum, { low }) => sum + low, 0) - WHOLE);
    if (excess > 0 && alike.some(({ nominee }) => nominee !== null)) return null;
    const high = Math.min(range.high, WHOLE);
    result.push({ ...range, low: Math.max(0, range.low - excess), high });
  }
  return result;
}

export function personOf({ holdings }: RandomCase): (id: string) => string {
  const name = new Map<string, string>();
  const find = (id: string): string => {
    const next = name.get(id);
    return next === undefined ? id : find(next);
  };
  for (const [head, office, , { branch }] of holdings) {
    if (branch && find(head) !== find(office)) name.set(find(office), find(head));
  }
  return find;
}
