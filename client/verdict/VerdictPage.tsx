import { useEffect, useMemo, useRef } from 'react';
import type { Verdicts } from '#api/verdicts';
import { dateText } from '../dates';
import { useWords } from '../i18n/use-words';
import { PartyHead } from '../party/PartyHead';
import { CoverageNote } from '../paths/CoverageNote';
import { ProofSection } from '../proof/ProofSection';
import { regimeRows } from '../regimes/order';
import { RegimeList } from '../regimes/RegimeList';
import { RuleFacts } from '../regimes/RuleFacts';
import { Section } from '../ui/Section';
import { useUrlState } from '../use-url-state';
import { WhatIf } from '../what-if/WhatIf';
import { Catches } from './Catches';
import { Chosen } from './Chosen';
import { History } from './History';
import { JumpLinks } from './JumpLinks';
import { Rest } from './Rest';

/** All regimes side by side; below them everything about the chosen one. */
export function VerdictPage({ answer }: { answer: Verdicts }) {
  const { t, say, language } = useWords();
  const { regime } = useUrlState();
  const rows = useMemo(() => regimeRows(answer), [answer]);
  const cited = useMemo(
    () => ({ ...answer, parties: [answer.subject, ...answer.parties] }),
    [answer],
  );
  const { asOf, revision, decisionNumber: decisions } = answer.coverage;
  const chosen = rows.find(({ verdict }) => verdict.regime === regime) ?? rows[0];
  const date = dateText(asOf, language);
  const shown = useShown(chosen?.verdict.regime);
  if (!chosen) return null;
  const { verdict, lists } = chosen;
  const id = answer.subject.id;
  const rests = `${date} · ${t('coverage.revision', { revision, decisions })}`;
  const key = `${id} ${verdict.regime} ${asOf}`;
  return (
    <>
      <PartyHead party={answer.subject} />
      <JumpLinks designated={answer.subject.designated !== null} />
      <Section
        title={`${t('verdict.sideBySide')} ${t('verdict.onDay', { date })}`}
        note={t('verdict.regimes', { count: rows.length })}
      >
        <p className="meta">{t('verdict.about')}</p>
        {regime === null || regime === verdict.regime ? null : (
          <p role="alert">{t('verdict.noRegime', { regime, shown: say(verdict.title) })}</p>
        )}
        <RegimeList rows={rows} chosen={verdict.regime} date={date} />
      </Section>
      <div ref={shown}>
        <Chosen key={key} row={chosen} cited={cited} asOf={asOf} />
      </div>
      <div id="proof">
        <ProofSection verdict={verdict} cited={cited} rests={rests} title={t('proof.title')} />
      </div>
      <Rest verdict={verdict} cited={cited} />
      <History id={id} regime={verdict.regime} asOf={asOf} />
      <WhatIf key={key} {...{ subject: answer.subject, verdict, lists, cited, asOf }} />
      {answer.subject.designated ? <Catches id={id} regime={verdict.regime} /> : null}
      <RuleFacts verdict={verdict} lists={lists} title={say(verdict.title)} />
      <CoverageNote coverage={answer.coverage} />
    </>
  );
}

/** Brings what was chosen into sight: the list of regimes is long, and on a phone all there is to see. */
function useShown(regime: string | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(regime);
  useEffect(() => {
    if (before.current !== regime) place.current?.scrollIntoView();
    before.current = regime;
  }, [regime]);
  return place;
}
