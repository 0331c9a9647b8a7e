import { postExport } from '#api/export';
import type { Picture } from '../graph/picture';
import type { Language } from '../url-state';
import type { useAsk } from '../use-answer';
import { save } from './files';
import type { Stated } from './formats';

interface View {
  picture: Picture;
  asOf: string;
  /** Null: the newest. */
  revision: number | null;
  language: Language;
  ask: ReturnType<typeof useAsk>['ask'];
}

/** Hands the browser a file of what is said about all that is drawn; answers what has no place in that format. */
export async function saveStated(
  format: Stated,
  { picture, asOf, revision, language, ask }: View,
): Promise<string[]> {
  const ends = [...picture.parties, ...picture.addresses].map(({ id }) => id);
  const { file, lost, coverage } = await ask(postExport, {
    params: { id: picture.subject },
    query: { asOf, ...(revision !== null && { revision }) },
    body: { format, ends },
  });
  save(file);
  return [...coverage.limits.map(({ detail }) => detail), ...lost].map((words) => words[language]);
}
