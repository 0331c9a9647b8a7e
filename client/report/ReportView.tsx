import './report.css';
import { useState } from 'react';
import type { Exposure } from '#api/exposure';
import { getRegimes, type RegimeBrief } from '#api/regimes';
import { ReportSection } from '#api/report';
import { useExposure } from '../explore/use-exposure';
import { useWords } from '../i18n/use-words';
import { PartyHead } from '../party/PartyHead';
import { shownName } from '../ui/names';
import { Answered, Failed } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { Preview } from './Preview';
import { ReportForm } from './ReportForm';
import { Taking } from './Taking';
import { usePreview, type Wanted } from './use-report';

/** A report on a party: what goes into it, and the report as it will be. */
export function ReportView({ id }: { id: string }) {
  const { t, language } = useWords();
  const exposure = useExposure(id);
  const regimes = useAnswer(getRegimes);
  const subject = exposure.data?.subject;
  useTitle(subject && shownName(subject, language), t('party.tab.report'));
  return (
    <main className="page report-page" id="main">
      {subject ? null : <h1 className="hidden">{id}</h1>}
      <Answered answer={exposure}>
        {(found) => (
          <>
            <PartyHead party={found.subject} />
            <p>{t('report.what')}</p>
            <Answered answer={regimes}>
              {(all) => <Maker id={id} exposure={found} regimes={all.regimes} />}
            </Answered>
          </>
        )}
      </Answered>
    </main>
  );
}

interface MakerProps {
  id: string;
  exposure: Exposure;
  regimes: readonly RegimeBrief[];
}

function Maker({ id, exposure, regimes }: MakerProps) {
  const { t, language } = useWords();
  const { regime, path } = useUrlState();
  const [wanted, setWanted] = useState<Wanted>({
    regimes: regimes.map((one) => one.id).filter((one) => regime === null || one === regime),
    ...{ sections: ReportSection.options, language, notes: '' },
    towards: path?.split('.').slice(1, -1).join('.') ?? null,
  });
  const { answer, isBehind } = usePreview(id, wanted);
  const made = answer.data ?? null;
  return (
    <div className="report-maker">
      <ReportForm
        {...{ regimes, exposure, wanted }}
        change={(part) => setWanted({ ...wanted, ...part })}
      />
      <section aria-label={t('report.preview')}>
        <Taking
          id={id}
          report={isBehind ? null : (made?.report ?? null)}
          sha256={made?.sha256 ?? null}
        />
        <p role="status" className="meta">
          {isBehind ? t('report.making') : null}
        </p>
        {answer.error ? <Failed error={answer.error} again={() => void answer.refetch()} /> : null}
        {made?.file ? <Preview file={made.file} isBehind={isBehind} /> : null}
      </section>
    </div>
  );
}
