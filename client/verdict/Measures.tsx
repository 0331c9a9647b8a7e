import type { RegimeVerdict } from '#api/verdict';
import { useWords } from '../i18n/use-words';
import type { Cited } from '../proof/cited';
import { Scale } from '../regimes/Scale';
import { partyIn } from '../ui/names';
import { countedText, criticalText, marginText, thresholdText } from './amounts';
import { VerdictLink } from './VerdictLink';

/** Counted share, threshold, margin, and the thresholds at which the verdict would be the same. */
export function Measures({ verdict, cited }: { verdict: RegimeVerdict; cited: Cited }) {
  const { t } = useWords();
  const { threshold, critical, governs } = verdict;
  const margin = marginText(verdict.margin, t);
  const [certain, possible] = [
    criticalText(critical.certain, t),
    criticalText(critical.possible, t),
  ];
  const facts = [
    ['counted', countedText(verdict.counted, t)],
    ['threshold', thresholdText(threshold, t)],
    ...(margin === null ? [] : [['margin', margin]]),
    ['criticalCertain', certain],
    ...(certain === possible ? [] : [['criticalPossible', possible]]),
  ];
  return (
    <>
      {threshold ? <Scale counted={verdict.counted} threshold={threshold} /> : null}
      <dl className="facts measures">
        {(threshold ? facts : []).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`verdict.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {governs ? (
          <div>
            <dt>{t('verdict.governs')}</dt>
            <dd>
              <VerdictLink party={partyIn(cited.parties, governs)} />{' '}
              <span className="meta">{t('verdict.governsWhy')}</span>
            </dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}
