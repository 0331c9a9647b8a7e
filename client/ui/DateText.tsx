import type { PartialDate } from '#api/values';
import { dateText } from '../dates';
import { useWords } from '../i18n/use-words';

export function DateText({ date }: { date: PartialDate | null }) {
  const { language, t } = useWords();
  if (date === null) return <span className="meta">{t('date.none')}</span>;
  return <time dateTime={date}>{dateText(date, language)}</time>;
}
