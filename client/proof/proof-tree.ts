import type { ProofStep } from '#api/verdict';

type Table = ProofStep['tables'][number];
export type HoldingRow = Table['holdings'][number];
export type ControlRow = ProofStep['controls'][number];

/** A row of a step. What catches its holder hangs below it once; further rows point there. */
export interface Leaf<R> {
  row: R;
  below: Branch | null;
  see: number | null;
}

export interface Branch {
  step: ProofStep;
  tables: { table: Table; rows: Leaf<HoldingRow>[] }[];
  controls: Leaf<ControlRow>[];
}

/** The proof from its end: the subject at the root, below each holder that counts why it counts. */
export function proofTree(proof: readonly ProofStep[]): Branch[] {
  const steps = new Map(proof.map((step) => [step.number, step]));
  const placed = new Set<number>();
  const leaf = <R extends { step: number | null }>(row: R): Leaf<R> => {
    const step = row.step === null ? undefined : steps.get(row.step);
    if (step === undefined) return { row, below: null, see: null };
    if (placed.has(step.number)) return { row, below: null, see: step.number };
    return { row, below: branch(step), see: null };
  };
  const branch = (step: ProofStep): Branch => {
    placed.add(step.number);
    return {
      step,
      tables: step.tables.map((table) => ({ table, rows: ordered(table.holdings).map(leaf) })),
      controls: ordered(step.controls).map(leaf),
    };
  };
  return proof.toReversed().flatMap((step) => (placed.has(step.number) ? [] : [branch(step)]));
}

/** What counts comes first; otherwise as answered. */
function ordered<R extends { counted: string | null }>(rows: readonly R[]): R[] {
  return rows.toSorted(
    (one, other) => Number(one.counted === null) - Number(other.counted === null),
  );
}
