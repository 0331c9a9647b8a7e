import './what-if.css';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PartyBrief } from '#api/party';
import type { ListRead } from '#api/regimes';
import type { RegimeVerdict } from '#api/verdict';
import { postWhatIf } from '#api/what-if';
import { useWords } from '../i18n/use-words';
import type { Cited } from '../proof/cited';
import { WhatIfReport } from '../report/WhatIfReport';
import { Section } from '../ui/Section';
import { Failed, Waiting } from '../ui/State';
import { useAsk } from '../use-answer';
import { AddHolding } from './AddHolding';
import { ChangeHoldings } from './ChangeHoldings';
import { Designate } from './Designate';
import { Difference } from './Difference';
import { SupposedList } from './SupposedList';
import { bodyOf, type Supposed } from './supposed';

interface Props {
  subject: PartyBrief;
  verdict: RegimeVerdict;
  lists: ListRead[];
  cited: Cited;
  asOf: string;
}

/** Other holdings and designations, supposed in the question alone: the verdict before and after. */
export function WhatIf({ subject, verdict, lists, cited, asOf }: Props) {
  const { t } = useWords();
  const { supposed, named, set, suppose, asked } = useSupposed(subject.id, verdict.regime, asOf);
  const parties = [...new Map([...cited.parties, ...named].map((one) => [one.id, one])).values()];
  return (
    <div id="whatIf">
      <Section title={t('whatIf.title')}>
        <p className="meta">{t('whatIf.note')}</p>
        <h3>{t('whatIf.addHolding')}</h3>
        <AddHolding subject={subject} parties={parties} suppose={suppose} />
        <details className="row-evidence">
          <summary>{t('whatIf.changeHolding')}</summary>
          <ChangeHoldings verdict={verdict} cited={cited} suppose={suppose} />
        </details>
        <details className="row-evidence">
          <summary>{t('whatIf.designations')}</summary>
          <Designate cited={cited} lists={lists} suppose={suppose} />
        </details>
        <h3>{t('whatIf.supposed')}</h3>
        <SupposedList
          supposed={supposed}
          parties={parties}
          takeBack={(place) => set(supposed.filter((_, at) => at !== place))}
        />
        <p className="row">
          <button
            type="button"
            className="primary"
            disabled={supposed.length === 0}
            onClick={() => asked.mutate()}
          >
            {t('whatIf.ask')}
          </button>
          <button type="button" disabled={supposed.length === 0} onClick={() => set([])}>
            {t('whatIf.clear')}
          </button>
        </p>
        {asked.isPending ? <Waiting /> : null}
        {asked.error ? <Failed error={asked.error} again={() => asked.mutate()} /> : null}
        {asked.data ? (
          <>
            <Difference answer={asked.data} />
            <WhatIfReport
              {...{ id: subject.id, regime: verdict.regime, asOf }}
              suppose={bodyOf(supposed)}
            />
          </>
        ) : null}
      </Section>
    </div>
  );
}

/** What is supposed, kept in this page alone; an answer to something else is put away. */
function useSupposed(id: string, regime: string, asOf: string) {
  const [supposed, setSupposed] = useState<Supposed[]>([]);
  const [named, setNamed] = useState<PartyBrief[]>([]);
  const { ask } = useAsk();
  const asked = useMutation({
    mutationFn: () =>
      ask(postWhatIf, { params: { id }, body: { regime, asOf, ...bodyOf(supposed) } }),
  });
  const set = (next: Supposed[]) => {
    setSupposed(next);
    asked.reset();
  };
  const suppose = (one: Supposed, ...parties: PartyBrief[]) => {
    set([...supposed, one]);
    setNamed([...named, ...parties]);
  };
  return { supposed, named, set, suppose, asked };
}
