import type { Coverage } from '#api/coverage';
import { answering } from '../answers/scope';
import type { Graph } from '../graph/open';
import type { StoredScreening } from '../graph/screening';
import { listsRead } from '../verdicts/lists';
import { type Asking, together } from './find';
import { coverageIn } from './kept';

/** What all batches of a screening met together. */
export interface Met {
  limits: Coverage['limits'][];
  explored: Coverage['explored'];
}

export function metBefore({ coverage }: StoredScreening): Met {
  const before = coverageIn(coverage);
  const explored = before?.explored ?? { parties: 0, ties: 0, depth: 0 };
  return { limits: [before?.limits ?? []], explored };
}

export function take(met: Met, coverage: Coverage | null): void {
  if (coverage === null) return;
  const { parties, ties, depth } = coverage.explored;
  met.limits.push(coverage.limits);
  met.explored.parties += parties;
  met.explored.ties += ties;
  met.explored.depth = Math.max(met.explored.depth, depth);
}

/** What the whole screening rests on. */
export function restsOn(graph: Graph, { regimes, moment }: Asking, met: Met) {
  return answering(graph, moment, async (scope) => ({
    decisionNumber: scope.reader.decisionNumber,
    coverage: JSON.stringify({
      ...{ ...scope.coverage(), explored: met.explored },
      limits: together(...met.limits),
    }),
    lists: JSON.stringify(
      regimes.map((regime) => ({ regime: regime.id, lists: listsRead(regime, scope.stored) })),
    ),
  }));
}
