import type { Certainty } from '#api/values';
import { type Edges, edgeColumns, KIND, NO_AMOUNT } from './edges';
import type { Candidates } from './leads';
import { MARK } from './marks';
import type { Parties } from './parties';
import { at } from './stored/columns';

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
  const count = edges.into.length - 1;
  const numbers = new Int32Array(count);
  return {
    oneStep(party) {
      const ofOne = choosing(edges, numbers);
      ofOne.add(party);
      ofOne.climb();
      const pairs = new Map(ofOne.nodes.map((node) => [node, candidates.get(node) ?? []]));
      const met = [...pairs.values()].flat();
      // Of a pair that is met from both its ends the order in which the graph answers makes a pair of one way.
      const isMetTwice = met.some(ofOne.has);
      for (const candidate of isMetTwice ? [] : met) ofOne.add(candidate);
      ofOne.climb();
      const part = isMetTwice ? null : partOf({ ...ofOne, candidates: pairs });
      for (const node of ofOne.nodes) numbers[node] = 0;
      return part;
    },
    toTheEnd(starts) {
      const all = choosing(edges, new Int32Array(count));
      for (const party of starts) all.add(party);
      all.climb((node) => candidates.get(node) ?? []);
      return { ...partOf({ ...all, candidates }), numberOf: all.numberOf };
    },
  };
}

interface Chosen {
  nodes: readonly number[];
  /** The number in the part. */
  numberOf(node: number): number;
  /** Whom each of them may be. */
  candidates: Candidates;
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
        for (let edge = at(into, node); edge < at(into, node + 1); edge += 1) add(at(owner, edge));
        for (const other of beside(node)) add(other);
      }
    },
  };
}

function edgesAmong(edges: Edges, { nodes, numberOf, candidates }: Chosen): Edges {
  const columns = edgeColumns();
  const { into, owner, kind, amount, units } = edges;
  for (const node of nodes) {
    columns.next({ shares: at(units.shares, node), votes: at(units.votes, node) });
    for (let edge = at(into, node); edge < at(into, node + 1); edge += 1) {
      const holder = numberOf(at(owner, edge));
      columns.push({ owner: holder, kind: at(kind, edge), amount: at(amount, edge) });
    }
    for (const candidate of candidates.get(node) ?? []) {
      columns.push({ owner: numberOf(candidate), kind: KIND.sameness, amount: NO_AMOUNT });
    }
  }
  return columns.done(edges.amounts);
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
