import './time.css';
import type { Coverage } from '#api/coverage';
import { today } from '../dates';
import { useWords } from '../i18n/use-words';
import { AgeBadge } from '../paths/AgeBadge';
import { go } from '../url-state';
import { useUrlState } from '../use-url-state';
import { DayField } from './DayField';

/** The day that is asked about, and which state of which lists answers. */
export function TimeBar({ coverage }: { coverage: Coverage | undefined }) {
  const { t } = useWords();
  const state = useUrlState();
  const ages =
    coverage?.datasets.flatMap(({ ageDays }) => (ageDays === null ? [] : [ageDays])) ?? [];
  const set = (day: string | null) =>
    go({ ...state, asOf: day === today() ? null : day, path: null, select: null });
  return (
    <div className="time">
      <DayField
        label={t('time.asOf')}
        day={state.asOf ?? coverage?.asOf ?? today()}
        set={set}
        clear={state.asOf === null ? null : t('time.today')}
      />
      <DayField
        label={t('time.compareTo')}
        day={state.compareTo}
        set={(compareTo) =>
          go({ ...state, compareTo, picture: compareTo === null ? state.picture : 'around' })
        }
        clear={state.compareTo === null ? null : t('time.noCompare')}
      />
      {coverage ? (
        <span className="meta">
          {t('time.revision', { revision: coverage.revision })} · {t('time.oldest')}{' '}
          <AgeBadge days={ages.length === 0 ? null : Math.max(...ages)} />
        </span>
      ) : null}
    </div>
  );
}
