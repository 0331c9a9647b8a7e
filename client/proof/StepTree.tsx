import type { RegimeVerdict } from '#api/verdict';
import { useWords } from '../i18n/use-words';
import { PossibleBadge } from '../ui/Badge';
import { type Cited, nameOf } from './cited';
import { HoldingTable } from './HoldingTable';
import { MinimalBadge, StepBadge } from './Marks';
import { ProofRow } from './ProofRow';
import { entryText } from './proof-text';
import type { Branch } from './proof-tree';

interface Props {
  branch: Branch;
  /** Nothing rests on who owns a designated holder: below the root its step is closed at first. */
  root?: boolean;
  verdict: RegimeVerdict;
  cited: Cited;
}

/** One step: the sentence, what was counted and not, and below each holder what catches it. */
export function StepTree({ branch, root = false, verdict, cited }: Props) {
  const { t, say, language } = useWords();
  const { step, tables, controls } = branch;
  const nested = (below: Branch) => <StepTree branch={below} verdict={verdict} cited={cited} />;
  const rest = { verdict, cited, nested };
  const isMinimal = verdict.minimalProof?.designated.includes(step.party) ?? false;
  return (
    <details className="step" open={root || step.by !== 'designation'}>
      <summary>
        <span className="step-number">{t('proof.step', { number: step.number })}</span>{' '}
        <bdi className="step-name">{nameOf(cited, step.party, language)}</bdi>{' '}
        <StepBadge step={step} />
        {isMinimal ? <MinimalBadge /> : null}
      </summary>
      <div className="step-body">
        <p>
          <bdi>{say(step.words)}</bdi>
        </p>
        {unsaid(step).map((entry) => (
          <p key={`${entry.list} ${entry.programme} ${entry.from}`} className="row">
            <bdi>{entryText(entry, cited, t)}</bdi>
            {entry.certainty ? <PossibleBadge certainty={entry.certainty} /> : null}
          </p>
        ))}
        {tables.map((table) => (
          <HoldingTable key={table.table.class} {...table} {...rest} />
        ))}
        {controls.length > 0 ? <h3>{t('proof.controls')}</h3> : null}
        <ul className="proof-rows">
          {controls.map((leaf) => (
            <ProofRow
              key={`${leaf.row.owner} ${leaf.row.why} ${leaf.row.ties.join()}`}
              leaf={leaf}
              {...rest}
            />
          ))}
        </ul>
      </div>
    </details>
  );
}

/** The sentence of a designated party says where it is named; other entries are said by themselves. */
function unsaid({ by, designations }: Branch['step']) {
  return designations.filter(
    ({ certainty, notCounted }) =>
      by !== 'designation' || notCounted !== null || certainty !== 'certain',
  );
}
