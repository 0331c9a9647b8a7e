import { useMemo } from 'react';
import type { z } from 'zod';
import type { postWhatIf } from '#api/what-if';
import { dateText } from '../dates';
import { useWords } from '../i18n/use-words';
import { ProofSection } from '../proof/ProofSection';
import { countedText } from '../verdict/amounts';
import { VerdictBadge } from '../verdict/VerdictBadge';
import { plainCodes } from '../verdict/words';

type Answer = z.output<typeof postWhatIf.response>;

/** Before and after side by side, what is different, and the proof of what would be. */
export function Difference({ answer }: { answer: Answer }) {
  const { t, say, language } = useWords();
  const cited = useMemo(
    () => ({ ...answer, parties: [answer.subject, ...answer.parties] }),
    [answer],
  );
  const rests = `${t('whatIf.stored')} ${dateText(answer.coverage.asOf, language)}`;
  return (
    <div className="difference" role="status">
      <div className="before-after">
        {(['before', 'after'] as const).map((when) => (
          <div key={when} className="card">
            <h3>{t(`whatIf.${when}`)}</h3>
            <p>
              <VerdictBadge verdict={answer[when].verdict} basis={answer[when].basis} />
            </p>
            <p>{t('catches.counted', { share: countedText(answer[when].counted, t) })}</p>
            <p className="meta">
              {answer[when].reasons[0] ? say(answer[when].reasons[0].words) : null}
            </p>
          </div>
        ))}
      </div>
      <h3>{t('whatIf.difference')}</h3>
      {answer.difference.length === 0 ? <p>{t('whatIf.same')}</p> : null}
      <ul className="reasons">
        {answer.difference.map((words) => (
          <li key={words.en}>{plainCodes(say(words), t)}</li>
        ))}
      </ul>
      <p>
        <strong>{t('whatIf.stored')}</strong>
      </p>
      <ProofSection
        verdict={answer.after}
        cited={cited}
        title={t('whatIf.proofAfter')}
        rests={rests}
      />
    </div>
  );
}
