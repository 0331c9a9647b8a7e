import { useId, useState } from 'react';
import { ReportLanguage } from '#api/report';
import type { Screening } from '#api/screenings';
import { useWords } from '../../i18n/use-words';
import { Choice } from '../../report/Choices';
import { FormChoice } from '../../report/Taking';
import type { FileChoice } from '../../report/use-report';
import { Failed } from '../../ui/State';
import { type Making, useReports } from './use-reports';

interface Props {
  screening: Screening;
  /** Keys of the suppliers that are chosen; of none, all. */
  chosen: readonly string[];
}

/** A report on every party that a supplier is, one file each and an index, in one archive. */
export function TakeReports({ screening, chosen }: Props) {
  const { t, language: shown } = useWords();
  const [choice, setChoice] = useState<FileChoice>({ form: 'pdf', paper: 'A4' });
  const [language, setLanguage] = useState<ReportLanguage>(shown);
  const { making, make, stop } = useReports(screening);
  const take = () =>
    make.mutate({ ...choice, language, suppliers: chosen.length > 0 ? [...chosen] : null });
  const isStopped = make.error?.name === 'AbortError';
  return (
    <details className="take-reports">
      <summary>{t('screen.reports.title')}</summary>
      <p className="meta">{t('screen.reports.what')}</p>
      <div className="row">
        <FormChoice {...{ choice, setChoice }} />
        <Choice
          title={t('report.language')}
          all={ReportLanguage.options.map((key) => ({ key, word: t(`report.in.${key}`) }))}
          chosen={language}
          onChange={setLanguage}
        />
        <button type="button" className="primary" disabled={make.isPending} onClick={take}>
          {chosen.length > 0
            ? t('screen.reports.chosen', { count: chosen.length })
            : t('screen.reports.all')}
        </button>
        {make.isPending ? (
          <button type="button" onClick={stop}>
            {t('screen.stop')}
          </button>
        ) : null}
      </div>
      {make.isPending ? <HowFar making={making} /> : null}
      {make.error && !isStopped ? <Failed error={make.error} again={take} /> : null}
      <p role="status" className="meta">
        {isStopped ? t('screen.reports.stopped') : null}
        {make.data ? t('report.made', { name: make.data }) : null}
      </p>
      <NotMade making={making} />
    </details>
  );
}

function HowFar({ making: { done, all } }: { making: Making }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="screen-progress">
      <label htmlFor={id}>
        {all === null ? t('report.making') : t('screen.reports.progress', { done, all })}
      </label>
      <progress id={id} {...(all === null ? {} : { max: Math.max(all, 1), value: done })} />
    </div>
  );
}

/** Of whom there is no report, and why. */
function NotMade({ making: { without, problems } }: { making: Making }) {
  const { t } = useWords();
  if (without.length + problems.length === 0) return null;
  return (
    <>
      <p>{t('screen.reports.without')}</p>
      <ul>
        {without.map(({ outcome, suppliers }) => (
          <li key={outcome}>
            {t(`screen.outcome.${outcome}`)}: {suppliers}
          </li>
        ))}
        {problems.map(({ asked, problem }) => (
          <li key={asked}>
            {asked}: {problem}
          </li>
        ))}
      </ul>
    </>
  );
}
