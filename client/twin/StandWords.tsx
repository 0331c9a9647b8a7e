import { useWords } from '../i18n/use-words';
import type { Stand } from '../scene/groups';

/** What stands for parties that are not drawn, in words. */
export function StandWords({ stand }: { stand: Stand }) {
  const { t } = useWords();
  if (stand.kind === 'unnamed') return <span>? {t('scene.unnamed')}</span>;
  const count = stand.exact ? `${stand.left}` : t('party.about', { count: stand.left });
  return <span className="more-words">{t(`scene.more.${stand.side}`, { count })}</span>;
}
