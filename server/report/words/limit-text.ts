import type { Limit } from '#api/coverage';
import type { Language, Telling } from '../telling';

/** A limit that was met, and where. */
export function limitText(
  { detail, partyId }: Limit,
  { nameOf }: Pick<Telling, 'nameOf'>,
  language: Language,
): string {
  const parts = [...(partyId === null ? [] : [nameOf(partyId, language)]), detail[language]];
  return parts.join(language === 'zh' ? '：' : ': ');
}
