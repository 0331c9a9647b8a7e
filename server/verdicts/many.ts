import type { z } from 'zod';
import type { postVerdicts, VerdictBrief } from '#api/verdicts';
import { answering } from '../answers/scope';
import type { Graph } from '../graph/open';
import { assess } from '../ownership/assess';
import type { Assessment } from '../ownership/assessment';
import { coverageOf, factsOn } from './facts';
import { listsRead } from './lists';
import { narrowing } from './narrow';
import { questionOf } from './question';
import { type Regimes, regimeNamed } from './regimes';
import { worldAbove } from './world';

/** Many parties under one regime: what is above all of them is loaded once. */
export function manyVerdicts(
  graph: Graph,
  regimes: Regimes,
  { parties, regime: name, asOf, datasets }: z.output<typeof postVerdicts.body>,
): Promise<z.input<typeof postVerdicts.response>> {
  const regime = regimeNamed(regimes, name, '/body/regime');
  return answering(graph, { asOf, datasets }, async (scope) => {
    const asked = [...new Set(parties)];
    const world = await worldAbove(scope, asked, { from: scope.asOf, to: scope.asOf });
    const isKnown = (id: string) => world.parties.has(world.identity.lead(id));
    const about = narrowing(questionOf(factsOn(world, scope), regime, ''));
    const lists = listsRead(regime, scope.stored);
    return {
      verdicts: asked
        .filter(isKnown)
        .map((id) => verdictBrief(id, assess(about(world.identity.lead(id))))),
      unknown: asked.filter((id) => !isKnown(id)),
      lists,
      coverage: coverageOf(scope, world, lists),
    };
  });
}

export function verdictBrief(partyId: string, told: Assessment): VerdictBrief {
  const { verdict, basis, flags, counted, governs } = told;
  const reasons = [...new Set(told.reasons.map(({ code }) => code))];
  return { partyId, verdict, basis, flags, reasons, counted, governs };
}
