import type { Certainty } from '#api/values';
import { at, groupedRows } from './columns';
import { type Edges, KIND } from './edges';
import type { Candidates } from './leads';
import { MARK } from './marks';
import type { Parties } from './parties';

/** A part of the graph, by numbers of its own. */
export interface Part {
  edges: Edges;
  parties: Parties;
}

/** Parts of the graph above parties, with the undecided identities that are met there followed. */
export interface Above {
  /** One step, as the answer about one party does; the party is number 0. Null where the numbers do not say which way. */
  oneStep(party: number): Part | null;
  /** Both ways and to the end. */
  toTheEnd(parties: Iterable<number>): Part & { numberOf(party: number): number };
}

export function aboveIn({ edges, parties }: Part, candidates: Candidates): Above {
  const isUnnamed = new Set(parties.unnamed);
  const partOf = (chosen: Chosen): Part => ({
    edges: edgesAmong(edges, chosen),
    parties: partiesAmong(parties, chosen.nodes, isUnnamed),
  });
  const count = edges.into.starts.length - 1;
  const numbers = new Int32Array(count);
  return {
    oneStep(party) {
      const ofOne = choosing(edges, numbers);
      ofOne.add(party);
      ofOne.climb();
      const pairs = pairsOf(ofOne.nodes, candidates);
      // Of a pair that is met from both its ends the order in which the graph answers makes a pair of one way.
      const isMetTwice = pairs.some(([candidate]) => ofOne.has(candidate));
      for (const [candidate] of isMetTwice ? [] : pairs) ofOne.add(candidate);
      ofOne.climb();
      const part = isMetTwice ? null : partOf({ ...ofOne, pairs });
      for (const node of ofOne.nodes) numbers[node] = 0;
      return part;
    },
    toTheEnd(starts) {
      const all = choosing(edges, new Int32Array(count));
      for (const party of starts) all.add(party);
      all.climb((node) => candidates.get(node) ?? []);
      const pairs = pairsOf(all.nodes, candidates);
      return { ...partOf({ ...all, pairs }), numberOf: all.numberOf };
    },
  };
}

function pairsOf(nodes: readonly number[], candidates: Candidates): Pair[] {
  return nodes.flatMap((node) =>
    (candidates.get(node) ?? []).map((candidate): Pair => [candidate, node]),
  );
}

type Pair = readonly [candidate: number, party: number];

interface Chosen {
  nodes: readonly number[];
  /** The number in the part. */
  numberOf(node: number): number;
  pairs: readonly Pair[];
}

/** Chooses parties; `numbers`, where all are 0 before, has of each its number among them, and one more. */
function choosing({ into, owner }: Edges, numbers: Int32Array) {
  const nodes: number[] = [];
  let climbed = 0;
  const add = (node: number) => {
    if (at(numbers, node) === 0) numbers[node] = nodes.push(node);
  };
  return {
    ...{ nodes, add, has: (node: number) => at(numbers, node) !== 0 },
    numberOf: (node: number) => at(numbers, node) - 1,
    /** Adds whoever is above those that were not climbed from yet. */
    climb(beside: (node: number) => readonly number[] = () => []) {
      for (; climbed < nodes.length; climbed += 1) {
        const node = nodes[climbed] ?? -1;
        for (let place = at(into.starts, node); place < at(into.starts, node + 1); place += 1) {
          add(at(owner, at(into.rows, place)));
        }
        for (const other of beside(node)) add(other);
      }
    },
  };
}

function edgesAmong(edges: Edges, { nodes, numberOf, pairs }: Chosen): Edges {
  const { starts, rows } = edges.into;
  const stated = nodes.reduce((sum, node) => sum + at(starts, node + 1) - at(starts, node), 0);
  const count = stated + pairs.length;
  const among: Pick<Edges, 'owner' | 'company' | 'kind' | 'least' | 'most'> = {
    ...{ owner: new Int32Array(count), company: new Int32Array(count) },
    kind: new Uint8Array(count).fill(KIND.sameness),
    ...{ least: new Float64Array(count), most: new Float64Array(count) },
  };
  const { owner, company, kind, least, most } = among;
  const units = {
    shares: new Int32Array(nodes.length),
    votes: new Int32Array(nodes.length),
  };
  let next = 0;
  const join = (holder: number, held: number) => {
    owner[next] = numberOf(holder);
    company[next] = numberOf(held);
    next += 1;
  };
  for (const [number, node] of nodes.entries()) {
    units.shares[number] = at(edges.units.shares, node);
    units.votes[number] = at(edges.units.votes, node);
    for (let place = at(starts, node); place < at(starts, node + 1); place += 1) {
      const edge = at(rows, place);
      kind[next] = at(edges.kind, edge);
      least[next] = at(edges.least, edge);
      most[next] = at(edges.most, edge);
      join(at(edges.owner, edge), node);
    }
  }
  for (const [candidate, party] of pairs) join(candidate, party);
  const [into, outOf] = [groupedRows(company, nodes.length), groupedRows(owner, nodes.length)];
  return { ...among, units, into, outOf };
}

function partiesAmong(
  parties: Parties,
  nodes: readonly number[],
  isUnnamed: ReadonlySet<number>,
): Parties {
  const bytes = () => new Uint8Array(nodes.length);
  const [companies, concentrated, marks] = [bytes(), bytes(), bytes()];
  const [designated, seeds] = [new Map<number, Certainty>(), new Map<number, Certainty>()];
  const unnamed: number[] = [];
  for (const [number, node] of nodes.entries()) {
    companies[number] = at(parties.companies, node);
    concentrated[number] = at(parties.concentrated, node);
    // Whoever they may be is among them.
    marks[number] = at(parties.marks, node) & ~MARK.candidate;
    const [isDesignated, isSeed] = [parties.designated.get(node), parties.seeds.get(node)];
    if (isDesignated !== undefined) designated.set(number, isDesignated);
    if (isSeed !== undefined) seeds.set(number, isSeed);
    if (isUnnamed.has(node)) unnamed.push(number);
  }
  const countryOf = (number: number) => parties.countryOf(nodes[number] ?? -1);
  return { countryOf, designated, seeds, companies, concentrated, unnamed, marks };
}
