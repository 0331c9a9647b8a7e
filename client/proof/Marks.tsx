import type { Certainty } from '#api/values';
import type { ProofStep } from '#api/verdict';
import { useWords } from '../i18n/use-words';
import { Badge } from '../ui/Badge';

/** Whether the rule counts it, with a sign beside the colour. */
export function CountedBadge({ counted }: { counted: Certainty | null }) {
  const { t } = useWords();
  const word = t(`proof.counted.${counted ?? 'none'}`);
  if (counted === null) return <Badge tone="plain">{`× ${word}`}</Badge>;
  const tone = counted === 'certain' ? 'caught' : 'unsure';
  return <Badge tone={tone}>{`${counted === 'certain' ? '✓' : '?'} ${word}`}</Badge>;
}

/** What catches the party of a step. */
export function StepBadge({ step: { certainty, by } }: { step: ProofStep }) {
  const { t } = useWords();
  if (certainty === null || by === null) return <Badge tone="plain">{t('proof.notCaught')}</Badge>;
  const what = t(`proof.by.${by}`);
  if (certainty === 'possible')
    return <Badge tone="unsure">{`? ${t('proof.possibly', { what })}`}</Badge>;
  if (by === 'designation') return <Badge tone="designated">{`■ ${what}`}</Badge>;
  return <Badge tone="caught">{`◆ ${what}`}</Badge>;
}

/** Without this the minimal proof would not stand. */
export function MinimalBadge() {
  const { t } = useWords();
  return <span className="badge minimal">{t('proof.minimal')}</span>;
}
