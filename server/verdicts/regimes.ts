import type { z } from 'zod';
import type { getRegimes, RegimeBrief } from '#api/regimes';
import { answering } from '../answers/scope';
import type { StoredCoverage } from '../graph/coverage';
import type { Graph } from '../graph/open';
import { type Regime, statusOn } from '../ownership/regime';
import { Problem } from '../problems';
import { listsRead } from './lists';

/** The regimes by id: ours and the user's own. */
export type Regimes = ReadonlyMap<string, Regime>;

/** Every regime, with how much of what it reads is on file. */
export function regimesOf(
  graph: Graph,
  regimes: Regimes,
  query: z.output<typeof getRegimes.query>,
): Promise<z.input<typeof getRegimes.response>> {
  return answering(graph, query, async (scope) => ({
    regimes: [...regimes.values()].map((regime) => regimeBrief(regime, scope)),
    coverage: scope.coverage(),
  }));
}

/** The regime of this id; refused, with the ids that there are, where none has it. */
export function regimeNamed(regimes: Regimes, id: string, pointer: string): Regime {
  const regime = regimes.get(id);
  if (regime !== undefined) return regime;
  const detail = `no regime "${id}"; there are ${[...regimes.keys()].join(', ')}`;
  throw new Problem('invalid-request', `${pointer}: ${detail}`, { errors: [{ pointer, detail }] });
}

function regimeBrief(
  regime: Regime,
  { asOf, stored }: { asOf: string; stored: StoredCoverage },
): RegimeBrief {
  const { strictestTermsGovern: _, flags: __, lists, outOfScope, ...rest } = regime;
  return {
    ...rest,
    status: statusOn(regime, asOf),
    lists: listsRead(regime, stored),
    readsEveryList: lists === 'any',
    outOfScope: outOfScope?.countries ?? [],
  };
}
