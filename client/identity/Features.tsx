import type { Comparison } from '#api/match';
import { useWords } from '../i18n/use-words';

/** How alike two records are: what was compared, and what it adds or takes. */
export function Features({ comparison: { score, judged, features } }: { comparison: Comparison }) {
  const { t } = useWords();
  return (
    <details open>
      <summary>
        {t('identity.compared', { score: score.toFixed(2), judged: t(`judged.${judged}`) })}
      </summary>
      <ul className="features">
        {features.map(({ code, effect, asked, found }) => (
          <li key={`${code} ${asked} ${found}`}>
            <span className={effect < 0 ? 'effect against' : 'effect'}>
              {effect < 0 ? '−' : '+'}
              {Math.abs(effect).toFixed(2)}
            </span>{' '}
            {t(`feature.${code}`)}
            {asked === null && found === null ? null : (
              <span className="meta">
                {' '}
                <bdi>{asked ?? '–'}</bdi> | <bdi>{found ?? '–'}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
