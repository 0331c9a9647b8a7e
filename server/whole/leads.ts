import { isDecision } from '../answers/identity';
import type { StoredCoverage } from '../graph/coverage';
import { isLikely } from '../verdicts/world';
import { at } from './stored/columns';
import type { Same, Store } from './stored/store';

/** Which nodes are one party: the lead of each node, and the nodes of every party that has more than one. */
export interface Leads {
  of: Int32Array;
  members: Map<number, number[]>;
}

/** The same as `identityOf`, for all nodes at once. */
export function leadsOf({ nodes, texts, same }: Store, { datasets }: StoredCoverage): Leads {
  const ranks = new Map(datasets.map(({ id, rank }) => [id, rank]));
  const rankOf = (node: number) =>
    ranks.get(texts.text(at(nodes.dataset, node)) ?? '') ?? Number.MAX_SAFE_INTEGER;
  const before = (one: number, other: number) => {
    const byRank = rankOf(one) - rankOf(other);
    return byRank === 0 ? nodes.ids.id(one) < nodes.ids.id(other) : byRank < 0;
  };
  const members = new Map<number, number[]>();
  for (const { from, to, sameAs } of same) {
    if (sameAs !== 'same') continue;
    const [ours, theirs] = [members.get(from) ?? [from], members.get(to) ?? [to]];
    if (ours.includes(to)) continue;
    const all = [...ours, ...theirs];
    for (const node of all) members.set(node, all);
  }
  const of = new Int32Array(nodes.ids.count()).map((_, node) => node);
  const parties = new Map<number, number[]>();
  for (const all of new Set(members.values())) {
    const lead = all.reduce((best, node) => (before(node, best) ? node : best));
    for (const node of all) of[node] = lead;
    parties.set(lead, all);
  }
  return { of, members: parties };
}

/** Whom each party may be, as an answer about one party follows it: both ways, by the number of the lead. */
export type Candidates = ReadonlyMap<number, readonly number[]>;

export function candidatesOf({ same, nodes }: Store, leads: Leads): Candidates {
  const ends = ({ from, to }: Same) => [at(leads.of, from), at(leads.of, to)] as const;
  const pairOf = (pair: Same) => {
    const [one, other] = ends(pair);
    return Math.min(one, other) * nodes.ids.count() + Math.max(one, other);
  };
  const decided = same.filter(({ sameAs, key }) => sameAs === 'different' && isDecision(key));
  const apart = new Set(decided.map(pairOf));
  const candidates = new Map<number, number[]>();
  for (const pair of same) {
    if (pair.sameAs !== 'undecided' || !isLikely(pair) || apart.has(pairOf(pair))) continue;
    const [one, other] = ends(pair);
    if (one === other) continue;
    candidates.set(one, [...(candidates.get(one) ?? []), other]);
    candidates.set(other, [...(candidates.get(other) ?? []), one]);
  }
  return candidates;
}
