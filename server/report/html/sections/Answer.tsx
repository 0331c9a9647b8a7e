import type { RegimeVerdict } from '#api/verdict';
import { countedText, thresholdText } from '../../words/verdict-words';
import { Table } from '../parts/tables';
import { Each, Own, Said, useTelling } from '../parts/words';

/** The answer first: each regime in a line, its sentence, and what a verdict is not. */
export function Answer() {
  const { report } = useTelling();
  const { verdicts, paths, pathCounts } = report;
  const designated = new Set(paths.map((path) => path.designated)).size;
  const found = pathCounts.reduce((sum, { paths: count }) => sum + count, 0);
  return (
    <>
      <Table
        heads={['regime', 'verdict', 'counted', 'threshold', 'rule'].map(
          (one) => `answerHead.${one}`,
        )}
        rows={verdicts.map((verdict) => ({
          key: verdict.regime,
          cells: [
            <Said key="title" words={verdict.title} />,
            <span key="verdict" className="verdict">
              <Standing verdict={verdict} />
            </span>,
            <Each key="counted" of={(say) => countedText(verdict.counted, say)} />,
            <Each key="threshold" of={(say) => thresholdText(verdict.threshold, say)} />,
            <Own key="rule" of={`page:verdict.ruleIs.${verdict.status}`} />,
          ],
        }))}
      />
      {verdicts.map(({ regime, words }) => (
        <p key={regime}>
          <Said words={words} />
        </p>
      ))}
      <p>
        {found === 0 ? (
          <Own of="noPathsShort" />
        ) : (
          <Own of="pathsFound" values={{ paths: paths.length, count: designated }} />
        )}
      </p>
      <p className="caution">
        <Own of="answerNote" />
      </p>
    </>
  );
}

/** A verdict with what bears it: certainly, or possibly. */
export function Standing({ verdict: told }: { verdict: Pick<RegimeVerdict, 'verdict' | 'basis'> }) {
  const { verdict, basis } = told;
  const bears = verdict === 'exposed' ? 'basis' : 'maybeBasis';
  return (
    <Each
      of={(say) => {
        const word = say(`page:verdict.${verdict}`);
        return basis === null ? word : `${word} (${say(`page:verdict.${bears}.${basis}`)})`;
      }}
    />
  );
}
