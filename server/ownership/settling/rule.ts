import type { Decision } from '../decision';
import { intervalOf } from '../exact/interval';
import type { Coverage, Question, StatedDesignation, StatedHolding } from '../question';
import type { Regime } from '../regime';
import { type Alternative, missing, withRows } from './alternative';

/** What is not known of the lists, of the rule, and of what nobody names. */
export function standingAlternatives(decision: Decision): Alternative[] {
  return [
    ...decision.question.designations.flatMap((one) => designationAlternatives(decision, one)),
    ...ruleAlternatives(decision),
    ...ownShareAlternatives(decision),
    ...undisclosedAlternatives(decision),
    ...coverageAlternatives(decision),
  ];
}

function designationAlternatives(
  { question, facts }: Decision,
  designation: StatedDesignation,
): Alternative[] {
  const { id, list } = designation;
  const isPossible = facts.standing.entries.some(
    (entry) =>
      entry.person === facts.personOf(id) && entry.list === list && entry.certainty === 'possible',
  );
  if (!isPossible) return [];
  const fact = (known: string) =>
    missing('DESIGNATION', { parties: [id], sources: listOf(list), known });
  const others = (one: Question) => one.designations.filter((other) => !isSame(other, designation));
  const sure: StatedDesignation = {
    ...designation,
    list: sureList(question.regime, list),
    certainty: 'certain',
  };
  return [
    {
      fact: fact('refuted'),
      way: 'clears',
      known: (one) => ({ ...one, designations: others(one) }),
    },
    {
      fact: fact('confirmed'),
      way: 'catches',
      known: (one) => ({ ...one, designations: [...others(one), sure] }),
    },
  ];
}

function listOf(list: string | null): string[] {
  return list === null ? [] : [list];
}

/** A list that certainly counts; an entry that names none is on a list of the regime. */
function sureList({ lists }: Regime, list: string | null): string | null {
  if (lists === 'any') return list;
  return lists.some((one) => one.list === list && one.counts === 'certainly') ? list : null;
}

function isSame(one: StatedDesignation, other: StatedDesignation): boolean {
  return one.id === other.id && one.list === other.list && one.from === other.from;
}

function ruleAlternatives({ status, aggregationMatters, facts }: Decision): Alternative[] {
  const parties = [facts.subject];
  const regime = (change: Partial<Regime>) => (question: Question) => ({
    ...question,
    regime: { ...question.regime, ...change },
  });
  const found: Alternative[] = [];
  if (status === 'unverified') {
    const about = (known: string) => missing('RULE_STATUS', { parties, known });
    const stayed = [{ from: '0001-01-01', status: 'suspended' as const, note: null }];
    found.push(
      { fact: about('suspended'), way: 'clears', known: regime({ periods: stayed }) },
      { fact: about('in_force'), way: 'catches', known: regime({ periods: [] }) },
    );
  }
  if (aggregationMatters) {
    const about = (known: string) => missing('AGGREGATION', { parties, known });
    found.push(
      { fact: about('perPerson'), way: 'clears', known: regime({ aggregation: 'perPerson' }) },
      { fact: about('pooled'), way: 'catches', known: regime({ aggregation: 'pooled' }) },
    );
  }
  return found;
}

/** Whether a company's own holding leaves the denominator: as if somebody else held it, or as the regime says for votes. */
function ownShareAlternatives({ facts, question }: Decision): Alternative[] {
  const { regime } = question;
  const own = facts.holdings.filter(
    ({ owner, owned, class: kind }) =>
      owner === owned && (kind === 'shares' ? regime.ownShares : regime.ownVotes) === 'unsettled',
  );
  return own.flatMap(({ owned, keys, class: kind }): Alternative[] => {
    const about = (known: string) =>
      missing('OWN_SHARES', { parties: [owned], keys: [...keys], known });
    const rule = kind === 'shares' ? { ownShares: 'deducted' } : { ownVotes: 'deducted' };
    return [
      {
        fact: about('issued'),
        way: 'clears',
        known: (one) =>
          withRows(one, (row) =>
            keys.includes(row.key) && row.owner === row.owned
              ? { ...row, owner: `${row.owner} (own)` }
              : row,
          ),
      },
      {
        fact: about('outstanding'),
        way: 'catches',
        known: (one) => ({ ...one, regime: { ...one.regime, ...rule } as Regime }),
      },
    ];
  });
}

