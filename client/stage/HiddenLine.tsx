import { useWords } from '../i18n/use-words';
import type { SceneView } from './use-scene';

/** Nothing is hidden silently: how much, by what, and the way back. */
export function HiddenLine({ view: { shown, showAll } }: { view: SceneView }) {
  const { t } = useWords();
  if (!shown || (shown.hiddenParties === 0 && shown.hiddenTies === 0)) return null;
  const reasons = shown.hidden.filter(({ parties }) => parties > 0);
  return (
    <p className="hidden-line">
      <strong>
        {shown.hiddenParties === 0
          ? t('scene.onlyTies', { count: shown.hiddenTies })
          : `${t('scene.hidden', { count: shown.hiddenParties })} ${t('scene.hiddenTies', { count: shown.hiddenTies })}`}
      </strong>{' '}
      {reasons.map(({ reason, parties }) => (
        <span key={reason}>
          {t(`scene.by.${reason}`)} {parties}{' '}
        </span>
      ))}
      <button type="button" className="chip" onClick={showAll}>
        {t('scene.showAll')}
      </button>
    </p>
  );
}
