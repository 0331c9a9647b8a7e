import { useTranslation } from 'react-i18next';
import type { Words } from '#api/values';
import { Language } from '../url-state';

/** Our own words by their key in `en.json` and `zh.json`, with what is to be filled in. */
export type Say = (key: string, values?: { [name: string]: unknown }) => string;

/** `t` for our own words, `say` for sentences that the answer carries, `language` for dates and names. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language = Language.catch('en').parse(i18n.language);
  return { t: t as Say, language, say: (words: Words) => words[language] };
}
