import type { Certainty } from '#api/values';
import { type Standing, standingOf } from '../ownership/stated/standing';
import { designationsOf } from '../verdicts/question';
import { type Asking, askedParty } from './alone';
import { type Edges, KIND } from './edges';
import type { Candidates, Leads } from './leads';
import { MARK } from './marks';
import type { Doubts } from './stated-edges';
import { at } from './stored/columns';
import type { Store } from './stored/store';

/** How parties stand: each by the number of its lead. */
export interface Parties {
  countryOf(lead: number): string | null;
  designated: ReadonlyMap<number, Certainty>;
  seeds: ReadonlyMap<number, Certainty>;
  /** What nobody names of them is asked about; of `concentrated` it is not dispersed. */
  companies: Uint8Array;
  concentrated: Uint8Array;
  unnamed: readonly number[];
  /** Bits of `MARK`, each party's own. */
  marks: Uint8Array;
}

interface Standings {
  leads: Leads;
  candidates: Candidates;
  asking: Asking;
}

export function partiesOf(
  store: Store,
  { edges, doubts }: { edges: Edges; doubts: Doubts },
  { leads, candidates, asking }: Standings,
): Parties {
  const { nodes } = store;
  const count = nodes.ids.count();
  const numberOf = (id: string) => nodes.ids.number(id);
  const idOf = (id: string) => (numberOf(id) < 0 ? id : nodes.ids.id(at(leads.of, numberOf(id))));
  const standing = standingIn(store, asking, idOf);
  const [companies, concentrated] = [new Uint8Array(count), new Uint8Array(count)];
  const marks = doubts.odd.map((odd, party) => {
    return (odd === 1 ? MARK.odd : 0) | (doubts.overfull[party] === 1 ? MARK.overfull : 0);
  });
  const mark = (party: number, bits: number) => {
    marks[party] = at(marks, party) | bits;
  };
  const unnamed: number[] = [];
  const of = (lead: number) => askedParty(store, leads.members.get(lead) ?? [lead], lead);
  const owned = ownedIn(edges, count);
  const [company, arrangement, unknown] = ['Company', 'Arrangement', 'Unknown'].map((kind) =>
    store.texts.number(kind),
  );
  for (let lead = 0; lead < count; lead += 1) {
    if (at(leads.of, lead) !== lead) continue;
    const kind = at(nodes.kind, lead);
    if (kind === company || kind === arrangement) {
      companies[lead] = 1;
      const maybe = at(nodes.listing, lead) !== 0 || leads.members.has(lead);
      const isListed = maybe && of(lead)?.publicListing !== null;
      concentrated[lead] = isListed && owned[lead] === 1 ? 0 : 1;
    }
    if (kind === unknown) {
      unnamed.push(lead);
      mark(lead, MARK.seed);
    }
  }
  for (const { person, certainty, optsOut } of standing.entries) {
    const bit = certainty === null ? MARK.listOutOfScope : optsOut ? MARK.optsOut : 0;
    mark(numberOf(person), bit | (certainty === null ? 0 : MARK.seed));
  }
  markOdd(store, leads, mark);
  for (const party of candidates.keys()) mark(party, MARK.candidate);
  const byNumber = (map: Standing['designated']) =>
    new Map([...map].map(([id, certainty]) => [numberOf(id), certainty]));
  return {
    countryOf: (lead) =>
      leads.members.has(lead)
        ? (of(lead)?.country ?? null)
        : store.texts.text(at(nodes.country, lead)),
    ...{ companies, concentrated, unnamed, marks },
    designated: byNumber(standing.designated),
    seeds: byNumber(standing.seeds),
  };
}

function standingIn(
  { entries }: Store,
  { regime, asOf, stored }: Asking,
  lead: (id: string) => string,
): Standing {
  const identity = {
    lead,
    nodes: (id: string) => [id],
    join: () => undefined,
    place: () => undefined,
  };
  const designations = designationsOf({ world: { entries, identity }, asOf, stored }, regime);
  return standingOf({ designations, asOf, regime }, (party) => party);
}

/** Branches and joint arrangements make the parties at both ends odd. */
function markOdd(
  { ties, outOf }: Store,
  leads: Leads,
  mark: (party: number, bits: number) => void,
) {
  for (const [from, places] of outOf) {
    mark(at(leads.of, from), MARK.odd);
    for (const place of places) mark(at(leads.of, at(ties.to, place)), MARK.odd);
  }
}

/** Companies of which somebody is on file as an owner. */
function ownedIn({ kind, company }: Edges, count: number): Uint8Array {
  const owned = new Uint8Array(count);
  for (let edge = 0; edge < kind.length; edge += 1) {
    if (at(kind, edge) === KIND.shares) owned[at(company, edge)] = 1;
  }
  return owned;
}
