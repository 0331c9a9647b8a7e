import { useWords } from '../i18n/use-words';

interface Props {
  /** What is shown came before this number; null for the newest. */
  before: number | null;
  /** What is older came before this one; null where nothing is. */
  next: number | null;
  show: (before: number | null) => void;
}

/** Back to the newest, and on to what is older. */
export function OlderButtons({ before, next, show }: Props) {
  const { t } = useWords();
  return (
    <p className="row">
      {before === null ? null : (
        <button type="button" onClick={() => show(null)}>
          {t('identity.newest')}
        </button>
      )}
      {next === null ? null : (
        <button type="button" onClick={() => show(next)}>
          {t('identity.older')}
        </button>
      )}
    </p>
  );
}
