import type { z } from 'zod';
import type { Candidate, CandidatesQuery, getCandidates } from '#api/identity';
import { partyAt } from '../answers/party';
import { answering, type Scope } from '../answers/scope';
import { sourcesOf } from '../answers/sources';
import { type Undecided, undecided, undecidedCount } from '../graph/identity';
import type { Graph } from '../graph/open';
import { sameAs } from '../graph/parties';
import { compare } from '../match/compare';
import { Problem } from '../problems';
import { descriptionOf, recordsOf } from './records';

/** Records that may be one party, those most alike first; of parties that are one already, none. */
export function candidatesOf(
  graph: Graph,
  { party, after, limit, ...moment }: CandidatesQuery,
): Promise<z.input<typeof getCandidates.response>> {
  return answering(graph, moment, async (scope) => {
    const [counted] = await scope.reader.read(undecidedCount, {});
    const found =
      party === undefined
        ? await scope.reader.read(undecided, { ...placeOf(after), limit: limit + 1 })
        : await ofParty(scope, party);
    const page = party === undefined ? found.slice(0, limit) : found;
    const last = found.length > page.length ? page.at(-1) : undefined;
    return {
      candidates: await shown(scope, page),
      total: party === undefined ? (counted?.total ?? 0) : found.length,
      next: last ? `${last.rank} ${last.same.key}` : null,
      coverage: scope.coverage(),
    };
  });
}

/** Where the page before ended: a score and a key. */
function placeOf(after: string | undefined): { rank: number; after: string } {
  if (after === undefined) return { rank: 2, after: '' };
  const [, rank, key] = /^(\d(?:\.\d+)?(?:e-\d+)?) (\S+)$/.exec(after) ?? [];
  if (rank === undefined || key === undefined) {
    throw new Problem('invalid-request', 'Give as "after" what the page before calls "next".', {
      errors: [{ pointer: '/query/after', detail: 'expected the "next" of a page' }],
    });
  }
  return { rank: Number(rank), after: key };
}

async function ofParty(scope: Scope, id: string): Promise<Undecided[]> {
  const { nodes } = await partyAt(scope, id);
  const rows = await scope.reader.read(sameAs, { ids: nodes });
  const once = new Map(rows.map((row) => [row.same.key, row]));
  return [...once.values()]
    .filter(({ same }) => same.sameAs === 'undecided')
    .map(({ id: from, other: to, same }) => ({ from, to, rank: same.score ?? 1, same }))
    .sort((a, b) => b.rank - a.rank || (a.same.key < b.same.key ? -1 : 1));
}

async function shown(scope: Scope, rows: readonly Undecided[]): Promise<Candidate[]> {
  const records = await recordsOf(
    scope,
    rows.flatMap(({ from, to }) => [from, to]),
  );
  const source = await sourcesOf(
    scope,
    rows.flatMap(({ same }) => same.sourceId ?? []),
  );
  return rows.flatMap(({ from, to, same: { note, sourceId, ...same } }) => {
    const [one, other] = [records.of.get(from), records.of.get(to)];
    if (!one || !other || !records.isOpen(from, to)) return [];
    return {
      ...same,
      between: [one, other],
      reason: note,
      source: sourceId === null ? null : source(sourceId),
      comparison: compare(descriptionOf(one), descriptionOf(other)),
    };
  });
}
