import type { Hop } from '#api/exposure';
import type { AddressBrief, PartyBrief } from '#api/party';
import type { Tie } from '#api/ties';
import type { Certainty, Words } from '#api/values';
import { ties } from '../graph/parties';
import { weaker } from './across';
import { addressesOf, briefsOf } from './briefs';
import { type Identity, ledTie } from './identity';
import type { Edge, RankedPath } from './rank-paths';
import type { Scope } from './scope';
import { tiesFrom } from './sources';
import { hopWords } from './words';

interface Known {
  identity: Identity;
  ties: ReadonlyMap<string, Tie>;
  parties: ReadonlyMap<string, PartyBrief>;
  addresses: ReadonlyMap<string, AddressBrief>;
}

export interface ReadPath {
  hops: Hop[];
  status: Hop['status'];
  certainty: Certainty;
}

/** Paths as people read them: what every tie says, who says it, and a sentence for each hop. `others` are named too. */
export async function readPaths(
  scope: Scope,
  identity: Identity,
  { paths, others }: { paths: readonly RankedPath[]; others: readonly string[] },
): Promise<{ paths: ReadPath[]; parties: PartyBrief[] }> {
  const edges = [...new Set(paths.flatMap((path) => path.edges))];
  const vias = edges.flatMap(({ via }) => via ?? []);
  const people = edges.flatMap(({ relation, via }) =>
    relation === 'sameOfficer' && via ? via : [],
  );
  const ids = [...edges.flatMap(({ from, to }) => [from, to]), ...people, ...others];
  const rows = [...new Set(edges.flatMap(({ steps }) => steps.flatMap((step) => step.rows)))];
  const [parties, stored, addresses] = await Promise.all([
    briefsOf(scope, identity, ids),
    rows.length === 0 ? [] : scope.reader.read(ties, { rows }),
    addressesOf(scope, vias),
  ]);
  const read = await tiesFrom(
    scope,
    stored.map(({ tie }) => tie),
  );
  const known: Known = {
    identity,
    ties: new Map(
      stored.flatMap(({ row }, i) => (read[i] ? [[row, ledTie(read[i], identity)]] : [])),
    ),
    parties: new Map(parties.map((party) => [party.id, party])),
    addresses: new Map(addresses.map((address) => [address.id, address])),
  };
  const hops = new Map(edges.map((edge) => [edge, hopOf(edge, known)]));
  return { parties, paths: paths.map((path) => readPath(path, hops)) };
}

function readPath({ edges, status }: RankedPath, known: ReadonlyMap<Edge, Hop>): ReadPath {
  const hops = edges.flatMap((edge) => known.get(edge) ?? []);
  const certain = hops.every(({ certainty }) => certainty === 'certain');
  return { hops, status, certainty: certain ? 'certain' : 'possible' };
}

function hopOf({ from, to, relation, via, steps }: Edge, known: Known): Hop {
  const ordered = [...steps].sort((a, b) => (a.key < b.key ? -1 : 1));
  const hopTies = [...new Set(ordered.flatMap(({ rows }) => rows))].flatMap(
    (row) => known.ties.get(row) ?? [],
  );
  const name = (id: string): Words => {
    const party = known.parties.get(known.identity.lead(id));
    return { en: party?.name ?? id, zh: party?.nameZh ?? party?.name ?? id };
  };
  const address = (via && known.addresses.get(via)) || null;
  const person = relation === 'sameOfficer' ? via : null;
  const words = hopWords({
    ...{ relation, from: name(from), to: name(to), ties: hopTies, address },
    person: person === null ? null : name(person),
    ends: (tie) => [name(tie.from), name(tie.to)],
  });
  const [strongest = 'unverified'] = steps.map(({ status }) => status).sort(byStrength);
  return {
    ...{ from, to, relation, words, ties: hopTies, address, person, status: strongest },
    certainty: certaintyOf(steps, known),
  };
}

/** A hop is certain if one of the ways to make it is: every tie of that way is certain. */
function certaintyOf(steps: Edge['steps'], { ties: read }: Known): Certainty {
  const sure = steps.some(({ rows }) =>
    rows.every((row) => read.get(row)?.certainty === 'certain'),
  );
  return sure ? 'certain' : 'possible';
}

function byStrength(a: Hop['status'], b: Hop['status']): number {
  if (a === b) return 0;
  return weaker(a, b) === b ? -1 : 1;
}
