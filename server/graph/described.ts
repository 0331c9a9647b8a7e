import { descriptions, places } from './alike';
import type { Reader } from './open';

type Asking = Pick<Reader, 'read'>;

/** What is compared of these parties, each by its id. */
export async function describedParties({ read }: Asking, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const [rows, at] = await Promise.all([
    read(descriptions, { ids: [...ids] }),
    placesOf({ read }, ids),
  ]);
  return new Map(rows.map(({ id, ...said }) => [id, { ...said, places: at(id) }]));
}

/** Where each of these parties is, as far as an address is on file. */
export async function placesOf(
  { read }: Asking,
  ids: readonly string[],
): Promise<(id: string) => readonly string[]> {
  const rows = ids.length === 0 ? [] : await read(places, { ids: [...ids] });
  const found = new Map(rows.map((row) => [row.id, row.places]));
  return (id) => found.get(id) ?? [];
}
