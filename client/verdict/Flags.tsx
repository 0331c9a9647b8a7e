import type { RegimeVerdict } from '#api/verdict';
import { useWords } from '../i18n/use-words';
import { codeWord } from './words';

/** The cautions that the reasons do not say already. */
export function flagsBeside({ flags, reasons }: Pick<RegimeVerdict, 'flags' | 'reasons'>) {
  return flags.filter((flag) => !reasons.some(({ code }) => code === flag));
}

export function Flags({ flags }: { flags: readonly string[] }) {
  const { t } = useWords();
  return flags.map((code) => (
    <p key={code} className="flag">
      <span aria-hidden="true">⚑ </span>
      {codeWord('flag', code, t)}
    </p>
  ));
}
