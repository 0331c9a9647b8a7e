import type { PartyId } from '#api/values';
import type { UndisclosedPart, Verdict } from './assessment';
import { ZERO } from './exact/fraction';
import { percentText } from './exact/text';
import { type Facts, partiesIn } from './facts';
import type { Disclosure, Question } from './question';
import { lesser, percentOf } from './rule/amounts';
import { ownersOf } from './rule/register';
import type { Table } from './rule/table';
import { everyTrial } from './rule/trials';
import { type Tested, testOf } from './tested';

/** The rule once more, with what nobody names possibly a designated party's. */
export interface Rest {
  /** Companies with a public listing left out, whose rest counts as dispersed: this decides. */
  verdict: Verdict;
  /** All companies. */
  withDispersed: Verdict;
  /** What of it reaches the subject. */
  parts: UndisclosedPart[];
}

export function restOf(
  question: Question,
  disclosed: Tested,
  verdictFrom: (tested: Tested) => Verdict,
): Rest | null {
  const { disclosure } = question;
  if (disclosure === null) return null;
  const { facts } = disclosed;
  const companies = [...partiesIn(facts)].filter((party) => disclosure.companies.has(party));
  const owned = ownedCompanies(facts);
  const isDispersed = (company: PartyId) => disclosure.dispersed.has(company) && owned.has(company);
  const run = (undisclosed: PartyId[]) =>
    testOf(withUnnamed({ ...facts, undisclosed: new Set(undisclosed) }, disclosure), question);
  const concentrated = companies.filter((company) => !isDispersed(company));
  const rest = run(concentrated);
  const everything = concentrated.length === companies.length ? rest : run(companies);
  return {
    verdict: verdictFrom(rest),
    withDispersed: verdictFrom(everything),
    parts: undisclosedTables(everything).map((table) => ({
      company: table.company,
      class: table.class,
      ...sizeOf(table),
      dispersed: isDispersed(table.company),
      wholly: !owned.has(table.company),
    })),
  };
}

/** A company of which somebody else is on file as an owner. */
function ownedCompanies({ holdings }: Facts): Set<PartyId> {
  const held = holdings.filter((one) => one.class === 'shares' && one.owner !== one.owned);
  return new Set(held.map(({ owned }) => owned));
}

function withUnnamed(facts: Facts, { unnamed }: Disclosure): Facts {
  const { standing } = facts;
  const seeds = new Map(standing.seeds);
  for (const party of unnamed) if (!seeds.has(party)) seeds.set(party, 'possible');
  return { ...facts, standing: { ...standing, seeds } };
}

/** Those of the subject and of possibly caught parties above it, where something is left to hold. */
function undisclosedTables({ facts, register, trials }: Tested): Table[] {
  const chain = new Set([facts.subject]);
  for (const company of chain) {
    for (const owner of ownersOf(register, company)) {
      if (everyTrial(trials).some(({ possible }) => possible.has(owner))) chain.add(owner);
    }
  }
  return register.tables.filter(
    ({ company, undisclosed, certain, own, whole, class: kind }) =>
      undisclosed &&
      register.criteria[kind] !== null &&
      chain.has(company) &&
      certain + (own?.least ?? 0n) < whole,
  );
}

function sizeOf({ stakes, own, certain, whole, unit }: Table) {
  const most = stakes.reduce((sum, stake) => sum + stake.most, own?.most ?? 0n);
  const left = whole - lesser(most, whole);
  return {
    minimum: percentText(left > 0n ? percentOf(left, unit) : ZERO),
    maximum: percentText(percentOf(whole - certain - (own?.least ?? 0n), unit)),
  };
}
