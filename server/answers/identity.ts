import type { Tie } from '#api/ties';
import { sameAs } from '../graph/parties';
import { limitWords } from './limit-words';
import type { Scope } from './scope';

/** Which nodes are one party. `lead` is the node that people see. */
export interface Identity {
  join(a: string, b: string): void;
  /** Names the dataset of a node; without it a node never leads one that has it. */
  place(id: string, datasetId: string): void;
  lead(id: string): string;
  nodes(id: string): string[];
}

/** Sets of nodes that `SAME_AS` connects. The node of the dataset of the lowest rank leads, then the lowest id. */
export function identityOf({ stored }: Pick<Scope, 'stored'>): Identity {
  const ranks = new Map(stored.datasets.map(({ id, rank }) => [id, rank]));
  const sets = new Map<string, string[]>();
  const rankOf = new Map<string, number>();
  const before = (a: string, b: string) => {
    const byRank = (rankOf.get(a) ?? Infinity) - (rankOf.get(b) ?? Infinity);
    return byRank || (a < b ? -1 : 1);
  };
  const nodes = (id: string) => sets.get(id) ?? [id];
  return {
    nodes,
    place: (id, datasetId) => rankOf.set(id, ranks.get(datasetId) ?? Number.MAX_SAFE_INTEGER),
    join(a, b) {
      const [ours, theirs] = [nodes(a), nodes(b)];
      if (ours.includes(b)) return;
      const all = [...ours, ...theirs].sort();
      for (const id of all) sets.set(id, all);
    },
    lead: (id) => nodes(id).reduce((best, node) => (before(node, best) < 0 ? node : best)),
  };
}

/** Joins to these nodes every node that is the same party, however many edges away, and says which may be. */
export async function joinSame(
  scope: Scope,
  identity: Identity,
  ids: readonly string[],
): Promise<void> {
  const seen = new Set(ids);
  const candidates = candidatesMet(scope, identity);
  let frontier = [...seen];
  while (frontier.length > 0) {
    const found = await scope.reader.read(sameAs, { ids: frontier });
    const next = new Set<string>();
    for (const { id, other, datasetId, same } of found) {
      candidates.meet([id, other], same);
      if (same.sameAs !== 'same') continue;
      identity.join(id, other);
      identity.place(other, datasetId);
      if (!seen.has(other)) next.add(other);
      seen.add(other);
    }
    frontier = [...next];
  }
  candidates.name();
}

/** The key of a decision that people made is `decision:` and its number. */
export function isDecision(key: string): boolean {
  return key.startsWith('decision:');
}

type Pair = readonly [id: string, other: string];

/** Notes which nodes may be one party; in the end names those of which nobody has decided. */
export function candidatesMet(scope: Pick<Scope, 'limit'>, { lead }: Pick<Identity, 'lead'>) {
  const undecided: Pair[] = [];
  const apart: Pair[] = [];
  const partiesOf = (pair: Pair) => pair.map(lead).sort().join(' ');
  return {
    meet(pair: Pair, { key, sameAs: status }: { key: string; sameAs: string }): void {
      if (status === 'undecided') undecided.push(pair);
      if (status === 'different' && isDecision(key)) apart.push(pair);
    },
    name(): void {
      const decided = new Set(apart.map(partiesOf));
      for (const [id, other] of undecided) {
        if (lead(id) === lead(other) || decided.has(partiesOf([id, other]))) continue;
        scope.limit('CANDIDATES_NOT_FOLLOWED', limitWords.undecided(), { partyId: id });
      }
    },
  };
}

/** A tie between parties, not nodes: its ends are named by their leads. An address is its own. */
export function ledTie(tie: Tie, identity: Identity): Tie {
  const to = tie.type === 'LOCATED_AT' ? tie.to : identity.lead(tie.to);
  return { ...tie, from: identity.lead(tie.from), to };
}
