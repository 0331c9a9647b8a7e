import './report.css';
import { useState } from 'react';
import { getReports, getStoredReport, type StoredReport } from '#api/stored-reports';
import { useWords } from '../i18n/use-words';
import { DateText } from '../ui/DateText';
import { Link } from '../ui/Link';
import { Answered } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { another } from '../url-state';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { DeleteReport } from './DeleteReport';
import { Preview } from './Preview';
import { StoredFile } from './StoredFile';

/** Every report that somebody kept; one of them may be open. */
export function Reports({ open }: { open: string | null }) {
  const { t } = useWords();
  const answer = useAnswer(getReports);
  useTitle(t('nav.reports'));
  return (
    <main className="page" id="main">
      <h1>{t('nav.reports')}</h1>
      <p className="meta">{t('report.storedAbout')}</p>
      {open === null ? null : <OpenReport id={open} />}
      <Answered answer={answer}>
        {({ reports }) =>
          reports.length === 0 ? (
            <p className="state">{t('report.storedNone')}</p>
          ) : (
            <ul className="report-list">
              {reports.map((stored) => (
                <li key={stored.id} className="card">
                  <OneReport stored={stored} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </main>
  );
}

function OneReport({ stored }: { stored: StoredReport }) {
  const { t } = useWords();
  const state = useUrlState();
  return (
    <>
      <h2>
        <Link to={another(state, { view: 'reports', id: stored.id })}>
          <bdi>{stored.name}</bdi>
        </Link>
      </h2>
      <p className="meta">
        {t('time.asOf')} <DateText date={stored.asOf} /> ·{' '}
        {t('time.revision', { revision: stored.revision })} · {stored.regimes.join(', ')} ·{' '}
        {t('report.keptOn')} <DateText date={stored.savedAt.slice(0, 10)} />
      </p>
      <p className="meta digest">
        <code>{stored.sha256}</code>
      </p>
      <p className="row">
        <Link
          className="button"
          to={another(state, { view: 'party', id: stored.party, tab: 'report' })}
        >
          {t('report.again')}
        </Link>
        <DeleteReport stored={stored} />
      </p>
    </>
  );
}

function OpenReport({ id }: { id: string }) {
  const { t } = useWords();
  const answer = useAnswer(getStoredReport, { params: { id }, query: { form: 'html' } });
  const [isOpen, setOpen] = useState(true);
  return (
    <details
      className="report-open"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('report.preview')}</summary>
      <Answered answer={answer}>
        {({ file, stored }) => (
          <>
            <StoredFile stored={stored} />
            {file ? <Preview file={file} isBehind={false} /> : null}
          </>
        )}
      </Answered>
    </details>
  );
}
