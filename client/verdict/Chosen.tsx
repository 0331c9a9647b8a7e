import { lazy, Suspense } from 'react';
import { useWords } from '../i18n/use-words';
import type { Cited } from '../proof/cited';
import type { RegimeRow } from '../regimes/order';
import { StatusBadge } from '../regimes/StatusBadge';
import { ReportLink } from '../report/ReportLink';
import { Section } from '../ui/Section';
import { Waiting } from '../ui/State';
import { Flags, flagsBeside } from './Flags';
import { Measures } from './Measures';
import { Reasons } from './Reasons';
import { VerdictBadge } from './VerdictBadge';
import { ruleOutcome } from './words';

// The picture brings Cytoscape along: everything else is there before it.
const ProofStage = lazy(() =>
  import('../proof/ProofStage').then(({ ProofStage }) => ({ default: ProofStage })),
);

interface Props {
  row: RegimeRow;
  cited: Cited;
  asOf: string;
}

/** The chosen regime: the verdict in words and numbers, why, and beside it the picture of the proof. */
export function Chosen({ row: { verdict }, cited, asOf }: Props) {
  const { t, say } = useWords();
  const flags = flagsBeside(verdict);
  return (
    <Section title={say(verdict.title)}>
      <div className="chosen">
        <div className="chosen-words">
          <p className="row">
            <VerdictBadge verdict={verdict.verdict} basis={verdict.basis} />
            <StatusBadge status={verdict.status} />
            <ReportLink on={{ regime: verdict.regime, path: null }} />
          </p>
          <p className="sentence">{say(verdict.words)}</p>
          <p>
            {verdict.threshold === null
              ? t('verdict.rule.none')
              : t(`verdict.rule.${ruleOutcome(verdict)}`)}{' '}
            {verdict.statusNote ? say(verdict.statusNote) : null}
          </p>
          <Measures verdict={verdict} cited={cited} />
          <h3>{t('verdict.flags')}</h3>
          {flags.length === 0 ? <p className="meta">{t('verdict.noFlags')}</p> : null}
          <Flags flags={flags} />
          <Reasons verdict={verdict} />
        </div>
        <Suspense fallback={<Waiting />}>
          <ProofStage verdict={verdict} cited={cited} asOf={asOf} />
        </Suspense>
      </div>
    </Section>
  );
}
