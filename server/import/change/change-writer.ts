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
  /** Writes a record and lays a tie aside; must be waited for where it returns a promise. */
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
  const layAside = (tie: StoredTie) => spool.write(tie.type, spooled(tie));
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
      for (const tie of ties) layAside(tie);
      for (const against of contradictions) {
        if (against.tieKey !== null) contradicted.add(against.tieKey);
        spool.write('CONTRADICTS', against);
      }
      if (record === null) return null;
      const { label, name, hash, isIdentified, row } = record;
      if (label === 'Party') count('parties');
      const kind = RECORD_KINDS.get(label);
      const state = news(name, hash);
      if (state === null || kind === undefined) return null;
      counts.ofIdentity ||= isIdentified || (label === 'Party' && state === 'changed');
      return batches.add(kind, row);
    },
    async bind() {
      for (const [type, kind] of TIE_KINDS) {
        for await (const portion of waiting(type)) {
          for (const { name, from, to, tie } of await checks.bound(portion)) {
            const key = name.slice(type.length + 1);
            if (contradicted.has(key)) startOf.set(key, from);
            const full = tie ? batches.add(kind, { key, from, to, tie }) : null;
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
