import { at, groupedRows } from './columns';
import { type Edges, KIND } from './edges';
import { MARK } from './marks';
import type { Parties } from './parties';

/** A part of the graph, by numbers of its own. */
export interface Part {
  edges: Edges;
  parties: Parties;
}

/**
 * All that is above a party, which is number 0 of the part, with the undecided identities that are met there followed,
 * one step. Null where a pair is met from both its ends: the order in which the graph answers decides then.
 */
export function partsAbove(
  { edges, parties }: Part,
  candidates: ReadonlyMap<number, readonly number[]>,
): (party: number) => Part | null {
  const isUnnamed = new Set(parties.unnamed);
  return (party) => {
    const nodes = new Set([party]);
    climb(edges, nodes);
    const pairs = [...nodes].flatMap((node) =>
      (candidates.get(node) ?? []).map((candidate) => [candidate, node] as const),
    );
    if (pairs.some(([candidate]) => nodes.has(candidate))) return null;
    for (const [candidate] of pairs) nodes.add(candidate);
    climb(edges, nodes);
    const all = [...nodes];
    return {
      edges: edgesAmong(edges, all, pairs),
      parties: partiesAmong(parties, all, isUnnamed),
    };
  };
}

/** Adds whoever is above these. */
function climb({ into, owner }: Edges, nodes: Set<number>): void {
  for (const node of nodes) {
    for (let place = at(into.starts, node); place < at(into.starts, node + 1); place += 1) {
      nodes.add(at(owner, at(into.rows, place)));
    }
  }
}

type Pair = readonly [candidate: number, party: number];

function edgesAmong(edges: Edges, nodes: readonly number[], pairs: readonly Pair[]): Edges {
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  const { starts, rows } = edges.into;
  const kept = nodes.flatMap((node) => [...rows.subarray(at(starts, node), at(starts, node + 1))]);
  const count = kept.length + pairs.length;
  const [owner, company, kind] = [
    ...[new Int32Array(count), new Int32Array(count), new Uint8Array(count).fill(KIND.sameness)],
  ] as const;
  const [least, most] = [new Float64Array(count), new Float64Array(count)];
  const numberOf = (node: number) => numbers.get(node) ?? -1;
  for (const [place, edge] of kept.entries()) {
    owner[place] = numberOf(at(edges.owner, edge));
    company[place] = numberOf(at(edges.company, edge));
    kind[place] = at(edges.kind, edge);
    least[place] = at(edges.least, edge);
    most[place] = at(edges.most, edge);
  }
  for (const [place, [candidate, party]] of pairs.entries()) {
    owner[kept.length + place] = numberOf(candidate);
    company[kept.length + place] = numberOf(party);
  }
  const unitsOf = (units: Int32Array) => Int32Array.from(nodes, (node) => at(units, node));
  return {
    ...{ owner, company, kind, least, most },
    units: { shares: unitsOf(edges.units.shares), votes: unitsOf(edges.units.votes) },
    into: groupedRows(company, nodes.length),
    outOf: groupedRows(owner, nodes.length),
  };
}

function partiesAmong(
  parties: Parties,
  nodes: readonly number[],
  isUnnamed: ReadonlySet<number>,
): Parties {
  const bytesOf = (bytes: Uint8Array) => Uint8Array.from(nodes, (node) => at(bytes, node));
  const standingIn = (standing: Parties['seeds']) =>
    new Map(
      nodes.flatMap((node, number) => {
        const certainty = standing.get(node);
        return certainty === undefined ? [] : [[number, certainty] as const];
      }),
    );
  return {
    countryOf: (number) => parties.countryOf(nodes[number] ?? -1),
    ...{ designated: standingIn(parties.designated), seeds: standingIn(parties.seeds) },
    ...{ companies: bytesOf(parties.companies), concentrated: bytesOf(parties.concentrated) },
    unnamed: nodes.flatMap((node, number) => (isUnnamed.has(node) ? number : [])),
    // Whoever they may be is among them.
    marks: bytesOf(parties.marks).map((marks) => marks & ~MARK.candidate),
  };
}
