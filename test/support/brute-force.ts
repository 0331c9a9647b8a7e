import { RULES, type Rule, reads, statusOn } from './brute-rules';
import { NOBODY, personOf, WHOLE, type World, worldsOf } from './brute-worlds';
import type { RandomCase } from './random-cases';

type Verdict = 'exposed' | 'cannot_rule_out' | 'none_found';
interface Person {
  id: string;
  reads: 'certain' | 'possible' | null;
  optsOut: boolean;
}

/**
 * The verdict by trying every way in which the uncertain shares may be. It shares no code with the engine: whole
 * numbers of thousandths of a per cent, no intervals, no counters. Null where brute force does not apply.
 */
export function bruteVerdict(question: RandomCase): Verdict | null {
  const rule = RULES[question.regime];
  if (rule === undefined) throw new Error(`no rule for ${question.regime}`);
  const person = personOf(question);
  const people = question.designated.map((entry): Person => {
    const { id, list, rule50 } = typeof entry === 'string' ? { id: entry } : entry;
    return { id: person(id), reads: reads(question.regime, list), optsOut: rule50 === false };
  });
  const named = people.filter(({ id }) => id === person(question.subject)).map((one) => one.reads);
  if (named.includes('certain')) return 'exposed';
  const worlds = worldsOf(question, rule);
  if (worlds === null) return null;
  const byRule = bruteRule(question, rule, { people, worlds });
  if (byRule === 'exposed') return byRule;
  const read = new Set(people.filter((one) => one.reads !== null).map(({ id }) => id));
  const isOpen = named.includes('possible') || (rule.anyTie && isTied(question, read, worlds));
  return isOpen ? 'cannot_rule_out' : byRule;
}

function bruteRule(
  question: RandomCase,
  rule: Rule,
  { people, worlds }: { people: readonly Person[]; worlds: readonly World[] },
): Verdict {
  const { attrs, subject } = question;
  // A branch is the same person as its head office, also where only that one's country is known.
  const country = (attrs[subject] ?? attrs[personOf(question)(subject)])?.country;
  const status = statusOn(question.regime, question.asOf);
  if (question.regime === 'BIS' && country === 'US') return 'none_found';
  if (question.regime === 'EU-833' && country === 'DE') return 'none_found';
  if (status === 'not_yet' || status === 'suspended') return 'none_found';
  const seeds = people.filter((one) => one.reads !== null && !one.optsOut);
  const each = [...seeds.map(({ id }) => seeds.filter((seed) => seed.id === id)), []];
  const verdict = overWorlds(worlds, rule, rule.adds === 'all' ? [seeds] : each);
  if (verdict === 'exposed') return status === 'unverified' ? 'cannot_rule_out' : 'exposed';
  const pooled = rule.adds === 'silent' ? overWorlds(worlds, rule, [seeds]) : verdict;
  return pooled === 'exposed' ? 'cannot_rule_out' : pooled === verdict ? verdict : pooled;
}

/** For so many worlds every set of parties is tried; for more, sets are grown. */
const MOST_WHOLE = 12;

function overWorlds(worlds: readonly World[], rule: Rule, groups: readonly Person[][]): Verdict {
  let [always, ever] = [true, false];
  for (const one of worlds) {
    const world = { ...one, isTriedWhole: worlds.length <= MOST_WHOLE };
    const certainly = (group: readonly Person[]) =>
      isCaught(world, rule, {
        seeds: group.filter((one) => one.reads === 'certain'),
        lenient: false,
      });
    if (world.isCertainReading && !groups.some(certainly)) always = false;
    ever ||= groups.some((seeds) => isCaught(world, rule, { seeds, lenient: true }));
    if (!always && ever) return 'cannot_rule_out';
  }
  return always ? 'exposed' : 'none_found';
}

interface Start {
  seeds: readonly Person[];
  /** Reads every open point against the subject: own shares leave the denominator, nobody is designated. */
  lenient: boolean;
}

/** In every set of parties that holds the seeds and that the rule does not widen: for few parties, all are tried. */
function isCaught(
  world: World & { isTriedWhole: boolean },
  rule: Rule,
  { seeds, lenient }: Start,
): boolean {
  const start = new Set(seeds.map(({ id }) => id));
  if (lenient) start.add(NOBODY);
  if (!world.isTriedWhole || world.parties.length > 7)
    return grown(world, rule, { start, lenient }).has(world.subject);
  const free = world.parties.filter((party) => !start.has(party));
  for (let choice = 0; choice < 2 ** free.length; choice += 1) {
    const set = new Set([...start, ...free.filter((_, at) => (choice >> at) % 2 === 1)]);
    const closed = free.every(
      (party) => set.has(party) || !forces(world, rule, { set, party, lenient }),
    );
    if (closed && !set.has(world.subject)) return false;
  }
  return true;
}

function grown(
  world: World,
  rule: Rule,
  { start, lenient }: { start: Set<string>; lenient: boolean },
) {
  const set = new Set(start);
  for (let before = -1; before !== set.size; ) {
    before = set.size;
    for (const party of world.parties)
      if (forces(world, rule, { set, party, lenient })) set.add(party);
  }
  return set;
}

function forces(
  world: World,
  rule: Rule,
  { set, party, lenient }: { set: ReadonlySet<string>; party: string; lenient: boolean },
): boolean {
  const counts = (owner: string) =>
    owner
      .split('|')
      .some((one) => set.has(one) || world.partners.get(one)?.some((p) => set.has(p)));
  if (world.rights.some(({ owner, owned }) => owned === party && set.has(owner))) return true;
  return [rule.least, rule.votes].some((bar, kind) => {
    if (bar === null) return false;
    const alike = world.stakes.filter(
      ({ owned, votes }) => owned === party && votes === (kind === 1),
    );
    const own = alike
      .filter(({ owner }) => owner === party)
      .reduce((sum, one) => sum + one.amount, 0);
    const held = alike.filter(({ owner }) => owner !== party && counts(owner));
    const sum = held.reduce((total, { amount }) => total + amount, 0);
    const deducted = lenient || (kind === 1 && rule.ownVotesDeducted) ? own : 0;
    const [left, right] = [sum * WHOLE, bar.value * (WHOLE - deducted)];
    return sum > 0 && (bar.strictly ? left > right : left >= right);
  });
}

/** Anybody on a list above the subject, by any tie, or a part that nobody named holds. */
function isTied(
  question: RandomCase,
  designated: ReadonlySet<string>,
  worlds: readonly World[],
): boolean {
  const person = personOf(question);
  const above = new Set([person(question.subject)]);
  for (let before = -1; before !== above.size; ) {
    before = above.size;
    for (const [owner, owned, , { nomineeFor }] of question.holdings) {
      // A head office and its branch are one: there is nothing between them to hold.
      if (!above.has(person(owned)) || person(nomineeFor ?? owner) === person(owned)) continue;
      above.add(person(owner));
      if (nomineeFor !== undefined) above.add(person(nomineeFor));
    }
  }
  const isOpen = worlds.some(({ stakes }) =>
    stakes.some(({ owner, owned }) => owner === NOBODY && above.has(owned)),
  );
  if (isOpen) return true;
  return [...above].some((party) => designated.has(party) && party !== person(question.subject));
}
