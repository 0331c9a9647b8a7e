import './report.css';
import { getRegimes } from '#api/regimes';
import { useExposure } from '../explore/use-exposure';
import { useWords } from '../i18n/use-words';
import { PartyHead } from '../party/PartyHead';
import { shownName } from '../ui/names';
import { Answered } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { useAnswer } from '../use-answer';
import { ReportForm } from './ReportForm';

/** A report on a party: what goes into it, and the file. */
export function ReportView({ id }: { id: string }) {
  const { t, language } = useWords();
  const exposure = useExposure(id);
  const regimes = useAnswer(getRegimes);
  const subject = exposure.data?.subject;
  useTitle(subject && shownName(subject, language), t('party.tab.report'));
  return (
    <main className="page report-page" id="main">
      {subject ? null : <h1 className="hidden">{id}</h1>}
      <Answered answer={exposure}>{(found) => <PartyHead party={found.subject} />}</Answered>
      <p>{t('report.what')}</p>
      <Answered answer={regimes}>
        {(found) => <ReportForm id={id} regimes={found.regimes} />}
      </Answered>
    </main>
  );
}
