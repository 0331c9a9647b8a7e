import type { PartyId } from '#api/values';
import {
  type Control,
  controlsOf,
  type Holding,
  holdingsOf,
  jointPartners,
  samenessOf,
} from './holdings';
import { holdsOn, type Question, type StatedHolding } from './question';
import { summariesIn } from './stated/indirect';
import { type PersonOf, personsOf } from './stated/persons';
import { type Standing, standingOf } from './stated/standing';

/** What the rule is applied to: persons, what they hold on the day, and how they stand. */
export interface Facts {
  personOf: PersonOf;
  subject: PartyId;
  holdings: readonly Holding[];
  controls: readonly Control[];
  /** Indirect interests that only sum up others on file. */
  summaries: ReadonlySet<StatedHolding>;
  partners: ReadonlyMap<PartyId, ReadonlySet<PartyId>>;
  /** Companies of which what nobody names may be held by a designated party. */
  undisclosed: ReadonlySet<PartyId>;
  standing: Standing;
}

export function factsOf(question: Question): Facts {
  const current = question.holdings.filter((row) => holdsOn(row, question.asOf));
  const personOf = personsOf(current);
  const summaries = summariesIn(current, personOf);
  const counting = current.filter((row) => !summaries.has(row));
  return {
    personOf,
    subject: personOf(question.subject),
    holdings: holdingsOf(counting, personOf),
    controls: [...controlsOf(current, personOf), ...samenessOf(question, personOf)],
    summaries,
    partners: jointPartners(question, personOf),
    undisclosed: undisclosedOf(question, personOf),
    standing: standingOf(question, personOf),
  };
}

/** The facts about the subject and everybody above it; the rest cannot touch its verdict. */
export function upstreamOf(facts: Facts): Facts {
  const above = ownersAbove(facts);
  const reached = new Set([facts.subject]);
  for (const party of reached) {
    for (const owner of above.get(party) ?? []) reached.add(owner);
    for (const partner of facts.partners.get(party) ?? []) reached.add(partner);
  }
  const isUpstream = ({ owned }: { owned: PartyId }) => reached.has(owned);
  return {
    ...facts,
    holdings: facts.holdings.filter(isUpstream),
    controls: facts.controls.filter(isUpstream),
    undisclosed: new Set([...facts.undisclosed].filter((party) => reached.has(party))),
  };
}

/** Everybody with a tie to the subject, itself included. */
export function partiesIn({ subject, holdings, controls, partners }: Facts): Set<PartyId> {
  const parties = new Set([subject]);
  for (const { owner, nominee, owned } of holdings) {
    parties.add(owner).add(owned);
    if (nominee !== null) parties.add(nominee);
  }
  for (const { owner, owned } of controls) parties.add(owner).add(owned);
  for (const party of [...parties]) {
    for (const partner of partners.get(party) ?? []) parties.add(partner);
  }
  return parties;
}

function ownersAbove({ holdings, controls }: Facts): Map<PartyId, PartyId[]> {
  const above = new Map<PartyId, PartyId[]>();
  const add = (owner: PartyId, owned: PartyId) => {
    const owners = above.get(owned);
    if (owners === undefined) above.set(owned, [owner]);
    else owners.push(owner);
  };
  for (const { owner, nominee, owned } of holdings) {
    add(owner, owned);
    if (nominee !== null) add(nominee, owned);
  }
  for (const { owner, owned } of controls) add(owner, owned);
  return above;
}

/** A party is a company if anybody ever held it; the subject is one. */
function undisclosedOf(question: Question, personOf: PersonOf): Set<PartyId> {
  if (!question.undisclosedCouldBeListed) return new Set();
  const held = question.holdings.filter(({ branch }) => !branch).map(({ owned }) => owned);
  return new Set([question.subject, ...held].map(personOf));
}
