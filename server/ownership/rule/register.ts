import type { PartyId } from '#api/values';
import type { Facts } from '../facts';
import { type Control, type Holding, POSSIBLE_BRANCH, POSSIBLE_SAMENESS } from '../holdings';
import type { InterestClass } from '../question';
import type { Regime } from '../regime';
import { type Criterion, criterionOf } from './criterion';
import { type Stake, type Table, tableOf } from './table';

/** Holdings and rights, arranged for the rule: from an owner to what it may push over the threshold. */
export interface Register {
  tables: readonly Table[];
  /** By owner; the principal where there is a nominee. */
  stakesOf: ReadonlyMap<PartyId, readonly Stake[]>;
  /** By nominee, where the rule leaves open whose share it is. */
  titlesOf: ReadonlyMap<PartyId, readonly Stake[]>;
  /** Rights that alone meet the rule, by who has them. */
  rightsOf: ReadonlyMap<PartyId, readonly Control[]>;
  /** The tables that the rule reads, and the rights that alone meet it, by company. */
  tablesOf: ReadonlyMap<PartyId, readonly Table[]>;
  rightsOver: ReadonlyMap<PartyId, readonly Control[]>;
  partnersOf: ReadonlyMap<PartyId, ReadonlySet<PartyId>>;
  criteria: Readonly<Record<InterestClass, Criterion | null>>;
}

export function registerOf(facts: Facts, regime: Regime): Register {
  const tables = tablesOf(facts);
  const stakes = tables.flatMap((table) => table.stakes);
  const titled = stakes.filter(
    ({ holding }) => regime.nominees === 'unsettled' && holding.nominee !== null,
  );
  const meets = new Set([...regime.control, POSSIBLE_BRANCH, POSSIBLE_SAMENESS]);
  const rights = facts.controls.filter(({ kind }) => meets.has(kind));
  const criteria = {
    shares: criterionOf(regime.shares, regime.ownShares === 'deducted'),
    votes: criterionOf(regime.votes, regime.ownVotes === 'deducted'),
  };
  return {
    tables,
    stakesOf: grouped(stakes, ({ holding }) => holding.owner),
    titlesOf: grouped(titled, ({ holding }) => holding.nominee ?? holding.owner),
    rightsOf: grouped(rights, ({ owner }) => owner),
    tablesOf: grouped(
      tables.filter((table) => criteria[table.class] !== null),
      ({ company }) => company,
    ),
    rightsOver: grouped(rights, ({ owned }) => owned),
    partnersOf: facts.partners,
    criteria,
  };
}

/** Everybody whom the rule may count as an owner of a company. */
export function ownersOf(register: Register, company: PartyId): PartyId[] {
  const stakes = (register.tablesOf.get(company) ?? []).flatMap((table) => table.stakes);
  const holders = stakes.flatMap(({ holding: { owner, nominee } }) =>
    nominee !== null && register.titlesOf.has(nominee) ? [owner, nominee] : [owner],
  );
  const partners = holders.flatMap((holder) => [...(register.partnersOf.get(holder) ?? [])]);
  const controllers = (register.rightsOver.get(company) ?? []).map(({ owner }) => owner);
  return [...holders, ...partners, ...controllers];
}

/** One table for each company and class; also for the companies of which nothing is disclosed. */
export function tablesOf({ holdings, undisclosed }: Facts): Table[] {
  const groups = new Map<string, Holding[]>();
  for (const company of undisclosed) groups.set(`shares ${company}`, []);
  for (const holding of holdings) {
    const key = `${holding.class} ${holding.owned}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [holding]);
    else group.push(holding);
  }
  return [...groups].map(([key, group]) => {
    const company = group[0]?.owned ?? key.slice('shares '.length);
    const kind = group[0]?.class ?? 'shares';
    return tableOf(company, group, { class: kind, undisclosed: undisclosed.has(company) });
  });
}

export function grouped<Fact>(
  facts: readonly Fact[],
  partyOf: (fact: Fact) => PartyId,
): Map<PartyId, Fact[]> {
  const groups = new Map<PartyId, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(partyOf(fact));
    if (group === undefined) groups.set(partyOf(fact), [fact]);
    else group.push(fact);
  }
  return groups;
}
