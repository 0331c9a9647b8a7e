import './cases.css';
import { getCase } from '#api/cases';
import { useWords } from '../i18n/use-words';
import { Link } from '../ui/Link';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';

/** Says on every page that does not show the newest data that it does not, and leads there. */
export function RevisionLine() {
  const { t } = useWords();
  const state = useUrlState();
  const id = state.case;
  const { data } = useAnswer(getCase, id === null ? null : { params: { id } });
  if (state.revision === null) return null;
  const isNewest = data !== undefined && data.newest === state.revision;
  return (
    <aside className="revision-line" aria-label={t('case.line')}>
      {data ? (
        <>
          {t('case.isCase')} <strong dir="auto">{data.case.name}</strong> ·{' '}
        </>
      ) : null}
      {t('case.atRevision', { revision: state.revision })} {isNewest ? t('case.stillNewest') : null}{' '}
      <Link to={{ ...state, revision: null, case: null }}>{t('case.toNewest')}</Link>
    </aside>
  );
}
