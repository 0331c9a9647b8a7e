import './verdict.css';
import { getVerdicts } from '#api/verdicts';
import { useWords } from '../i18n/use-words';
import { shownName } from '../ui/names';
import { Answered } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { VerdictPage } from './VerdictPage';

/** The verdicts on a party under each regime on the day of the address bar, and the proof of the chosen one. */
export function VerdictView({ id }: { id: string }) {
  const { t, language } = useWords();
  const { asOf } = useUrlState();
  const answer = useAnswer(getVerdicts, { params: { id }, query: { asOf: asOf ?? undefined } });
  const subject = answer.data?.subject;
  useTitle(subject && shownName(subject, language), t('party.tab.verdict'));
  return (
    <main className="page verdict-page" id="main">
      {subject ? null : <h1 className="hidden">{id}</h1>}
      <Answered answer={answer}>{(verdicts) => <VerdictPage answer={verdicts} />}</Answered>
    </main>
  );
}
