import { useRef, useState } from 'react';
import type { RegimeVerdict } from '#api/verdict';
import { useWords } from '../i18n/use-words';
import type { Cited } from './cited';
import { proofText } from './proof-text';

interface Props {
  verdict: RegimeVerdict;
  cited: Cited;
  rests: string;
}

/** The proof as text that can be taken along. */
export function PlainText({ verdict, cited, rests }: Props) {
  const { t, say, language } = useWords();
  const [copied, setCopied] = useState(false);
  const text = proofText(verdict, cited, { t, say, language, rests });
  const place = useRef<HTMLPreElement>(null);
  const copy = async () => {
    // Only a secure page may write to the clipboard: elsewhere the text is marked, ready to be copied.
    if (!isSecureContext) return place.current && getSelection()?.selectAllChildren(place.current);
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <details className="row-evidence">
      <summary>{t('proof.text')}</summary>
      <p className="row">
        <button type="button" onClick={() => void copy()}>
          {t('proof.copy')}
        </button>
        <span role="status" className="meta">
          {copied ? t('proof.copied') : null}
        </span>
      </p>
      <pre ref={place} className="plain-text" tabIndex={0}>
        {text}
      </pre>
    </details>
  );
}
