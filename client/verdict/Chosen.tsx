import { lazy, Suspense } from 'react';
import { useWords } from '../i18n/use-words';
import type { Cited } from '../proof/cited';
import type { RegimeRow } from '../regimes/order';
import { StatusBadge } from '../regimes/StatusBadge';
import { Section } from '../ui/Section';
import { Waiting } from '../ui/State';
import { Measures } from './Measures';
import { Reasons } from './Reasons';
import { VerdictBadge } from './VerdictBadge';
import { codeWord, ruleOutcome } from './words';

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
  return (
    <Section title={say(verdict.title)}>
      <div className="chosen">
        <div className="chosen-words">
          <p className="row">
            <VerdictBadge verdict={verdict.verdict} basis={verdict.basis} />
            <StatusBadge status={verdict.status} />
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
          {verdict.flags.length === 0 ? <p className="meta">{t('verdict.noFlags')}</p> : null}
          {verdict.flags.map((code) => (
            <p key={code} className="flag">
              <span aria-hidden="true">⚑ </span>
              {codeWord('flag', code, t)}
            </p>
          ))}
          <Reasons verdict={verdict} />
        </div>
        <Suspense fallback={<Waiting />}>
          <ProofStage verdict={verdict} cited={cited} asOf={asOf} />
        </Suspense>
      </div>
    </Section>
  );
}
