import { type Candidate, postDecision } from '#api/identity';
import { call } from '../call';
import { useWords } from '../i18n/use-words';
import { Badge } from '../ui/Badge';
import { SourceLine } from '../ui/SourceLine';
import { Beside } from './Beside';
import { DecideForm } from './DecideForm';
import { Features } from './Features';
import { useDecision } from './use-decision';

interface Props {
  candidate: Candidate;
  onDecided: (number: number) => void;
}

/** Two records side by side, why they may be one party, and the question whether they are. */
export function CandidateCard({ candidate, onDecided }: Props) {
  const { t } = useWords();
  const { between, ground, reason, score, source, comparison } = candidate;
  const [one, other] = between;
  const change = useDecision(async (said: { judged: string; reason: string; by: string }) => {
    const judged = said.judged === 'same' ? 'same' : 'different';
    const body = { ...said, judged, from: one.id, to: other.id } as const;
    const { decision } = await call(postDecision, { body });
    onDecided(decision.number);
  });
  return (
    <article aria-labelledby={`${candidate.key}-head`}>
      <h3 id={`${candidate.key}-head`}>
        <bdi>{one.name}</bdi> – <bdi>{other.name}</bdi>
      </h3>
      <Beside between={between} />
      <p>
        <Badge tone="unsure">{t('same.undecided')}</Badge> {t('identity.ground')}{' '}
        <bdi>{ground}</bdi>
        {score === null ? null : ` · ${t('identity.score', { score: score.toFixed(2) })}`}
        {reason === null ? null : (
          <>
            {' '}
            · <bdi>{reason}</bdi>
          </>
        )}
      </p>
      {source === null ? null : <SourceLine source={source} />}
      <Features comparison={comparison} />
      <DecideForm change={change} />
    </article>
  );
}
