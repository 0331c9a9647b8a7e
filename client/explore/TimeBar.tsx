import { IsoDay } from '#api/values';
import { today } from '../dates';
import { useWords } from '../i18n/use-words';
import { AgeBadge } from '../paths/AgeBadge';
import { go } from '../url-state';
import { useUrlState } from '../use-url-state';
import { useExposure } from './use-exposure';

/** The day that is asked about, and which state of which lists answers. */
export function TimeBar({ partyId }: { partyId: string }) {
  const { t } = useWords();
  const state = useUrlState();
  const coverage = useExposure(partyId).data?.coverage;
  const ages =
    coverage?.datasets.flatMap(({ ageDays }) => (ageDays === null ? [] : [ageDays])) ?? [];
  const set = (text: string) => {
    const day = IsoDay.safeParse(text);
    go({
      ...state,
      asOf: day.success && day.data !== today() ? day.data : null,
      path: null,
      select: null,
    });
  };
  return (
    <div className="time">
      <label>
        {t('time.asOf')}{' '}
        <input
          type="date"
          min="1900-01-01"
          value={state.asOf ?? coverage?.asOf ?? today()}
          onChange={(event) => set(event.target.value)}
        />
      </label>
      {state.asOf === null ? null : (
        <button type="button" onClick={() => set('')}>
          {t('time.today')}
        </button>
      )}
      {coverage ? (
        <span className="meta">
          {t('time.revision', { revision: coverage.revision })} · {t('time.oldest')}{' '}
          <AgeBadge days={ages.length === 0 ? null : Math.max(...ages)} />
        </span>
      ) : null}
    </div>
  );
}
