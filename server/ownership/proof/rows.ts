import type { Certainty, PartyId } from '#api/values';
import type { Counted, NotCounted, ProofHolding } from '../assessment';
import { shareText } from '../exact/interval';
import type { Holding } from '../holdings';
import { holdsOn, type InterestClass, type StatedHolding } from '../question';
import type { Register } from '../rule/register';
import type { Stake, Table } from '../rule/table';
import type { ProofRun } from './run';

/** A row of a table; with its stake where it may count. */
export interface TableRow {
  row: ProofHolding;
  stake: Stake | null;
}

/** Everything stated about who holds a class of a company, each with why it counts or why not. */
export function rowsOf(run: ProofRun, party: PartyId, table: Table): TableRow[] {
  const isRead = run.register.criteria[table.class] !== null;
  const rowOf = (holding: Holding): ProofHolding => ({
    ...written(holding),
    ...datesOf(run, holding),
    ...(isRead ? reckoned(run, party, holding) : NOT_READ),
  });
  const own = (run.stated.ownOf.get(party) ?? []).filter((one) => one.class === table.class);
  return [
    ...table.stakes.map((stake) => ({ row: rowOf(stake.holding), stake })),
    ...own.map((holding) => ({ row: rowOf(holding), stake: null })),
    ...leftOut(run, party, table.class).map((row) => ({ row, stake: null })),
  ];
}

const NOT_READ = { counted: null, why: 'CLASS_NOT_READ', step: null } as const;

interface Reckoned {
  counted: Certainty | null;
  why: Counted | NotCounted;
  step: number | null;
}

/** Who makes a holding of a party count, at the step of that party, and how certainly. */
function reckoned(run: ProofRun, party: PartyId, holding: Holding): Reckoned {
  const { owner } = holding;
  if (owner === party) return { counted: null, why: 'OWN_HOLDING', step: null };
  const by = bearersOf(run.register, holding).find((bearer) => precedes(run, bearer.party, party));
  if (by !== undefined) return countedBy(run, by);
  const through = bearersOf(run.register, holding).find((bearer) =>
    run.whole.possible.has(bearer.party),
  );
  if (through !== undefined && party === run.subject) {
    const counted = run.whole.certain.has(through.party) ? 'certain' : 'possible';
    return { counted, why: 'THROUGH_SUBJECT', step: null };
  }
  return { counted: null, why: whyNot(run, owner, through !== undefined), step: null };
}

interface Bearer {
  party: PartyId;
  as: 'owner' | 'partner' | 'nominee';
}

/** Whoever may make a holding count, were he caught: the likeliest first. */
function bearersOf({ partnersOf, titlesOf }: Register, { owner, nominee }: Holding): Bearer[] {
  const partners = (party: PartyId) =>
    [...(partnersOf.get(party) ?? [])].map(
      (partner): Bearer => ({ party: partner, as: 'partner' }),
    );
  const own: Bearer[] = [{ party: owner, as: 'owner' }, ...partners(owner)];
  if (nominee === null || !titlesOf.has(nominee)) return own;
  return [...own, { party: nominee, as: 'nominee' }, ...partners(nominee)];
}

function precedes({ order, certain, possible }: ProofRun, owner: PartyId, party: PartyId): boolean {
  if (!certain.has(owner) && !possible.has(owner)) return false;
  // A certain step rests on certain ones only, and they all stand before it.
  return (order.get(owner) ?? Number.POSITIVE_INFINITY) < (order.get(party) ?? 0);
}

const BORNE_BY = { partner: 'JOINT_PARTNER', nominee: 'NOMINEE' } as const;

function countedBy(run: ProofRun, { party, as }: Bearer): Reckoned {
  const isSeed = (run.certain.get(party) ?? run.possible.get(party))?.by === 'designation';
  const asOwner = isSeed ? 'DESIGNATED' : 'CAUGHT';
  const surely = run.certain.has(party) && as !== 'nominee';
  return {
    counted: surely ? 'certain' : 'possible',
    why: as === 'owner' ? asOwner : BORNE_BY[as],
    step: run.order.get(party) ?? null,
  };
}

function whyNot(run: ProofRun, owner: PartyId, later: boolean): NotCounted {
  if (later) return 'CAUGHT_LATER';
  if (run.others.has(owner)) return 'ANOTHER_PERSON';
  const entries = run.facts.standing.entries.filter(({ person }) => person === owner);
  if (entries.some(({ certainty, optsOut }) => certainty !== null && optsOut)) {
    return 'PROGRAM_OPTS_OUT';
  }
  return entries.some(({ certainty }) => certainty === null) ? 'LIST_NOT_READ' : 'OWNER_NOT_CAUGHT';
}

function written({ owner, nominee, share, certain, keys, sources }: Holding) {
  return {
    ...{ owner, nominee, certain },
    share: shareText(share),
    keys: [...keys],
    sources: [...sources],
  };
}

function datesOf({ stated }: ProofRun, { keys }: Holding) {
  const rows = keys.flatMap((key) => stated.rows.get(key) ?? []);
  const from = rows.flatMap((row) => (row.from === null ? [] : [row.from])).toSorted();
  const to = rows.flatMap((row) => (row.to === null ? [] : [row.to])).toSorted();
  return { from: from.at(-1) ?? null, to: to[0] ?? null };
}

/** Rows that never became a holding: of another day, or summing up others. */
export function leftOut(run: ProofRun, party: PartyId, kind: InterestClass): ProofHolding[] {
  const { personOf, summaries } = run.facts;
  return (run.stated.rowsOver.get(party) ?? []).flatMap((row) => {
    if (row.share === null || row.branch || row.class !== kind) return [];
    const why = whyLeftOut(row, run.question.asOf, summaries);
    if (why === null) return [];
    return [
      {
        owner: personOf(row.nomineeFor ?? row.owner),
        nominee: row.nomineeFor === null ? null : personOf(row.owner),
        share: shareText(row.share),
        certain: row.certainty === 'certain',
        ...{ keys: [row.key], sources: [row.source], from: row.from, to: row.to },
        ...{ counted: null, why, step: null },
      },
    ];
  });
}

function whyLeftOut(
  row: StatedHolding,
  asOf: string | null,
  summaries: ReadonlySet<StatedHolding>,
): NotCounted | null {
  if (!holdsOn(row, asOf)) return 'NOT_ON_THAT_DAY';
  return summaries.has(row) ? 'INDIRECT_SUMMARISES_OTHERS' : null;
}
