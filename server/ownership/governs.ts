import type { PartyId } from '#api/values';
import type { Decision } from './decision';
import { designatedOwners } from './flags/owners';

/** From the strictest to the mildest, as entries word them. */
const ITEMS = [/\ball\b/, /\bccl\b|commerce control list/];
const POLICY = [/policy of denial|^(?!.*presum).*\bdenial\b/, /presum/, /case by case/];

/** The designated party whose licence terms are the strictest, where the rule lets those govern. */
export function governingParty(decision: Decision): PartyId | null {
  const { question, facts, disclosed } = decision;
  if (!question.regime.strictestTermsGovern || disclosed === 'none_found') return null;
  const parties = new Set(facts.standing.designated.has(facts.subject) ? [facts.subject] : []);
  if (bindsByRule(decision)) for (const owner of designatedOwners(decision)) parties.add(owner);
  const entries = facts.standing.entries
    .filter(({ person, certainty }) => parties.has(person) && certainty !== null)
    .map(({ person, terms }) => ({ person, rank: strictness(terms) }))
    .toSorted((one, other) => one.rank - other.rank || (one.person < other.person ? -1 : 1));
  return entries[0]?.person ?? null;
}

function bindsByRule({ status, inScope, test }: Decision): boolean {
  return inScope && test !== 'none_found' && (status === 'in_force' || status === 'unverified');
}

/** The lower, the stricter: by the items first, then by the review policy; terms that nobody states come last. */
function strictness(terms: string | null): number {
  if (terms === null) return (ITEMS.length + 1) * (POLICY.length + 1);
  const spaced = terms.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
  const words = spaced.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ');
  return place(ITEMS, words) * (POLICY.length + 1) + place(POLICY, words);
}

function place(strictestFirst: readonly RegExp[], words: string): number {
  const at = strictestFirst.findIndex((pattern) => pattern.test(words));
  return at < 0 ? strictestFirst.length : at;
}
