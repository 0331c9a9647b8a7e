import { useEffect } from 'react';
import { getCase } from '#api/cases';
import { useWords } from '../i18n/use-words';
import { Answered } from '../ui/State';
import { go, readState } from '../url-state';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';

/** Goes on to the view that was saved, of its day and at its revision. */
export function OpenCase({ id }: { id: string }) {
  const { t } = useWords();
  const { lang } = useUrlState();
  const answer = useAnswer(getCase, { params: { id } });
  const saved = answer.data?.case;
  useEffect(() => {
    if (!saved) return;
    const { address, asOf, revision } = saved;
    go({ ...readState(address), asOf, revision, case: id, lang }, { replace: true });
  }, [saved, id, lang]);
  return (
    <main className="page" id="main">
      <h1>{t('case.opening')}</h1>
      <Answered answer={answer}>{() => null}</Answered>
    </main>
  );
}
