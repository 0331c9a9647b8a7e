import type { RegimeVerdict } from '#api/verdict';
import { criticalText } from '../../words/verdict-words';
import { Lines } from '../parts/tables';
import { Cited, Each, Own, Said, useTelling } from '../parts/words';
import { Standing } from './Answer';
import { Proof } from './Proof';

/** Each regime: reasons, flags with their duties, proof, what would settle it, other readings. */
export function Verdicts() {
  const { report } = useTelling();
  return report.verdicts.map((verdict) => (
    <section key={verdict.regime} className="regime">
      <h3 id={`regime-${verdict.regime}`}>
        <Said words={verdict.title} /> — <Standing verdict={verdict} />
      </h3>
      <p>
        <Said words={verdict.words} />
      </p>
      {verdict.statusNote === null ? null : (
        <p>
          <Said words={verdict.statusNote} />
        </p>
      )}
      <Critical verdict={verdict} />
      <Lines
        title="why.reasons"
        lines={verdict.reasons.map(({ code, words, ties }, place) => [
          `${code} ${place}`,
          <>
            <Said words={words} /> <TieSources ties={ties} />
          </>,
        ])}
      />
      <Lines
        title="why.flags"
        lines={verdict.flags.map((code) => [code, <Flag key={code} code={code} />])}
      />
      <h4>
        <Own of="why.proof" />
      </h4>
      <Proof verdict={verdict} />
      <Lines
        title="why.settling"
        lines={verdict.settling.map(({ words }, place) => [
          `${place}`,
          <Said key="words" words={words} />,
        ])}
      />
      <Variants verdict={verdict} />
      <Lines
        title="why.economic"
        lines={verdict.economicInterest.map(({ party, words }) => [
          party,
          <Said key="words" words={words} />,
        ])}
      />
      <Lines
        title="why.unverified"
        lines={verdict.unverified.map((words) => [words.en, <Said key="words" words={words} />])}
      />
    </section>
  ));
}

function Critical({ verdict }: { verdict: RegimeVerdict }) {
  const { nameOf, say } = useTelling();
  const { governs } = verdict;
  return (
    <>
      {criticalText(verdict, say.en) === null ? null : (
        <p>
          <Each of={(one) => criticalText(verdict, one)} />
        </p>
      )}
      {governs === null ? null : (
        <p>
          <Each of={(one, language) => one('why.governs', { party: nameOf(governs, language) })} />
        </p>
      )}
    </>
  );
}

/** A flag in plain words and, where one follows from it, what is to be done. */
function Flag({ code }: { code: string }) {
  return (
    <Each
      of={(say) => {
        const duty = say(`duty.${code}`, { defaultValue: '' });
        const flag = say(`page:flag.${code}`, { defaultValue: code });
        return duty === '' ? flag : say('flag', { flag, duty });
      }}
    />
  );
}

/** The sources of ties that the report describes. */
function TieSources({ ties }: { ties: readonly string[] }) {
  const { report } = useTelling();
  return (
    <Cited
      sources={report.ties.filter(({ key }) => ties.includes(key)).map(({ source }) => source.id)}
    />
  );
}

function Variants({ verdict: { variants } }: { verdict: RegimeVerdict }) {
  const { report } = useTelling();
  const told = ['certainOnly', 'onDisclosed', 'withUndisclosed'] as const;
  return (
    <Lines
      title="why.variants"
      lines={[
        ...told.map(
          (name) =>
            [
              name,
              <Each
                key={name}
                of={(say) => say(`why.${name}`, { verdict: say(`page:verdict.${variants[name]}`) })}
              />,
            ] as const,
        ),
        ...variants.bySource.map(
          ({ source, verdict }) =>
            [
              source,
              <Each
                key={source}
                of={(say) =>
                  say('why.bySource', {
                    source: report.sources.find(({ id }) => id === source)?.title ?? source,
                    verdict: say(`page:verdict.${verdict}`),
                  })
                }
              />,
            ] as const,
        ),
      ]}
    />
  );
}
