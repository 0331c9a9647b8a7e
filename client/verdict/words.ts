import type { z } from 'zod';
import type { Basis, RegimeVerdict, Verdict } from '#api/verdict';
import type { Say } from '../i18n/use-words';
import type { Tone } from '../ui/Badge';

/** A flag or a reason in plain words; a code that has none stays as it is. */
export function codeWord(kind: 'flag' | 'reason', code: string, t: Say): string {
  return t(`${kind}.${code}`, { defaultValue: code });
}

/** A sentence with the codes in it put into plain words. */
export function plainCodes(sentence: string, t: Say): string {
  return sentence.replace(/\b[A-Z][A-Z0-9]*(_[A-Z0-9]+)+\b/g, (code) =>
    t(`flag.${code}`, { defaultValue: codeWord('reason', code, t) }),
  );
}

interface Short {
  verdict: Verdict;
  basis: z.infer<typeof Basis> | null;
}

export function toneOf({ verdict, basis }: Short): Tone {
  if (verdict === 'exposed') return basis === 'rule' ? 'caught' : 'designated';
  return verdict === 'none_found' ? 'quiet' : 'unsure';
}

/** A sign for each verdict, so that colour is never the only one. */
export function signOf({ verdict, basis }: Short): string {
  if (verdict === 'exposed') return basis === 'rule' ? '◆' : '■';
  return verdict === 'none_found' ? '○' : '?';
}

/** What the test of the rule itself says of the subject, whether or not it is named. */
export function ruleOutcome({ proof }: Pick<RegimeVerdict, 'proof'>): 'met' | 'maybe' | 'notMet' {
  const step = proof.at(-1);
  if (step === undefined) return 'notMet';
  const found = [
    ...step.tables.map(({ met }) => met),
    ...step.controls.map(({ counted }) => counted),
  ];
  if (found.includes('certain')) return 'met';
  return found.includes('possible') ? 'maybe' : 'notMet';
}
