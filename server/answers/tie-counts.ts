import type { TieCount } from '#api/party';
import { degrees, tieCounts } from '../graph/parties';
import type { Scope } from './scope';

/** Nodes with more ties than this are counted by the store, whatever the revision and the day. */
const COUNT_EXACTLY = 10_000;

/** The ties of each of these nodes, by type and direction. */
export async function tieCountsOf(
  { reader }: Scope,
  ids: readonly string[],
): Promise<Map<string, TieCount[]>> {
  const rows = await reader.read(degrees, { ids: [...ids] });
  const small = rows.filter(({ degree }) => degree <= COUNT_EXACTLY).map(({ id }) => id);
  const counted = small.length === 0 ? [] : await reader.read(tieCounts, { ids: small });
  const found = new Map<string, TieCount[]>(rows.map(({ id }) => [id, []]));
  for (const { id, type, out, count } of counted) {
    found.get(id)?.push({ type, direction: out ? 'out' : 'in', count, exact: true });
  }
  for (const { id, degree, counts } of rows) {
    if (degree > COUNT_EXACTLY) found.set(id, counts.flatMap(ofTheStore));
  }
  return found;
}

function ofTheStore([type, incoming, outgoing]: [TieCount['type'], number, number]): TieCount[] {
  return [
    { type, direction: 'in', count: incoming, exact: false },
    { type, direction: 'out', count: outgoing, exact: false },
  ];
}

/** The counts of the nodes of one party as counts of the party. */
export function summed(counts: readonly TieCount[]): TieCount[] {
  const sums = new Map<string, TieCount>();
  for (const one of counts) {
    const name = `${one.type} ${one.direction}`;
    const sum = sums.get(name);
    sums.set(
      name,
      sum ? { ...sum, count: sum.count + one.count, exact: sum.exact && one.exact } : one,
    );
  }
  return [...sums.values()].filter(({ count }) => count > 0);
}
