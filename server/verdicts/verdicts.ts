import type { z } from 'zod';
import type { getVerdicts } from '#api/verdicts';
import { answering } from '../answers/scope';
import type { Graph } from '../graph/open';
import { explain } from '../ownership/explain';
import { citedIn } from './cited';
import { coverageOf, factsOn, nameIn, subjectOf } from './facts';
import { listsRead } from './lists';
import { questionAbout } from './narrow';
import { regimeVerdict } from './on-wire';
import { type Regimes, regimeNamed } from './regimes';
import { worldAbove } from './world';

export type VerdictsQuery = z.output<typeof getVerdicts.query>;
type Answer = z.input<typeof getVerdicts.response>;

/** One party under several regimes, side by side, each with its proof. */
export function verdictsOf(
  graph: Graph,
  regimes: Regimes,
  id: string,
  query: VerdictsQuery,
): Promise<Answer> {
  const asked = (query.regimes ?? [...regimes.keys()]).map((name) =>
    regimeNamed(regimes, name, '/query/regimes'),
  );
  return answering(graph, query, async (scope) => {
    const day = { from: scope.asOf, to: scope.asOf };
    const world = await worldAbove(scope, [id], day);
    const subject = subjectOf(world, id);
    const facts = factsOn(world, scope);
    const lists = asked.map((regime) => ({
      ...{ regime: regime.id, lists: listsRead(regime, scope.stored) },
    }));
    const verdicts = asked.map((regime) =>
      regimeVerdict(explain(questionAbout(facts, regime, subject.id)), regime, nameIn(world)),
    );
    return {
      subject,
      verdicts,
      lists,
      ...(await citedIn(scope, world, verdicts)),
      coverage: coverageOf(
        scope,
        world,
        lists.flatMap((read) => read.lists),
      ),
    };
  });
}
