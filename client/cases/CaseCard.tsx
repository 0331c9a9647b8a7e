import { useState } from 'react';
import { type CaseBrief, patchCase } from '#api/cases';
import { call } from '../call';
import { useWords } from '../i18n/use-words';
import { DateText } from '../ui/DateText';
import { Link } from '../ui/Link';
import { another } from '../url-state';
import { useUrlState } from '../use-url-state';
import { CaseForm } from './CaseForm';
import { DeleteCase } from './DeleteCase';
import { useCaseChange } from './use-case-change';

/** One case: what it is called, of when it is, and what its keeper noted. */
export function CaseCard({ saved, newest }: { saved: CaseBrief; newest: number }) {
  const { t } = useWords();
  const state = useUrlState();
  const [writing, setWriting] = useState(false);
  const change = useCaseChange(async (body: { name: string; notes: string }) => {
    await call(patchCase, { params: { id: saved.id }, body });
    setWriting(false);
  });
  return (
    <>
      <h2>
        <Link to={another(state, { view: 'case', id: saved.id })}>
          <bdi>{saved.name}</bdi>
        </Link>
      </h2>
      <p className="meta">
        {t('time.asOf')} <DateText date={saved.asOf} /> ·{' '}
        {t('time.revision', { revision: saved.revision })}
        {saved.revision === newest ? '' : ` (${t('case.newest', { newest })})`} ·{' '}
        {t('case.savedOn')} <DateText date={saved.savedAt.slice(0, 10)} />
      </p>
      {writing ? (
        <CaseForm name={saved.name} notes={saved.notes} change={change} />
      ) : (
        <p className="notes">
          <bdi>{saved.notes}</bdi>
        </p>
      )}
      <p className="row">
        <button type="button" onClick={() => setWriting(!writing)}>
          {t(writing ? 'case.cancel' : 'case.edit')}
        </button>
        <DeleteCase saved={saved} />
      </p>
    </>
  );
}
