import type { PartyId } from '#api/values';
import type { Control } from '../holdings';
import { isMet, type Run, type Tally } from './criterion';
import type { Register } from './register';
import type { Stake, Table } from './table';

/** Why a party is caught: it is designated, what is counted of it meets the rule, or a right over it does. */
export type Cause =
  | { by: 'designation' }
  | { by: 'holdings'; table: Table; counted: readonly Stake[] }
  | { by: 'control'; control: Control };

/** The caught parties, generation by generation, in each by their ids: whatever the order of the facts. */
export type Caught = ReadonlyMap<PartyId, Cause>;

interface Counting extends Tally {
  stakes: Stake[];
}

/**
 * The least fixpoint: who is caught, beginning with the seeds and adding only whom the rule then forces. Each holding
 * is counted once, so a cycle costs its holdings and nothing more. A generation is tested when all of the one before
 * is counted.
 */
export function spread(register: Register, seeds: Iterable<PartyId>, run: Run): Caught {
  const caught = new Map<PartyId, Cause>();
  const holders = new Set<PartyId>();
  const countings = countingsIn(register, run);
  let next = new Map<PartyId, Cause>();
  const offer = (party: PartyId, cause: Cause) => {
    const other = next.get(party);
    if (!caught.has(party) && (other === undefined || isBefore(cause, other))) {
      next.set(party, cause);
    }
  };

  for (const seed of seeds) offer(seed, { by: 'designation' });
  if (run === 'possible') for (const table of register.tables) countings.testOpen(table, offer);
  while (next.size > 0) {
    const generation = [...next].sort(([one], [other]) => (one < other ? -1 : 1));
    next = new Map();
    for (const [party, cause] of generation) caught.set(party, cause);
    for (const [party] of generation) {
      for (const holder of [party, ...(register.partnersOf.get(party) ?? [])]) {
        if (holders.has(holder)) continue;
        holders.add(holder);
        countings.count(holder);
      }
      for (const control of register.rightsOf.get(party) ?? []) {
        if (run === 'possible' || control.certain) offer(control.owned, { by: 'control', control });
      }
    }
    countings.test(offer);
  }
  return caught;
}

type Offer = (party: PartyId, cause: Cause) => void;

/** What is counted of each table, and which tables have changed since they were tested. */
function countingsIn(register: Register, run: Run) {
  const countings = new Map<Table, Counting>();
  const counted = new Set<Stake>();
  const changed = new Set<Table>();
  const count = (stake: Stake) => {
    if (counted.has(stake)) return;
    counted.add(stake);
    const { table } = stake;
    const counting = countings.get(table) ?? nothingCounted(table);
    countings.set(table, counting);
    counting.stakes.push(stake);
    counting.least += stake.least;
    counting.most += stake.most;
    counting.othersLeast -= stake.least;
    changed.add(table);
  };
  const test = (table: Table, counting: Counting, offer: Offer) => {
    const criterion = register.criteria[table.class];
    if (criterion === null || !isMet(table, counting, criterion, run)) return;
    offer(table.company, { by: 'holdings', table, counted: [...counting.stakes] });
  };
  return {
    count(holder: PartyId) {
      for (const stake of register.stakesOf.get(holder) ?? []) count(stake);
      if (run === 'possible') for (const stake of register.titlesOf.get(holder) ?? []) count(stake);
    },
    test(offer: Offer) {
      for (const table of changed)
        test(table, countings.get(table) ?? nothingCounted(table), offer);
      changed.clear();
    },
    testOpen(table: Table, offer: Offer) {
      if (table.undisclosed) test(table, nothingCounted(table), offer);
    },
  };
}

/** Of several causes at once the plainest tells: a designation, shares, votes, a certain right, another right. */
function isBefore(one: Cause, other: Cause): boolean {
  return rankOf(one) < rankOf(other);
}

function rankOf(cause: Cause): string {
  if (cause.by === 'designation') return '0';
  if (cause.by === 'holdings') return `1 ${cause.table.class}`;
  const { certain, kind, owner } = cause.control;
  return `2 ${certain ? 0 : 1} ${kind} ${owner}`;
}

function nothingCounted({ certain }: Table): Counting {
  return { least: 0n, most: 0n, othersLeast: certain, stakes: [] };
}
