import type { ReasonCode } from '../assessment';
import type { Decision } from '../decision';
import { tablesOf } from '../rule/register';
import { directHolders } from './directly';
import { isLookThroughBelow } from './look-through';
import { designatedOwners } from './owners';
import { hasUnknownShare } from './unknown-share';

/** The coded cautions of a decision: the exact set, in the order of the alphabet. */
export function flagsOf(decision: Decision): string[] {
  return [
    ...new Set([
      ...decision.question.regime.flags.always,
      ...factFlags(decision),
      ...listFlags(decision),
      ...belowThreshold(decision),
      ...exposedByRule(decision),
      ...openByRule(decision),
      ...ruleStatus(decision),
      ...dispersed(decision),
      ...coverageFlags(decision.question),
    ]),
  ].toSorted();
}

type RuleStatusAsked = Pick<Decision, 'named' | 'test' | 'inScope' | 'status'> & {
  question: Pick<Decision['question'], 'regime'>;
};

/** What is odd about the facts themselves, of any company of the question. */
function factFlags({ all }: Decision): string[] {
  const own = all.holdings.some(({ owner, owned }) => owner === owned);
  const overfull = tablesOf(all).some((table) => table.overfull);
  return [...(own ? ['SELF_HOLDING'] : []), ...(overfull ? ['SUM_OVER_100'] : [])];
}

function listFlags({ all }: Decision): string[] {
  return all.standing.entries.flatMap(({ certainty, optsOut }) => {
    if (certainty === null) return ['LIST_OUT_OF_SCOPE'];
    return optsOut ? ['PROGRAM_OPTS_OUT_OF_50_RULE'] : [];
  });
}

/** What the facts leave out, whatever the verdict: of an exposed party there may be more to say. */
function coverageFlags({ coverage }: Decision['question']): ReasonCode[] {
  if (coverage === null) return [];
  const { listsMissing, listsPartialOrStale, limitsHit } = coverage;
  return [
    ...(listsMissing.length > 0 ? (['LIST_MISSING'] as const) : []),
    ...(listsPartialOrStale.length > 0 ? (['LIST_PARTIAL_OR_STALE'] as const) : []),
    ...(limitsHit.length > 0 ? (['LIMIT_HIT'] as const) : []),
  ];
}

/** What nobody names of a company with a public listing could reach the rule, were it one party's. */
function dispersed({ rest }: Decision): string[] {
  const isOpen =
    rest !== null && rest.verdict === 'none_found' && rest.withDispersed !== 'none_found';
  return isOpen ? ['UNDISCLOSED_PART_DISPERSED'] : [];
}

function belowThreshold(decision: Decision): string[] {
  const flag = decision.question.regime.flags.tieBelowThreshold;
  const { disclosed, inScope, status } = decision;
  const applies = inScope && (status === 'in_force' || status === 'unverified');
  if (flag === null || disclosed !== 'none_found' || !applies) return [];
  return directHolders(decision).size > 0 ? [flag] : [];
}

function exposedByRule(decision: Decision): string[] {
  const { question, disclosed, named, test, status } = decision;
  if (disclosed !== 'exposed' || named === 'certain' || test !== 'exposed') return [];
  const { exposedByRule: flags, lookThroughBelowThreshold, licence } = question.regime.flags;
  const found = [...flags];
  if (lookThroughBelowThreshold !== null && isLookThroughBelow(decision)) {
    found.push(lookThroughBelowThreshold);
  }
  if (licence !== null && status === 'in_force' && mayBeLicensed(decision))
    found.push(licence.flag);
  return found;
}

function mayBeLicensed(decision: Decision): boolean {
  const { licence } = decision.question.regime.flags;
  const { question, facts } = decision;
  const group = question.facts.get(question.subject)?.countryGroup ?? null;
  if (licence === null || group === null || !licence.countryGroups.includes(group)) return false;
  const owners = designatedOwners(decision);
  return !facts.standing.entries.some(
    ({ person, list }) =>
      owners.has(person) && list !== null && licence.notWithOwnersOn.includes(list),
  );
}

function openByRule(decision: Decision): string[] {
  const { question, disclosed, test, status, aggregationMatters, inScope } = decision;
  const { unknownShare } = question.regime.flags;
  const binds = inScope && (status === 'in_force' || status === 'unverified');
  const found = aggregationMatters && inScope ? ['AGGREGATION_UNSETTLED'] : [];
  // With the test certainly met, only the status of the rule is open.
  if (unknownShare === null || !binds || disclosed !== 'cannot_rule_out') return found;
  if (test !== 'cannot_rule_out' || !hasUnknownShare(decision, unknownShare.exceptLists))
    return found;
  return [...found, unknownShare.flag];
}

/** What the state of the rule, and its scope, say of a test that is met. */
export function ruleStatus({ question, named, test, inScope, status }: RuleStatusAsked): string[] {
  if (named === 'certain' || test === 'none_found') return [];
  const { flags, outOfScope } = question.regime;
  const found = {
    in_force: [],
    not_yet: [flags.notYet],
    suspended: [flags.suspended],
    unverified: [flags.unverified],
  }[status];
  const scopeFlag = outOfScope?.flag ?? null;
  return inScope || scopeFlag === null || test !== 'exposed' ? found : [...found, scopeFlag];
}
