import type { Coverage } from '#api/coverage';
import type { RegimeBrief } from '#api/regimes';
import type { VerdictBrief } from '#api/verdicts';
import { today } from '../answers/days';
import { type Scope, scopeOf } from '../answers/scope';
import type { Graph } from '../graph/open';
import { streaming } from '../graph/stream';
import type { Regime } from '../ownership/regime';
import { copiedLater, listsRead } from '../verdicts/lists';
import { verdictBrief } from '../verdicts/many';
import type { Part } from './above';
import { type Asking, verdictsAlone } from './alone';
import { type Candidates, candidatesOf, type Leads, leadsOf } from './leads';
import { partiesOf } from './parties';
import { type Quick, quickVerdicts } from './quick';
import { shapesOn } from './shapes';
import { edgesOf } from './stated-edges';
import { at } from './stored/columns';
import { readStore, type Say } from './stored/read';
import type { Store } from './stored/store';

/** What the verdicts on everybody rest on, and how many there are of each. */
export interface WholeAnswer {
  regime: string;
  parties: number;
  verdicts: Record<VerdictBrief['verdict'], number>;
  /** How many parties cannot be ruled out for each reason; one may have several. */
  reasons: Record<string, number>;
  lists: RegimeBrief['lists'];
  coverage: Coverage;
}

export interface WholeOptions {
  regime: Regime;
  asOf?: string | undefined;
  say: Say;
  take(verdict: VerdictBrief): void;
}

/** Every party under one regime: all holdings are read once, at one revision, and each party is decided from memory. */
export function assessWhole(
  graph: Graph,
  { regime, asOf = today(), say, take }: WholeOptions,
): Promise<WholeAnswer> {
  return streaming(graph, asOf, async (stream) => {
    const scope = scopeOf(stream.reader);
    const store = await readStore(stream, say);
    const asking = { regime, asOf, stored: scope.stored };
    const tally = tallying();
    const told = (verdict: VerdictBrief) => {
      tally.count(verdict);
      take(verdict);
    };
    await decideAll(store, asking, { say, take: told });
    const lists = listsRead(regime, scope.stored);
    scope.explored.parties = tally.counts.parties;
    scope.explored.ties = store.ties.count;
    return { regime: regime.id, ...tally.counts, lists, coverage: coverageOf(scope, lists) };
  });
}

const SAID_EVERY = 100_000;

/** Decides every party: plain ones from the runs over everybody, the others as if each were asked about alone. */
export async function decideAll(
  store: Store,
  asking: Asking,
  { say, take }: Pick<WholeOptions, 'say' | 'take'>,
): Promise<void> {
  const { ids, kind } = store.nodes;
  say('Deciding: the rule over all holdings');
  const { isLead, quick } = deciding(store, asking);
  const alone = verdictsAlone(store, asking);
  let done = 0;
  for (let party = 0; party < ids.count(); party += 1) {
    if (!isLead(party) || at(kind, party) === 0) continue;
    const partyId = ids.id(party);
    const told = quick(party);
    take(told === null ? verdictBrief(partyId, await alone(partyId)) : { partyId, ...told });
    done += 1;
    if (done % SAID_EVERY === 0) say(`Deciding: ${done} parties of at most ${ids.count()}`);
  }
  say(`Decided: ${done} parties`);
}

function deciding(store: Store, asking: Asking): { isLead(node: number): boolean; quick: Quick } {
  const { leads, candidates, ...everybody } = everybodyIn(store, asking);
  const isLead = (node: number) => at(leads.of, node) === node;
  return { isLead, quick: quickVerdicts(everybody, { asking, candidates }) };
}

/** Who holds what of whom on the day, and how everybody stands. */
export function everybodyIn(store: Store, asking: Asking): Everybody {
  const leads = leadsOf(store, asking.stored);
  const shapes = shapesOn(store, leads, asking.asOf);
  const { edges, doubts } = edgesOf(store, { leads, shapes, regime: asking.regime });
  const candidates = candidatesOf(store, leads);
  const parties = partiesOf(store, { edges, doubts }, { leads, candidates, asking });
  return { edges, parties, leads, candidates };
}

/** A part that leaves nobody out. */
export interface Everybody extends Part {
  leads: Leads;
  candidates: Candidates;
}

function tallying() {
  const counts = {
    parties: 0,
    verdicts: { exposed: 0, cannot_rule_out: 0, none_found: 0 },
    reasons: {} as Record<string, number>,
  };
  return {
    counts,
    count({ verdict, reasons }: VerdictBrief) {
      counts.parties += 1;
      counts.verdicts[verdict] += 1;
      for (const code of reasons) counts.reasons[code] = (counts.reasons[code] ?? 0) + 1;
    },
  };
}

function coverageOf(scope: Scope, lists: RegimeBrief['lists']): Coverage {
  const coverage = scope.coverage();
  return { ...coverage, notLookedAt: [...coverage.notLookedAt, ...copiedLater(lists, scope.asOf)] };
}
