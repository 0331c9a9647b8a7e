import type { PartyId } from '#api/values';
import type { ProofStep } from '../assessment';
import type { Decision } from '../decision';
import { type ProofRun, proofRunOf } from './run';
import { stepOf } from './step';

/** What forces the verdict, in an order in which each step rests only on earlier ones; the last step is the subject. */
export function proofOf(decision: Decision): ProofStep[] {
  return stepsTo(proofRunOf(decision), decision.facts.subject);
}

/** The step of a party, after the steps of everybody who makes something in it count. */
function stepsTo(run: ProofRun, party: PartyId): ProofStep[] {
  const steps = new Map([[party, stepOf(run, party)]]);
  const places = [...run.order.keys()];
  for (const step of steps.values()) {
    for (const place of placesIn(step)) {
      const bearer = places[place];
      if (bearer !== undefined && !steps.has(bearer)) steps.set(bearer, stepOf(run, bearer));
    }
  }
  const told = [...steps.values()].toSorted(
    (one, other) => placeOf(run, one.party) - placeOf(run, other.party),
  );
  const numbers = new Map(told.map((step, index) => [placeOf(run, step.party), index + 1]));
  return told.map((step, index) => numbered(step, index + 1, numbers));
}

type Unnumbered = ReturnType<typeof stepOf>;

function placesIn({ tables, controls }: Unnumbered): number[] {
  const rows = [...tables.flatMap(({ holdings }) => holdings), ...controls];
  return rows.flatMap(({ step }) => (step === null ? [] : [step]));
}

function placeOf({ order }: ProofRun, party: PartyId): number {
  return order.get(party) ?? order.size;
}

/** Places in the whole run become the numbers of the steps that are told. */
function numbered(
  step: Unnumbered,
  number: number,
  numbers: ReadonlyMap<number, number>,
): ProofStep {
  const renumbered = <Row extends { step: number | null }>(row: Row): Row => ({
    ...row,
    step: row.step === null ? null : (numbers.get(row.step) ?? null),
  });
  return {
    number,
    ...step,
    tables: step.tables.map((table) => ({ ...table, holdings: table.holdings.map(renumbered) })),
    controls: step.controls.map(renumbered),
  };
}
