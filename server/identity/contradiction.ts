/** What somebody says of two nodes. `decision` is its number where a person decided it. */
export interface Edge {
  key: string;
  from: string;
  to: string;
  sameAs: 'same' | 'different' | 'undecided';
  ground: string;
  decision: number | null;
}

/** Two nodes that are said to differ, and the chain that makes them one party nevertheless. */
export interface Contradiction {
  differ: Edge;
  chain: Edge[];
}

/** What counts: of two nodes about which people decided, only that. */
export function counted(edges: readonly Edge[]): Edge[] {
  const decided = new Set(edges.flatMap((edge) => (edge.decision === null ? [] : pairOf(edge))));
  return edges.filter((edge) => edge.decision !== null || !decided.has(pairOf(edge)));
}

/** Whatever is said to differ and is one party nevertheless. */
export function contradictionsIn(edges: readonly Edge[]): Contradiction[] {
  const all = counted(edges);
  const next = neighbours(all.filter(({ sameAs }) => sameAs === 'same'));
  return all.flatMap((differ) => {
    const chain = differ.sameAs === 'different' ? chainFrom(next, differ.from, differ.to) : null;
    return chain === null ? [] : { differ, chain };
  });
}

/** What a change would contradict and nothing contradicted before. */
export function newContradictions(
  before: readonly Edge[],
  after: readonly Edge[],
): Contradiction[] {
  const known = new Set(contradictionsIn(before).map(({ differ }) => differ.key));
  return contradictionsIn(after).filter(({ differ }) => !known.has(differ.key));
}

export function pairOf({ from, to }: Pick<Edge, 'from' | 'to'>): string {
  return [from, to].sort().join(' ');
}

type Neighbours = ReadonlyMap<string, readonly { other: string; edge: Edge }[]>;

function neighbours(edges: readonly Edge[]): Neighbours {
  const found = new Map<string, { other: string; edge: Edge }[]>();
  const add = (id: string, other: string, edge: Edge) =>
    found.set(id, [...(found.get(id) ?? []), { other, edge }]);
  for (const edge of edges) {
    add(edge.from, edge.to, edge);
    add(edge.to, edge.from, edge);
  }
  return found;
}

/** The shortest way from a node to another, or null. */
function chainFrom(next: Neighbours, start: string, end: string): Edge[] | null {
  const ways = new Map<string, Edge[]>([[start, []]]);
  const waiting = [start];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const way = ways.get(id) ?? [];
    if (id === end) return way;
    for (const { other, edge } of next.get(id) ?? []) {
      if (ways.has(other)) continue;
      ways.set(other, [...way, edge]);
      waiting.push(other);
    }
  }
  return null;
}
