import type { PartyId } from '#api/values';
import { isMet, type Run, type Tally } from './criterion';
import type { Register } from './register';
import type { Caught } from './spread';
import type { Stake, Table } from './table';

/** The result of one run. */
export interface Outcome {
  caught: { has(party: PartyId): boolean };
  run: Run;
}

/** The holdings in a table that count, once it is known who is caught. */
export function countedStakes(register: Register, table: Table, outcome: Outcome): Stake[] {
  return table.stakes.filter((stake) => isCounted(register, stake, outcome));
}

function isCounted(register: Register, { holding }: Stake, { caught, run }: Outcome): boolean {
  const { owner, nominee } = holding;
  if (isHeldByCaught(register, owner, caught)) return true;
  const titled = run === 'possible' && nominee !== null && register.titlesOf.has(nominee);
  return titled && isHeldByCaught(register, nominee, caught);
}

export function tallyOf(table: Table, counted: readonly Stake[]): Tally {
  const least = counted.reduce((sum, stake) => sum + stake.least, 0n);
  const most = counted.reduce((sum, stake) => sum + stake.most, 0n);
  return { least, most, othersLeast: table.certain - least };
}

/** Whether the rule catches a party by what others hold in it, also where it is designated itself. */
export function isCaughtByRule(
  register: Register,
  party: PartyId,
  outcome: { caught: Caught; run: Run },
): boolean {
  const { caught, run } = outcome;
  if (caught.get(party)?.by !== 'designation') return caught.has(party);
  const rights = register.rightsOver.get(party) ?? [];
  const byRight = rights.some(
    ({ owner, certain }) => caught.has(owner) && (certain || run === 'possible'),
  );
  return (
    byRight ||
    (register.tablesOf.get(party) ?? []).some((table) => {
      const criterion = register.criteria[table.class];
      const tally = tallyOf(table, countedStakes(register, table, outcome));
      return criterion !== null && isMet(table, tally, criterion, run);
    })
  );
}

function isHeldByCaught(
  { partnersOf }: Register,
  holder: PartyId,
  caught: Outcome['caught'],
): boolean {
  if (caught.has(holder)) return true;
  return [...(partnersOf.get(holder) ?? [])].some((partner) => caught.has(partner));
}
