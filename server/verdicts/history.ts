import type { z } from 'zod';
import type { getVerdictHistory, VerdictHistory } from '#api/verdicts';
import { limitWords } from '../answers/limit-words';
import { answering, type Scope } from '../answers/scope';
import type { Graph } from '../graph/open';
import { assess } from '../ownership/assess';
import type { Regime } from '../ownership/regime';
import { type Change, changesOf } from './changes';
import { coverageOf, factsOn, subjectOf } from './facts';
import { listsRead } from './lists';
import { verdictBrief } from './many';
import { questionAbout } from './narrow';
import { type Regimes, regimeNamed } from './regimes';
import { type World, worldAbove } from './world';

/** Days on which a verdict is asked for; of more, the latest. */
const MOST_DAYS = 300;
const BEFORE_EVERYTHING = '0001-01-01';

type Period = VerdictHistory['periods'][number];

/** The verdict from each day on which it may have changed, and what happened on the days on which it did. */
export function verdictHistoryOf(
  graph: Graph,
  regimes: Regimes,
  id: string,
  query: z.output<typeof getVerdictHistory.query>,
): Promise<z.input<typeof getVerdictHistory.response>> {
  const regime = regimeNamed(regimes, query.regime, '/query/regime');
  const { regime: _, ...state } = query;
  return answering(graph, state, async (scope) => {
    const world = await worldAbove(scope, [id], { from: null, to: null });
    const subject = subjectOf(world, id);
    const changes = changesOf(world, regime, scope.stored);
    const days = [...changes.keys()].toSorted();
    const asked = days.slice(-MOST_DAYS);
    const told = [null, ...asked].map((from) =>
      periodFrom(from, { scope, world, regime, subject: subject.id }),
    );
    if (days.length > MOST_DAYS) {
      scope.limit('RESULTS_LEFT_OUT', limitWords.daysOfChange(MOST_DAYS), {
        count: days.length - MOST_DAYS,
      });
    }
    const periods = merged(told, changes);
    const ids = new Set(periods.flatMap(({ why }) => why.flatMap(({ ties }) => ties)));
    const cited = [...world.loaded.ties.values()].filter(({ key }) => ids.has(key));
    const ends = new Set(cited.flatMap(({ from, to }) => [from, to]).map(world.identity.lead));
    return {
      subject,
      regime: regime.id,
      title: regime.title,
      periods,
      parties: [...world.parties.values()].filter((party) => ends.has(party.id)),
      coverage: coverageOf(scope, world, listsRead(regime, scope.stored)),
    };
  });
}

interface Asked {
  scope: Scope;
  world: World;
  regime: Regime;
  subject: string;
}

function periodFrom(from: string | null, { scope, world, regime, subject }: Asked): Period {
  const facts = factsOn(world, scope, from ?? BEFORE_EVERYTHING);
  const question = questionAbout(facts, regime, subject);
  const { partyId: _, governs: __, ...brief } = verdictBrief(subject, assess(question));
  return { from, to: null, ...brief, why: [] };
}

/** Periods that read the same are one; each begins with what happened on its first day. */
function merged(told: readonly Period[], changes: ReadonlyMap<string, Change[]>): Period[] {
  const periods: Period[] = [];
  for (const period of told) {
    const last = periods.at(-1);
    if (last !== undefined && reading(last) === reading(period)) continue;
    if (last !== undefined) last.to = period.from;
    periods.push({ ...period, why: period.from === null ? [] : (changes.get(period.from) ?? []) });
  }
  return periods;
}

function reading({ verdict, basis, flags, reasons, counted }: Period): string {
  return JSON.stringify([verdict, basis, flags, reasons, counted]);
}
