import type { z } from 'zod';
import type { getList, getLists, getSources } from '#api/lists';
import type { Moment } from '#api/moment';
import { listActions, listParties } from '../graph/claims';
import type { Graph } from '../graph/open';
import { allSources, listEntries } from '../graph/parties';
import { Problem } from '../problems';
import { designationsFrom } from './briefs';
import { claimsFrom } from './claims';
import { identityOf } from './identity';
import { limitWords } from './limit-words';
import { endsOf } from './party';
import { answering, type Scope } from './scope';
import { sourcesOf } from './sources';

type Lists = z.input<typeof getLists.response>['lists'];

/** Every list, with how much of it is loaded, and how many entries and parties that is. */
export function listsOf(graph: Graph, moment: Moment): Promise<z.input<typeof getLists.response>> {
  return answering(graph, moment, async (scope) => ({
    lists: await summaries(scope),
    coverage: scope.coverage(),
  }));
}

export type ListQuery = z.output<typeof getList.query>;

/** One list, a page of its entries, the actions that changed it, and the claims about them side by side. */
export function listOf(
  graph: Graph,
  id: string,
  { after, limit, ...moment }: ListQuery,
): Promise<z.input<typeof getList.response>> {
  return answering(graph, moment, async (scope) => {
    const list = (await summaries(scope)).find((one) => one.id === id);
    if (!list) {
      throw new Problem('unknown-list', `No list has the id "${id}". GET /api/lists names them.`);
    }
    const page = { listId: id, after: after ?? '', limit: limit + 1 };
    const rows = await scope.reader.read(listEntries, page);
    const shown = rows.slice(0, limit).map(({ designation }) => designation);
    const entries = await designationsFrom(scope, shown);
    const next = rows.length > limit ? (shown.at(-1)?.key ?? null) : null;
    const actions = await actionsOf(scope, id);
    return {
      list,
      entries,
      parties: await endsOf(
        scope,
        entries.map(({ partyId }) => partyId),
      ),
      next,
      actions,
      claims: await claimsFrom(scope, [id, ...actions.map((action) => action.id)], 200),
      coverage: scope.coverage(),
    };
  });
}

const MOST_SOURCES = 5_000;

export function sourcesAnswer(
  graph: Graph,
  moment: Moment,
): Promise<z.input<typeof getSources.response>> {
  return answering(graph, moment, async (scope) => {
    const rows = await scope.reader.read(allSources, { limit: MOST_SOURCES + 1 });
    if (rows.length > MOST_SOURCES) {
      scope.limit('RESULTS_LEFT_OUT', limitWords.sources(MOST_SOURCES));
    }
    const sources = rows.slice(0, MOST_SOURCES).map(({ source }) => source);
    return { sources, coverage: scope.coverage() };
  });
}

/** A party that stands on a list twice is one party and two entries. */
async function summaries(scope: Scope): Promise<Lists> {
  const rows = await scope.reader.read(listParties, {});
  return scope.stored.lists.map((list) => {
    const named = rows.filter(({ listId }) => listId === list.id);
    const identity = identityOf(scope);
    for (const { id, sameAs } of named) for (const other of sameAs) identity.join(id, other);
    const entries = named.reduce((sum, row) => sum + row.entries, 0);
    return { ...list, entries, parties: new Set(named.map(({ id }) => identity.lead(id))).size };
  });
}

async function actionsOf(scope: Scope, listId: string) {
  const rows = await scope.reader.read(listActions, { listId });
  const source = await sourcesOf(
    scope,
    rows.flatMap(({ action }) => action.sourceId ?? []),
  );
  return rows.map(({ action: { sourceId, ...action } }) => ({
    ...action,
    source: sourceId ? source(sourceId) : null,
  }));
}
