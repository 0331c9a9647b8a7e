import { earliestDay, latestDay } from '../answers/days';
import { type Identity, isDecision } from '../answers/identity';
import { limitWords } from '../answers/limit-words';
import type { Scope } from '../answers/scope';
import { nameHub } from '../answers/walk';
import { type OwnersRow, owners } from '../graph/ownership';
import { type StatedTie, statedTie } from './stated-ties';

/** Everything above some parties, as the graph states it. */
export interface Loaded {
  /** By element id. */
  ties: Map<string, StatedTie>;
  /** Keys of ties that a claim contradicts. */
  disputed: Set<string>;
  /** Nodes that were looked at. */
  seen: Set<string>;
  /** Nodes that a list names, on whatever day. */
  designated: Set<string>;
  candidates: Candidate[];
  /** Nodes that people decided to be two parties. */
  apart: Pick<Candidate, 'node' | 'other'>[];
}

/** Two nodes that may be one party: nobody has decided. */
export interface Candidate {
  key: string;
  node: string;
  other: string;
  /** Null: not scored; taken for as likely as any. */
  score: number | null;
}

/** Days, both included; null is without an end. */
export interface Window {
  from: string | null;
  to: string | null;
}

/** A company of ten thousand owners is a question, not a reason to stop. */
const HUB = 20_000;
const BUDGET = 20_000;
const TIME_LIMIT_MS = 12_000;
/** Nodes asked about in one statement. */
const CHUNK = 1_000;

/** Where owners are asked for, and who is told what was looked at and which limits were met. */
export interface Loading extends Pick<Scope, 'explored' | 'limit'> {
  isHurried: boolean;
  ownersOf(ids: readonly string[]): Promise<readonly OwnersRow[]>;
}

export function loadingFrom(scope: Scope): Loading {
  const { explored, limit, reader } = scope;
  return {
    ...{ explored, limit, isHurried: reader.isHurried },
    ownersOf: (ids) => reader.read(owners, { ids: [...ids], hub: HUB }),
  };
}

/**
 * Loads what is above these nodes, level by level, each node once, until nobody is left: owners, controllers, head
 * offices, branches, principals of nominees, partners of joint arrangements, nodes of the same party.
 */
export async function loadAbove(
  scope: Loading,
  identity: Identity,
  starts: readonly string[],
  { into = nothingLoaded(), window }: { into?: Loaded; window: Window },
): Promise<Loaded> {
  const waiting = new Set(starts.filter((id) => !into.seen.has(id)));
  const deadline = scope.isHurried ? Date.now() + TIME_LIMIT_MS : Infinity;
  for (let depth = 0; waiting.size > 0; depth += 1) {
    const room = BUDGET - into.seen.size;
    if (room <= 0 || Date.now() > deadline) {
      stopped(scope, { room, left: waiting.size });
      break;
    }
    const ids = [...waiting].slice(0, Math.min(CHUNK, room));
    for (const id of ids) waiting.delete(id);
    for (const id of ids) into.seen.add(id);
    const rows = await scope.ownersOf(ids);
    scope.explored.depth = Math.max(scope.explored.depth, depth);
    for (const row of rows) {
      for (const id of takeIn(row, into, { scope, identity, window })) {
        if (!into.seen.has(id)) waiting.add(id);
      }
    }
  }
  scope.explored.parties = into.seen.size;
  scope.explored.ties = into.ties.size;
  return into;
}

function nothingLoaded(): Loaded {
  const sets = { disputed: new Set<string>(), seen: new Set<string>() };
  return { ties: new Map(), ...sets, designated: new Set(), candidates: [], apart: [] };
}

interface Taking {
  scope: Loading;
  identity: Identity;
  window: Window;
}

/** Keeps what one node says; the nodes that it leads to. */
function takeIn(row: OwnersRow, into: Loaded, { scope, identity, window }: Taking): string[] {
  identity.place(row.id, row.datasetId);
  if (row.degree > HUB) nameHub(scope, row.id, row.degree);
  if (row.designated) into.designated.add(row.id);
  for (const key of row.disputed) into.disputed.add(key);
  const ahead: string[] = [];
  for (const [other, status, score, key] of row.sameAs) {
    if (status === 'same') {
      identity.join(row.id, other);
      ahead.push(other);
    }
    if (status === 'undecided') into.candidates.push({ key, node: row.id, other, score });
    if (status === 'different' && isDecision(key)) into.apart.push({ node: row.id, other });
  }
  for (const seen of row.ties) {
    const tie = statedTie(seen);
    into.ties.set(tie.row, tie);
    // What is over, or yet to come, is shown and not followed.
    if (!mayHoldIn(tie, window)) continue;
    ahead.push(tie.from, tie.to);
    if (tie.principal !== null) ahead.push(tie.principal);
  }
  return ahead;
}

/** Whether a tie may hold on a day of the window, by the widest bounds that its dates allow. */
export function mayHoldIn(
  { startDate, endDate }: Pick<StatedTie, 'startDate' | 'endDate'>,
  { from, to }: Window,
): boolean {
  const begins = startDate === null || to === null || earliestDay(startDate) <= to;
  return begins && (endDate === null || from === null || mayBeAfter(endDate, from));
}

/** A last day is stored as the next day; of a partial date, any of its days may be that. */
function mayBeAfter(endDate: string, day: string): boolean {
  return endDate.length === 10 ? endDate > day : latestDay(endDate) >= day;
}

function stopped(scope: Loading, { room, left }: { room: number; left: number }): void {
  if (room > 0) {
    scope.limit('TIME_LIMIT', limitWords.timeLoading(TIME_LIMIT_MS / 1_000), { count: left });
    return;
  }
  scope.limit('PARTY_BUDGET', limitWords.parties(BUDGET, left), { count: left });
}