const SOMEBODY = '(somebody designated)';

function undisclosedAlternatives({ question, rest, register, facts }: Decision): Alternative[] {
  const parts = rest?.parts.filter(({ dispersed }) => !dispersed) ?? [];
  const found = parts.flatMap(({ company, maximum, class: kind }): Alternative[] => {
    const share = { minimum: maximum, maximum, open: 'none' as const };
    const about = (known: string) => missing('UNDISCLOSED', { parties: [company], share, known });
    const row = heldBySomebody(company, kind, maximum);
    return [
      {
        fact: about('nobodyDesignated'),
        way: 'clears',
        known: (one) => ({ ...one, disclosure: without(one.disclosure, company) }),
      },
      {
        fact: about('designated'),
        way: 'catches',
        known: (one) => ({
          ...one,
          holdings: [...one.holdings, row],
          designations: [...one.designations, SOMEBODY_DESIGNATED],
        }),
      },
    ];
  });
  const unnamed = [...(question.disclosure?.unnamed ?? [])];
  for (const party of unnamed) {
    const about = (known: string) => missing('UNDISCLOSED', { parties: [party], known });
    found.push({
      fact: about('notDesignated'),
      way: 'clears',
      known: (one) => ({ ...one, disclosure: without(one.disclosure, party) }),
    });
  }
  if (!question.undisclosedCouldBeListed) return found;
  const open = register.tables.filter(({ undisclosed }) => undisclosed);
  const parties = [...new Set([facts.subject, ...open.map(({ company }) => company)])].toSorted();
  return [
    ...found,
    {
      fact: missing('UNDISCLOSED', { parties, known: 'nobodyDesignated' }),
      way: 'clears',
      known: (one) => ({ ...one, undisclosedCouldBeListed: false }),
    },
  ];
}

const SOMEBODY_DESIGNATED: StatedDesignation = {
  ...{ id: SOMEBODY, list: null, program: null, from: null, to: null },
  ...{ optsOut: false, terms: null, certainty: 'certain' },
};

function heldBySomebody(owned: string, kind: StatedHolding['class'], share: string): StatedHolding {
  return {
    ...{ key: `${SOMEBODY} ${owned}`, owner: SOMEBODY, owned, class: kind },
    share: intervalOf({ minimum: share, maximum: share, open: 'none' }),
    ...{ control: null, branch: false, nomineeFor: null, source: SOMEBODY, direct: true },
    ...{ certainty: 'certain', from: null, to: null },
  };
}

function without(disclosure: Question['disclosure'], party: string): Question['disclosure'] {
  const rest = (parties: ReadonlySet<string>) =>
    new Set([...parties].filter((one) => one !== party));
  return (
    disclosure && {
      ...disclosure,
      companies: rest(disclosure.companies),
      unnamed: rest(disclosure.unnamed),
    }
  );
}

function coverageAlternatives({ question }: Decision): Alternative[] {
  const { coverage } = question;
  if (coverage === null) return [];
  const gap = (known: string, rest: Partial<Coverage>, parties: string[] = []): Alternative => ({
    fact: missing('COVERAGE', { parties, known }),
    way: 'clears',
    known: (one) => ({ ...one, coverage: one.coverage && { ...one.coverage, ...rest } }),
  });
  return [
    ...(coverage.listsMissing.length > 0
      ? [gap(coverage.listsMissing.join(', '), { listsMissing: [] })]
      : []),
    ...(coverage.listsPartialOrStale.length > 0
      ? [gap(coverage.listsPartialOrStale.join(', '), { listsPartialOrStale: [] })]
      : []),
    ...(coverage.limitsHit.length > 0
      ? [gap(coverage.limitsHit.map(({ code }) => code).join(', '), { limitsHit: [] })]
      : []),
  ];
}
