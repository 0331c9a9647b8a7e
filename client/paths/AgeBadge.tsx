import { useWords } from '../i18n/use-words';
import { Badge } from '../ui/Badge';

/** How old a dataset is on the day of the answer. Beyond a month it asks to be looked at. */
export function AgeBadge({ days }: { days: number | null }) {
  const { t } = useWords();
  if (days === null) return <Badge tone="unsure">{t('age.unknown')}</Badge>;
  return <Badge tone={days > 30 ? 'unsure' : 'plain'}>{t('age.days', { count: days })}</Badge>;
}
