import type { RuleStatus } from '#api/regimes';
import { useWords } from '../i18n/use-words';
import { Badge, type Tone } from '../ui/Badge';

const TONES: Record<RuleStatus, Tone> = {
  in_force: 'plain',
  not_yet: 'plain',
  suspended: 'unsure',
  unverified: 'unsure',
};

/** Whether the rule is the law on the day. */
export function StatusBadge({ status }: { status: RuleStatus }) {
  const { t } = useWords();
  return <Badge tone={TONES[status]}>{t(`verdict.ruleIs.${status}`)}</Badge>;
}
