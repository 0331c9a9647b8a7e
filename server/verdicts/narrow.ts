import type { PartyId } from '#api/values';
import type { Question, StatedDesignation, StatedHolding } from '../ownership/question';
import type { Regime } from '../ownership/regime';
import { type Facts, questionOf } from './question';

/** The question about one party, with the facts about it and all above it only. */
export function questionAbout(facts: Facts, regime: Regime, subject: PartyId): Question {
  return narrowing(questionOf(facts, regime, subject))(subject);
}

/** One question about everybody, as questions about one party each: with the facts about that party and all above it. */
export function narrowing(whole: Question): (subject: PartyId) => Question {
  const holdings = groupedBy(whole.holdings, ({ owned }) => owned);
  const branches = groupedBy(
    whole.holdings.filter(({ branch }) => branch),
    ({ owner }) => owner,
  );
  const designations = groupedBy(whole.designations, ({ id }) => id);
  const partners = groupedBy(whole.joint, ([one]) => one ?? '');
  const partnersOf = groupedBy(whole.joint, ([, other]) => other ?? '');
  const candidates = groupedBy(whole.coverage?.undecidedIdentities ?? [], ({ party }) => party);
  const ahead = (party: PartyId): (PartyId | null)[] => [
    ...(holdings.get(party) ?? []).flatMap(({ owner, nomineeFor }) => [owner, nomineeFor]),
    ...(branches.get(party) ?? []).map(({ owned }) => owned),
    ...[...(partners.get(party) ?? []), ...(partnersOf.get(party) ?? [])].flat(),
    ...(candidates.get(party) ?? []).map(({ candidate }) => candidate),
  ];
  return (subject) => {
    const reached = new Set([subject]);
    for (const party of reached) {
      for (const next of ahead(party)) if (next !== null) reached.add(next);
    }
    const facts: Pick<Question, 'holdings' | 'designations'> = {
      holdings: [...reached].flatMap((party): StatedHolding[] => holdings.get(party) ?? []),
      designations: [...reached].flatMap(
        (party): StatedDesignation[] => designations.get(party) ?? [],
      ),
    };
    return { ...whole, subject, ...facts, coverage: coverageFor(whole, reached) };
  };
}

/** A limit that was met elsewhere leaves nothing open here. */
function coverageFor({ coverage }: Question, reached: ReadonlySet<PartyId>): Question['coverage'] {
  if (coverage === null) return null;
  const met = coverage.limitsHit.filter(({ party }) => party === null || reached.has(party));
  return { ...coverage, limitsHit: met };
}

function groupedBy<Fact>(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => string,
): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(keyOf(fact));
    if (group === undefined) groups.set(keyOf(fact), [fact]);
    else group.push(fact);
  }
  return groups;
}
