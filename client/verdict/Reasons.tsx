import type { RegimeVerdict } from '#api/verdict';
import { useWords } from '../i18n/use-words';

/** Why the verdict stays open, the worst first, and what would settle it. */
export function Reasons({ verdict: { reasons, settling, untried } }: { verdict: RegimeVerdict }) {
  const { t, say } = useWords();
  if (reasons.length === 0 && settling.length === 0)
    return <p className="meta">{t('verdict.noReasons')}</p>;
  return (
    <>
      <h3>{t('verdict.reasonsTitle')}</h3>
      <ol className="reasons">
        {reasons.map((reason) => (
          <li key={reason.code + reason.words.en}>
            <bdi>{say(reason.words)}</bdi>
          </li>
        ))}
      </ol>
      {settling.length > 0 ? (
        <>
          <h3>{t('verdict.settling')}</h3>
          <p className="meta">{t('verdict.settlingNote')}</p>
          <ul className="reasons">
            {settling.map(({ facts, verdict, words }) => (
              <li key={words.en}>
                <bdi>{facts.map((fact) => say(fact.words)).join('; ')}</bdi>{' '}
                <strong>{t('verdict.then', { verdict: t(`verdict.${verdict}`) })}</strong>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {untried > 0 ? <p className="meta">{t('verdict.untried', { count: untried })}</p> : null}
    </>
  );
}
