import type { PartyId } from '#api/values';
import type { Decision } from '../decision';
import { compare, type Fraction, HUNDRED, over, plus, times, ZERO } from '../exact/fraction';
import { solved } from '../exact/solve';
import { percentOf } from '../rule/amounts';
import { isMet } from '../rule/criterion';
import { fractionOf } from '../shares';

/** Caught through a chain, while the shares multiplied along all chains stay below the threshold. */
export function isLookThroughBelow(decision: Decision): boolean {
  const { shares } = decision.question.regime;
  if (shares === null || isCaughtDirectly(decision)) return false;
  return compare(lookThrough(decision), fractionOf(shares.value)) < 0;
}

function isCaughtDirectly({ facts, register }: Decision): boolean {
  const { subject, standing } = facts;
  const isDesignated = (party: PartyId) => standing.seeds.get(party) === 'certain';
  const rights = register.rightsOver.get(subject) ?? [];
  if (rights.some(({ owner, certain }) => certain && isDesignated(owner))) return true;
  return (register.tablesOf.get(subject) ?? []).some((table) => {
    const criterion = register.criteria[table.class];
    const held = table.stakes.filter(({ holding }) => isDesignated(holding.owner));
    const least = held.reduce((sum, stake) => sum + stake.least, 0n);
    const tally = { least, most: least, othersLeast: 0n };
    return criterion !== null && isMet(table, tally, criterion, 'certain');
  });
}

/** The share of the subject that designated parties hold, directly and multiplied along chains, by lower ends. */
function lookThrough({ facts, register }: Decision): Fraction {
  const { subject, standing } = facts;
  const tables = register.tables.filter((table) => table.class === 'shares');
  const rows = new Map<PartyId, { constant: Fraction; terms: Map<PartyId, Fraction> }>();
  for (const { company, stakes, unit } of tables) {
    let constant = ZERO;
    const terms = new Map<PartyId, Fraction>();
    for (const { holding, least } of stakes) {
      const part = over(percentOf(least, unit), HUNDRED);
      if (standing.seeds.get(holding.owner) === 'certain') constant = plus(constant, part);
      else terms.set(holding.owner, plus(terms.get(holding.owner) ?? ZERO, part));
    }
    rows.set(company, { constant, terms });
  }
  return times(solved(rows, subject), HUNDRED);
}
