import './cases.css';
import { getCases } from '#api/cases';
import { useWords } from '../i18n/use-words';
import { Answered } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { useAnswer } from '../use-answer';
import { CaseCard } from './CaseCard';

/** Everything that was saved as a case. */
export function Cases() {
  const { t } = useWords();
  const answer = useAnswer(getCases);
  useTitle(t('nav.cases'));
  return (
    <main className="page" id="main">
      <h1>{t('nav.cases')}</h1>
      <p className="meta">{t('case.about')}</p>
      <Answered answer={answer}>
        {({ cases, newest }) =>
          cases.length === 0 ? (
            <p className="state">{t('case.none')}</p>
          ) : (
            <ul className="case-list">
              {cases.map((one) => (
                <li key={one.id} className="card">
                  <CaseCard saved={one} newest={newest} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </main>
  );
}
