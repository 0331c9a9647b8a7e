import type { PartyBrief } from '#api/party';
import type { Source } from '#api/ties';
import type { Words } from '#api/values';
import { briefsOf } from '../answers/briefs';
import { type Identity, identityOf } from '../answers/identity';
import { unseenWords } from '../answers/limit-words';
import type { Scope } from '../answers/scope';
import { sourcesOf } from '../answers/sources';
import { designations, type StoredDesignation } from '../graph/parties';
import {
  type Candidate,
  type Loaded,
  type Loading,
  loadAbove,
  loadingFrom,
  type Window,
} from './load';

/** What the rule asks about a party. */
export type AskedParty = Pick<PartyBrief, 'id' | 'kind' | 'country' | 'publicListing'>;

/** What a question is made of: everything above some parties, with the parties themselves and what lists say of them. */
export interface Ground {
  identity: Identity;
  loaded: Loaded;
  entries: StoredDesignation[];
  /** Identities that nobody has decided, and that were followed, one step. */
  candidates: Candidate[];
  source: (id: string) => Pick<Source, 'date'>;
  /** By the id of the lead. */
  parties: Map<string, AskedParty>;
}

/** The same, as an answer shows it. */
export interface World extends Ground {
  source: (id: string) => Source;
  parties: Map<string, PartyBrief>;
}

/** Undecided identities of a lower score are not followed; one without a score is. */
const LEAST_SCORE = 0.5;

export async function worldAbove(
  scope: Scope,
  starts: readonly string[],
  window: Window,
): Promise<World> {
  const identity = identityOf(scope);
  const { loaded, candidates } = await groundAbove(loadingFrom(scope), identity, starts, window);
  const ties = [...loaded.ties.values()];
  const [entries, briefs, tieSource] = await Promise.all([
    entriesOf(scope, [...loaded.designated]),
    briefsOf(scope, identity, nodesIn(loaded)),
    sourcesOf(scope, ties.map(sourceIdOf)),
  ]);
  const entrySource = await sourcesOf(scope, entries.map(sourceIdOf));
  const ofEntries = new Set(entries.map(sourceIdOf));
  const source = (id: string) => (ofEntries.has(id) ? entrySource(id) : tieSource(id));
  return {
    ...{ identity, loaded, entries, source },
    candidates: undecidedOf({ loaded, candidates, identity }),
    parties: new Map(briefs.map((brief) => [brief.id, brief])),
  };
}

/** Everything above some parties, and above those that they may be: one step. */
export async function groundAbove(
  loading: Loading,
  identity: Identity,
  starts: readonly string[],
  window: Window,
): Promise<Pick<Ground, 'loaded' | 'candidates'>> {
  const loaded = await loadAbove(loading, identity, starts, { window });
  const candidates = followed(loaded.candidates);
  const others = candidates.flatMap(({ node, other }) => [node, other]);
  // One step: the candidates that are met beyond these are not followed.
  if (others.length > 0) await loadAbove(loading, identity, others, { into: loaded, window });
  return { loaded, candidates };
}

/** Every node that was looked at or that a tie names. */
export function nodesIn({ seen, ties }: Loaded): Set<string> {
  const nodes = new Set(seen);
  for (const { from, to, principal } of ties.values()) {
    nodes.add(from).add(to);
    if (principal !== null) nodes.add(principal);
  }
  return nodes;
}

/** Candidates that turned out to be one party, or that people decided to be two, are none. */
export function undecidedOf({
  loaded: { apart },
  candidates,
  identity: { lead },
}: Pick<Ground, 'loaded' | 'candidates' | 'identity'>): Candidate[] {
  const pairOf = ({ node, other }: Pick<Candidate, 'node' | 'other'>) =>
    [lead(node), lead(other)].sort().join(' ');
  const decided = new Set(apart.map(pairOf));
  return candidates.filter(
    (pair) => lead(pair.node) !== lead(pair.other) && !decided.has(pairOf(pair)),
  );
}

async function entriesOf(scope: Scope, ids: string[]): Promise<StoredDesignation[]> {
  const rows = ids.length === 0 ? [] : await scope.reader.read(designations, { ids });
  return rows.map(({ designation }) => designation);
}

function sourceIdOf({ sourceId }: { sourceId: string }): string {
  return sourceId;
}

/** What the answer did not look at, beside what its lists leave out. */
export function notFollowed({ loaded, candidates }: Ground): Words[] {
  const keys = new Set(candidates.map(({ key }) => key));
  const left = new Set(loaded.candidates.map(({ key }) => key).filter((key) => !keys.has(key)));
  if (left.size === 0) return [];
  return [unseenWords.notFollowed(left.size, LEAST_SCORE)];
}

/** Whether an undecided identity is followed. */
export function isLikely({ score }: Pick<Candidate, 'score'>): boolean {
  return score === null || score >= LEAST_SCORE;
}

function followed(candidates: readonly Candidate[]): Candidate[] {
  // Met from both its ends, a pair stands as it was met first: from the end nearer to the subject.
  const pairs = new Map<string, Candidate>();
  for (const candidate of candidates.filter(isLikely)) {
    if (!pairs.has(candidate.key)) pairs.set(candidate.key, candidate);
  }
  return [...pairs.values()];
}
