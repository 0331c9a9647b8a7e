import { postExport } from '#api/export';
import { call } from '../call';
import type { Picture } from '../graph/picture';
import { save } from './files';
import type { Stated } from './formats';

interface View {
  picture: Picture;
  asOf: string;
  /** Null: the newest. */
  revision: number | null;
}

/** Hands the browser a file of what is said about all that is drawn; answers what has no place in that format. */
export async function saveStated(
  format: Stated,
  { picture, asOf, revision }: View,
): Promise<string[]> {
  const ends = [...picture.parties, ...picture.addresses].map(({ id }) => id);
  const { file, lost, coverage } = await call(postExport, {
    params: { id: picture.subject },
    query: { asOf, ...(revision !== null && { revision }) },
    body: { format, ends },
  });
  save(file);
  return [...coverage.limits.map(({ detail }) => detail), ...lost];
}
