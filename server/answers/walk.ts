import type { Status } from '#api/values';
import { walkLevel } from '../graph/walk';
import { candidatesMet, type Identity } from './identity';
import { limitWords } from './limit-words';
import type { Scope } from './scope';
import { waiting } from './waiting';

/** A tie as paths are made of: from the party nearer to the subject to the one farther away. */
export interface Step {
  from: string;
  to: string;
  relation: StepRelation;
  /** Element ids: what the tie says is read later, for the paths that are shown. */
  rows: string[];
  key: string;
  status: Status;
  via: string | null;
}
export type StepRelation =
  | 'owner'
  | 'holding'
  | 'headOffice'
  | 'branch'
  | 'supplier'
  | 'customer'
  | 'sameAddress'
  | 'sameOfficer'
  | 'officer'
  | 'office'
  | 'linked';

export interface Walked {
  up: Step[];
  down: Step[];
  /** Nodes that a list names, on whatever day. */
  designated: Set<string>;
}

export interface WalkBounds {
  depth: number;
  budget: number;
}

/** Parties with more owners, holdings or ties of one kind than this are left closed and named. */
export const HUB = 2_000;
const TIME_LIMIT_MS = 5_000;
/** Nodes asked about in one statement. */
const CHUNK = 500;

/**
 * Walks own and control ties upward and downward, level by level, each node once: a cycle or a hub costs its
 * parties, not its paths. Nodes of one party are at one depth. Whatever is left out becomes a limit.
 */
export async function walk(
  scope: Scope,
  identity: Identity,
  starts: { up: readonly string[]; down: readonly string[] },
  { depth, budget }: WalkBounds,
): Promise<Walked> {
  const walked: Walked = { up: [], down: [], designated: new Set() };
  const parties = new Set<string>();
  const candidates = candidatesMet(scope, identity);
  const queue = waiting();
  for (const id of starts.up) queue.add({ id, up: true, depth: 0 });
  for (const id of starts.down) queue.add({ id, up: false, depth: 0 });
  const deadline = scope.reader.isHurried ? Date.now() + TIME_LIMIT_MS : Infinity;
  for (let left = queue.left(); left > 0; left = queue.left()) {
    const room = budget - parties.size;
    if (room <= 0) {
      scope.limit('PARTY_BUDGET', limitWords.parties(budget, left), { count: left });
      break;
    }
    if (Date.now() > deadline) {
      scope.limit('TIME_LIMIT', limitWords.timeWalking(TIME_LIMIT_MS / 1_000), { count: left });
      break;
    }
    const visits = queue.take(Math.min(CHUNK, room));
    const at = visits[0]?.depth ?? 0;
    const rows = await scope.reader.read(walkLevel, { steps: visits, hub: HUB });
    for (const row of rows) {
      parties.add(row.id);
      scope.explored.depth = Math.max(scope.explored.depth, at);
      identity.place(row.id, row.datasetId);
      if (row.designated) walked.designated.add(row.id);
      for (const [other, status, key] of row.sameAs) {
        candidates.meet([row.id, other], { key, sameAs: status });
        if (status !== 'same') continue;
        identity.join(row.id, other);
        queue.add({ id: other, up: row.up, depth: at });
      }
      if (row.degree > HUB) nameHub(scope, row.id, row.degree);
      const steps = row.ties.map((tie) => stepOf(row.id, row.up, tie));
      const ahead = steps.map(({ to }) => ({ id: to, up: row.up, depth: at + 1 }));
      if (at < depth) {
        (row.up ? walked.up : walked.down).push(...steps);
        for (const visit of ahead) queue.add(visit);
      } else if (!ahead.every(queue.knows)) nameDepth(scope, row.id, depth);
    }
  }
  candidates.name();
  scope.explored.parties += parties.size;
  scope.explored.ties += walked.up.length + walked.down.length;
  return walked;
}

function nameDepth(scope: Scope, partyId: string, depth: number): void {
  scope.limit('DEPTH_LIMIT', limitWords.depth(depth), { partyId });
}

/** Says that a party or an address has too many ties to be opened here. */
export function nameHub(scope: Pick<Scope, 'limit'>, id: string, count: number): void {
  scope.limit('HUB_LEFT_CLOSED', limitWords.hub(count), { partyId: id, count });
}

type Seen = [string, string, string, Status, string, boolean];

function stepOf(from: string, up: boolean, [row, key, type, status, to, startsHere]: Seen): Step {
  const branch = startsHere ? 'headOffice' : 'branch';
  const relation = type === 'BRANCH_OF' ? branch : up ? 'owner' : 'holding';
  return { from, to, relation, rows: [row], key, status, via: null };
}
