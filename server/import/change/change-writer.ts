import type { RowTable } from '../row-table';
import { type Contradiction, contradictionTie, type StoredRow, type StoredTie } from '../stored';
import type { Work } from './change';
import type { Checks } from './check-rows';
import { RECORD_KINDS, TIE_KINDS } from './kinds';

/** A tie that waits for its ends. One that is stored as it is needs no writing, but its ends must still be there. */
interface Spooled {
  name: string;
  from: string;
  to: string;
  tie?: StoredTie['row']['tie'];
}

export interface ChangeWriter {
  /** Writes a record, and a tie or lays it aside; must be waited for where it returns a promise. */
  take(row: StoredRow): Promise<void> | null;
  /** When all records are there: writes the ties; refuses those without an end. */
  bind(): Promise<void>;
  counts(): { added: number; kept: number; ofIdentity: boolean };
  /** How many parties and ties the rows state, and how many entries of each list. */
  stated(): Map<string, number>;
}

export function changeWriter(
  { batches, spool }: Pick<Work, 'batches' | 'spool'>,
  table: RowTable,
  checks: Checks,
): ChangeWriter {
  const counts = { added: 0, kept: 0, ofIdentity: false };
  const stated = new Map<string, number>();
  const count = (what: string) => stated.set(what, (stated.get(what) ?? 0) + 1);
  const contradicted = new Set<string>();
  const startOf = new Map<string, string>();

  /** What it is where it must be written, else null. */
  const news = (name: string, hash: string): 'added' | 'changed' | null => {
    const seen = table.see(name, hash);
    if (seen === 'twice') checks.twice(name);
    else if (seen === 'same') counts.kept += 1;
    else counts.added += 1;
    return seen === 'added' || seen === 'changed' ? seen : null;
  };
  const spooled = ({ type, name, hash, row: { from, to, tie } }: StoredTie): Spooled => {
    count('ties');
    if (type === 'DESIGNATED') count(`entries of ${to}`);
    if (news(name, hash) === null) return { name, from, to };
    counts.ofIdentity ||= type === 'SAME_AS';
    return { name, from, to, tie };
  };
  const write = (type: StoredTie['type'], { name, from, to, tie }: Spooled) => {
    const kind = TIE_KINDS.get(type);
    return tie && kind ? batches.add(kind, { key: keyOf(name), from, to, tie }) : null;
  };
  const bindOrLayAside = (tie: StoredTie): Promise<void> | null => {
    const { type, row } = tie;
    const said = spooled(tie);
    const isBound = batches.bindsAtOnce(type) && checks.haveEnds(row);
    if (isBound) spool.write(STARTS, [row.key, row.from]);
    else spool.write(type, said);
    return isBound ? write(type, said) : null;
  };
  /** What was bound before it was contradicted is looked up. */
  const noteStarts = async () => {
    if (contradicted.size === 0) return;
    for await (const portion of spool.read(STARTS)) {
      for (const [key, from] of portion as [string, string][]) {
        if (contradicted.has(key)) startOf.set(key, from);
      }
    }
  };
  /** Contradicted ties were read before: types are bound in an order in which contradictions come last. */
  const waiting = async function* (type: StoredTie['type']): AsyncGenerator<Spooled[]> {
    for await (const portion of spool.read(type)) {
      yield type === 'CONTRADICTS'
        ? (portion as Contradiction[]).map((one) => spooled(contradictionTie(one, startOf)))
        : (portion as Spooled[]);
    }
  };

  return {
    take({ record, ties, contradictions }) {
      for (const against of contradictions) {
        if (against.tieKey !== null) contradicted.add(against.tieKey);
        spool.write('CONTRADICTS', against);
      }
      if (record === null) return ties[0] ? bindOrLayAside(ties[0]) : null;
      for (const tie of ties) spool.write(tie.type, spooled(tie));
      const { label, name, hash, isIdentified, row } = record;
      if (label === 'Party') count('parties');
      const kind = RECORD_KINDS.get(label);
      const state = news(name, hash);
      if (state === null || kind === undefined) return null;
      counts.ofIdentity ||= isIdentified || (label === 'Party' && state === 'changed');
      return batches.add(kind, row);
    },
    async bind() {
      await noteStarts();
      for (const type of TIE_KINDS.keys()) {
        for await (const portion of waiting(type)) {
          for (const tie of await checks.bound(portion)) {
            const key = keyOf(tie.name);
            if (contradicted.has(key)) startOf.set(key, tie.from);
            const full = write(type, tie);
            if (full !== null) await full;
          }
        }
      }
      checks.refuseTies();
      await batches.flush();
    },
    counts: () => ({ ...counts }),
    stated: () => stated,
  };
}

/** Where ties start that were bound at once, in the spool. */
const STARTS = 'starts';

/** The name of a tie is its type and its key. */
function keyOf(name: string): string {
  return name.slice(name.indexOf(' ') + 1);
}
