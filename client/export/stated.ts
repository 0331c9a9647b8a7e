import { postExport } from '#api/export';
import { call } from '../call';
import type { Picture } from '../graph/picture';
import { download } from './files';
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
  const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
  download(file.name, new Blob([bytes], { type: file.mediaType }));
  return [...coverage.limits.map(({ detail }) => detail), ...lost];
}
