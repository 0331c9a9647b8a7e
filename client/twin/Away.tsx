import { useWords } from '../i18n/use-words';
import { leftInAll, ownersAway, type SideRest } from '../scene/rest';

/** Ties of a party that are not drawn; of those to owners also why. */
export function Away({ sides }: { sides: readonly SideRest[] | undefined }) {
  const { t } = useWords();
  const left = leftInAll(sides);
  const { notLoaded, hidden } = ownersAway(sides);
  const why = [
    ...(notLoaded > 0 ? [t('twin.notLoaded', { count: notLoaded })] : []),
    ...(hidden > 0 ? [t('twin.hidden', { count: hidden })] : []),
  ];
  return (
    <>
      {left > 0 ? <span className="left">{t('twin.left', { count: left })}</span> : null}
      {why.length > 0 ? (
        <span className="left">
          {t('twin.owners', { count: notLoaded + hidden })} ({why.join(', ')})
        </span>
      ) : null}
    </>
  );
}
