import './cite.css';
import { useState } from 'react';
import { useWords } from '../i18n/use-words';
import { addressOf, fitsAddress, type UrlState } from '../url-state';

interface Props {
  to: UrlState;
  /** What the link leads to, for those who do not see where the button stands. */
  label: string;
  /** How the button looks: plain, or as small as a word in a text. */
  look?: 'button' | 'text';
}

type Outcome = 'copied' | 'byHand' | 'tooLarge';

/** Copies a link. Where the clipboard is refused, it is shown to be copied by hand. */
export function CopyLink({ to, label, look = 'text' }: Props) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const address = `${location.origin}${addressOf(to)}`;
  const copy = async () => {
    if (!fitsAddress(to)) return setOutcome('tooLarge');
    const written = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error('none'));
    setOutcome(
      await written.then(
        (): Outcome => 'copied',
        (): Outcome => 'byHand',
      ),
    );
  };
  return (
    <span className="copy">
      <button
        type="button"
        className={look === 'text' ? 'text' : undefined}
        aria-label={label}
        onClick={() => void copy()}
      >
        {t('cite.copy')}
      </button>{' '}
      <span role="status">
        {outcome === 'copied' ? t('cite.copied') : null}
        {outcome === 'tooLarge' ? t('cite.tooLarge') : null}
      </span>
      {outcome === 'byHand' ? (
        <input
          readOnly
          // It is there to be copied and nothing else.
          ref={(input) => input?.select()}
          aria-label={t('cite.byHand')}
          value={address}
        />
      ) : null}
    </span>
  );
}
