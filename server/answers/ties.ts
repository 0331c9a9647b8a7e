import type { z } from 'zod';
import type { getTies } from '#api/party';
import type { Graph } from '../graph/open';
import { type StoredTie, tiesIn, tiesOut } from '../graph/parties';
import { addressesOf } from './briefs';
import { endsOf, partyAt } from './party';
import { answering, type Scope } from './scope';
import { tiesFrom } from './sources';

export type TiesQuery = z.output<typeof getTies.query>;

/** One page of the ties of a party, of one type and direction. */
export function tiesOf(
  graph: Graph,
  id: string,
  query: TiesQuery,
): Promise<z.input<typeof getTies.response>> {
  return answering(graph, query, async (scope) => {
    const { nodes } = await partyAt(scope, id);
    const read = await pageOf(scope, nodes, query);
    const stored = read.sort((a, b) => (a.key < b.key ? -1 : 1));
    const shown = stored.slice(0, query.limit);
    const ties = await tiesFrom(scope, shown);
    const next = stored.length > shown.length ? (shown.at(-1)?.key ?? null) : null;
    const ends = await endsOf(
      scope,
      ties.flatMap(({ type, from, to }) => (type === 'LOCATED_AT' ? [from] : [from, to])),
    );
    const addresses = ties.filter(({ type }) => type === 'LOCATED_AT').map(({ to }) => to);
    return {
      ties,
      parties: ends,
      addresses: await addressesOf(scope, addresses),
      next,
      coverage: scope.coverage(),
    };
  });
}

/** The ties of a page and one more. Reads on, past ties of other revisions and days, until there are so many. */
export async function pageOf(
  { reader }: Scope,
  ids: string[],
  {
    type,
    direction,
    after: first = '',
    limit,
  }: Pick<TiesQuery, 'type' | 'direction' | 'limit'> & {
    after?: string | undefined;
  },
): Promise<StoredTie[]> {
  const question = direction === 'in' ? tiesIn : tiesOut;
  const wanted = limit + 1;
  const found: StoredTie[] = [];
  let after = first;
  for (let most = 2 * wanted; ; most *= 2) {
    const rows = await reader.read(question, { ids, type, after, limit: most });
    const ended = rows.length < most;
    // Revisions of one tie share its key: those of the last key may not all be here.
    const last = ended ? null : rows.at(-1)?.key;
    const whole = rows.filter(({ key }) => key !== last);
    found.push(...whole.flatMap(({ tie }) => tie ?? []));
    if (ended || found.length >= wanted) return found.slice(0, wanted);
    after = whole.at(-1)?.key ?? after;
  }
}
