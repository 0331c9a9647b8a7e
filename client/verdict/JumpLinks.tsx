import { useWords } from '../i18n/use-words';

/** The parts of the page: it is a long one. */
export function JumpLinks({ designated }: { designated: boolean }) {
  const { t } = useWords();
  const parts = ['proof', 'history', 'whatIf', ...(designated ? ['catches'] : []), 'rule'];
  return (
    <nav className="jump" aria-label={t('verdict.jump')}>
      {parts.map((part) => (
        <a key={part} href={`#${part}`}>
          {t(`jump.${part}`)}
        </a>
      ))}
    </nav>
  );
}
