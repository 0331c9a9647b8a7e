import type { Stream } from '../../../graph/stream';
import { wholeSame } from '../../../graph/whole';

/** Whether two nodes are one party already, or are said or were decided to be two. */
export type IsKnown = (id: string, other: string) => boolean;

export async function knownPairs(stream: Stream): Promise<IsKnown> {
  const above = new Map<string, string>();
  const lead = (id: string): string => {
    let top = id;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    if (top !== id) above.set(id, top);
    return top;
  };
  const differ: [string, string][] = [];
  await stream.each(wholeSame, ([from, to, sameAs]) => {
    if (sameAs === 'different') differ.push([from, to]);
    if (sameAs !== 'same') return;
    const [one, other] = [lead(from), lead(to)];
    if (one !== other) above.set(one, other);
  });
  const pairOf = (id: string, other: string) => [lead(id), lead(other)].sort().join(' ');
  const apart = new Set(differ.map(([from, to]) => pairOf(from, to)));
  return (id, other) => lead(id) === lead(other) || apart.has(pairOf(id, other));
}
