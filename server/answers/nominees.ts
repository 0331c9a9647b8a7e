import { descriptions } from '../graph/alike';
import type { Description } from '../match/compare';
import type { Scope } from './scope';

/** A party as its dataset describes it, as far as that is compared; where it is, is no part of that. */
export interface Nominee extends Description {
  id: string;
}

const MOST_KEPT = 20_000;
const NOWHERE: readonly string[] = [];
const kept = new Map<string, Nominee>();

/** What is said under a hash never changes: it is read once, and taken apart once, however many ask for it. */
export async function nomineesOf(
  scope: Scope,
  hashes: ReadonlyMap<string, string>,
): Promise<Map<string, Nominee>> {
  const found = new Map<string, Nominee>();
  const unread: string[] = [];
  for (const [id, hash] of hashes) {
    const known = kept.get(`${id} ${hash}`);
    if (known === undefined) unread.push(id);
    else found.set(id, known);
  }
  if (unread.length === 0) return found;
  const rows = await scope.reader.read(descriptions, { ids: unread });
  if (kept.size + rows.length > MOST_KEPT) kept.clear();
  for (const row of rows) {
    const nominee = { ...row, places: NOWHERE };
    found.set(row.id, nominee);
    kept.set(`${row.id} ${hashes.get(row.id)}`, nominee);
  }
  return found;
}
