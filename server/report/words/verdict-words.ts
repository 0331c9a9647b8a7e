import type { z } from 'zod';
import type { Threshold } from '#api/regimes';
import type { ExactShare, RegimeVerdict } from '#api/verdict';
import { shareText } from '../../../client/share';
import type { Say } from '../telling';

/** What is counted: one number, or what is certain and what is at most so. */
export function countedText(share: ExactShare, say: Say): string {
  const { minimum, maximum } = share;
  if (minimum === maximum) return shareText(share);
  const whole = minimum === '0' && maximum === '100' && share.open === 'none';
  return whole ? say('page:share.unknown') : shareText(share);
}

export function thresholdText(threshold: z.infer<typeof Threshold> | null, say: Say): string {
  if (threshold === null) return say('method.noThreshold');
  const { value, inclusive } = threshold;
  return say(inclusive ? 'method.inclusive' : 'method.exclusive', { value });
}

/** At which thresholds the party would still be caught; null where at none. */
export function criticalText({ critical }: RegimeVerdict, say: Say): string | null {
  const [reached, word] =
    critical.certain === null
      ? [critical.possible, 'why.criticalPossible']
      : [critical.certain, 'why.critical'];
  if (reached === null) return null;
  return say(reached.attained ? word : `${word}Below`, { value: reached.value });
}
