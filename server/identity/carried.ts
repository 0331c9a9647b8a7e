import type { Decision } from '#api/identity';
import type { Graph } from '../graph/open';
import { Problem, type ProblemType } from '../problems';
import { decide, undo } from './decide';
import { allDecisions } from './history';

/** What became of decisions that were made elsewhere. */
export interface Carried {
  taken: number;
  /** Why others were not, in words. */
  left: string[];
}

const OF_ONE: ReadonlySet<ProblemType> = new Set([
  'already-decided',
  'decision-contradicted',
  'unknown-party',
]);

/**
 * Takes over decisions that were made elsewhere: who decided, when, why and on what evidence stay as they were, and the
 * numbers are new. Those that are there already are left alone; what contradicts a decision of here is not taken.
 */
export async function carryDecisions(
  graph: Graph,
  decisions: readonly Decision[],
): Promise<Carried> {
  const known = await graph.reading('', (reader) => allDecisions(reader));
  const there = new Map(known.map((decision) => [nameOf(decision), decision]));
  const carried: Carried = { taken: 0, left: [] };
  for (const decision of decisions) {
    try {
      if (await isTaken(graph, decision, there.get(nameOf(decision)))) carried.taken += 1;
    } catch (fault) {
      if (!(fault instanceof Problem && OF_ONE.has(fault.type))) throw fault;
      carried.left.push(`Decision ${decision.number} by ${decision.by}: ${fault.message}`);
    }
  }
  return carried;
}

/** Whether anything was written. */
async function isTaken(
  graph: Graph,
  decision: Decision,
  there: Decision | undefined,
): Promise<boolean> {
  const { between, judged, reason, by, undone } = decision;
  if (there !== undefined && (there.undone !== null || undone === null)) return false;
  const [from, to] = between;
  const made = there ?? (await decide(graph, { from, to, judged, reason, by }, decision)).decision;
  if (undone !== null) await undo(graph, made.number, undone);
  return true;
}

/** The same decision, wherever it is told. */
function nameOf({ between, judged, by, decidedAt }: Decision): string {
  return JSON.stringify([[...between].sort(), judged, by, decidedAt]);
}
