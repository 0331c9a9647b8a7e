import type { StoredCoverage } from '../graph/coverage';
import { at } from './columns';
import type { Store } from './store';

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
    return byRank === 0 ? (nodes.ids[one] ?? '') < (nodes.ids[other] ?? '') : byRank < 0;
  };
  const members = new Map<number, number[]>();
  for (const { from, to, sameAs } of same) {
    if (sameAs !== 'same') continue;
    const [ours, theirs] = [members.get(from) ?? [from], members.get(to) ?? [to]];
    if (ours.includes(to)) continue;
    const all = [...ours, ...theirs];
    for (const node of all) members.set(node, all);
  }
  const of = Int32Array.from(nodes.ids, (_, node) => node);
  const parties = new Map<number, number[]>();
  for (const all of new Set(members.values())) {
    const lead = all.reduce((best, node) => (before(node, best) ? node : best));
    for (const node of all) of[node] = lead;
    parties.set(lead, all);
  }
  return { of, members: parties };
}
