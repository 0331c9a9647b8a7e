import type { PartyId } from '#api/values';
import { REASONS, type Reason, type ReasonCode } from './assessment';
import type { Decision } from './decision';
import { compare, HUNDRED, ZERO } from './exact/fraction';
import { POSSIBLE_SAMENESS } from './holdings';
import { chainTo } from './proof/chain';
import { tallyOf } from './rule/counted';
import { isMet } from './rule/criterion';
import type { Register } from './rule/register';
import type { Caught, Cause } from './rule/spread';
import { isInexact, type Stake, type Table } from './rule/table';
import { everyTrial, isCaught } from './rule/trials';

/** Why it cannot be ruled out: what is doubtful of the facts and of the rule, and what is missing; the worst first. */
export function reasonsOf(decision: Decision, gaps: readonly Reason[]): Reason[] {
  const found = [...standingReasons(decision), ...ruleReasons(decision), ...gaps];
  const unique = new Map(found.map((one) => [JSON.stringify(one), one]));
  return [...unique.values()].toSorted(
    (one, other) =>
      REASONS.indexOf(one.code) - REASONS.indexOf(other.code) || byText(textOf(one), textOf(other)),
  );
}

function standingReasons({ named, facts, disclosed, question, test, tied }: Decision): Reason[] {
  if (disclosed !== 'cannot_rule_out') return [];
  const found: Reason[] = [];
  if (named === 'possible') found.push(...designationReasons(facts.subject, facts));
  if (question.regime.anyTieKeepsOpen && tied && test === 'none_found') {
    found.push(reason('ANY_TIE_KEEPS_OPEN', [facts.subject]));
  }
  return found;
}

function ruleReasons(decision: Decision): Reason[] {
  const { disclosed, status, test, aggregationMatters, facts } = decision;
  const binds = decision.inScope && (status === 'in_force' || status === 'unverified');
  if (disclosed !== 'cannot_rule_out' || !binds || test === 'none_found') return [];
  const found: Reason[] = [];
  if (status === 'unverified') found.push(reason('RULE_STATUS_UNVERIFIED', [facts.subject]));
  if (aggregationMatters) found.push(reason('AGGREGATION_UNSETTLED', [facts.subject]));
  if (test === 'exposed') return found;
  for (const { possible } of everyTrial(decision.trials)) {
    const chain = chainTo(decision.register, facts.subject, possible);
    for (const [party, cause] of chain) {
      if (isCaught(decision.trials, party, 'certain')) continue;
      found.push(...doubtsOf(decision, { party, cause, caught: possible }));
    }
  }
  return found;
}

interface Doubted {
  party: PartyId;
  cause: Cause;
  caught: Caught;
}

function doubtsOf(decision: Decision, { party, cause }: Doubted): Reason[] {
  const { facts, register } = decision;
  if (cause.by === 'designation') return designationReasons(party, facts);
  if (cause.by === 'control') {
    const { owner, kind, certain, keys } = cause.control;
    if (certain) return [];
    const code = kind === POSSIBLE_SAMENESS ? 'IDENTITY_UNDECIDED' : 'TIE_ONLY_POSSIBLE';
    return [{ ...reason(code, [owner, party]), keys: [...keys] }];
  }
  const found = cause.counted.flatMap((stake) => stakeDoubts(decision, stake, cause.table));
  if (cause.table.undisclosed) found.push(reason('OWNERS_UNDISCLOSED', [party]));
  if (isOpenByOwnShares(register, cause)) found.push(reason('OWN_SHARES_UNSETTLED', [party]));
  return found;
}

/** The shares meet the rule only if the company's own leave the denominator. */
function isOpenByOwnShares(
  { criteria }: Register,
  { table, counted }: Extract<Cause, { by: 'holdings' }>,
): boolean {
  const criterion = criteria[table.class];
  if (table.own === null || criterion === null) return false;
  const tally = tallyOf(table, counted);
  return !isMet({ ...table, own: null }, tally, criterion, 'possible');
}

function stakeDoubts({ facts, trials }: Decision, stake: Stake, table: Table): Reason[] {
  const { owner, nominee, readings, certain, keys, share } = stake.holding;
  const about = (code: ReasonCode, parties: PartyId[]): Reason => ({
    ...reason(code, parties),
    keys: [...keys],
  });
  const parties = [owner, table.company];
  const isTitle = nominee !== null && !isCaught(trials, owner, 'possible');
  const found = isTitle ? [about('NOMINEE_UNSETTLED', [nominee, ...parties])] : [];
  if (!isInexact(stake)) return found;
  if (!certain) return [...found, about('TIE_ONLY_POSSIBLE', parties)];
  if (readings.length > 1 || table.overfull)
    return [...found, about('SOURCES_CONTRADICT', parties)];
  const wide = compare(share.minimum, ZERO) === 0 && compare(share.maximum, HUNDRED) === 0;
  const named = facts.standing.seeds.has(owner);
  const code = wide && named ? 'DESIGNATED_SHARE_UNKNOWN' : 'SHARE_AROUND_THRESHOLD';
  return [...found, about(code, parties)];
}

function designationReasons(party: PartyId, facts: Decision['facts']): Reason[] {
  const maybe = facts.controls.filter(
    ({ kind, owned }) => kind === POSSIBLE_SAMENESS && owned === party,
  );
  const own = facts.standing.entries.filter(
    ({ person, certainty }) => person === party && certainty === 'possible',
  );
  return [
    ...maybe.map(({ owner, keys }) => ({
      ...reason('IDENTITY_UNDECIDED', [owner, party]),
      keys: [...keys],
    })),
    ...own.map(({ list }) => ({ ...reason('DESIGNATION_ONLY_POSSIBLE', [party]), detail: list })),
  ];
}

function reason(code: ReasonCode, parties: PartyId[]): Reason {
  return { code, parties, keys: [], detail: null };
}

function textOf({ parties, keys, detail }: Reason): string {
  return JSON.stringify([parties, keys, detail]);
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
