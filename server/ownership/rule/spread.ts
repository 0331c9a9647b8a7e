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

/** The caught parties in the order in which they were caught. */
export type Caught = ReadonlyMap<PartyId, Cause>;

interface Counting extends Tally {
  stakes: Stake[];
}

/**
 * The least fixpoint: who is caught, beginning with the seeds and adding only whom the rule then forces. Each holding
 * is counted once, so a cycle costs its holdings and nothing more.
 */
export function spread(register: Register, seeds: Iterable<PartyId>, run: Run): Caught {
  const caught = new Map<PartyId, Cause>();
  const countings = new Map<Table, Counting>();
  const holders = new Set<PartyId>();
  const counted = new Set<Stake>();

  const enter = (party: PartyId, cause: Cause) => {
    if (!caught.has(party)) caught.set(party, cause);
  };
  const test = (table: Table, counting: Counting) => {
    const criterion = register.criteria[table.class];
    if (criterion === null || caught.has(table.company)) return;
    if (!isMet(table, counting, criterion, run)) return;
    enter(table.company, { by: 'holdings', table, counted: [...counting.stakes] });
  };
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
    test(table, counting);
  };

  for (const seed of seeds) enter(seed, { by: 'designation' });
  if (run === 'possible') {
    for (const table of register.tables) if (table.undisclosed) test(table, nothingCounted(table));
  }
  // A Map that grows while it is walked hands out what was added: it is the queue.
  for (const party of caught.keys()) {
    for (const holder of [party, ...(register.partnersOf.get(party) ?? [])]) {
      if (holders.has(holder)) continue;
      holders.add(holder);
      for (const stake of register.stakesOf.get(holder) ?? []) count(stake);
      if (run === 'possible') for (const stake of register.titlesOf.get(holder) ?? []) count(stake);
    }
    for (const control of register.rightsOf.get(party) ?? []) {
      if (run === 'possible' || control.certain) enter(control.owned, { by: 'control', control });
    }
  }
  return caught;
}

function nothingCounted({ certain }: Table): Counting {
  return { least: 0n, most: 0n, othersLeast: certain, stakes: [] };
}
