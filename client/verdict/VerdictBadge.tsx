import type { z } from 'zod';
import type { Basis, Verdict } from '#api/verdict';
import { useWords } from '../i18n/use-words';
import { Badge } from '../ui/Badge';
import { signOf, toneOf } from './words';

interface Props {
  verdict: Verdict;
  basis: z.infer<typeof Basis> | null;
  /** The verdict alone, without what bears it. */
  short?: boolean;
}

/** The verdict in a word, what bears it, and a sign: never colour alone. */
export function VerdictBadge({ verdict, basis, short = false }: Props) {
  const { t } = useWords();
  const how = verdict === 'exposed' ? 'basis' : 'maybeBasis';
  return (
    <Badge tone={toneOf({ verdict, basis })}>
      <span aria-hidden="true">{signOf({ verdict, basis })} </span>
      {t(`verdict.${verdict}`)}
      {basis && !short ? ` · ${t(`verdict.${how}.${basis}`)}` : null}
    </Badge>
  );
}
