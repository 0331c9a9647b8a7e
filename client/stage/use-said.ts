import { useState } from 'react';
import { useWords } from '../i18n/use-words';
import type { Visible } from '../scene/visible';

/** How many parties came, and how many are drawn now. */
type Sentence = (parties: { came: number; drawn: number }) => string;

/** What the last action did, said once its picture is there. */
export function useSaid(shown: Visible | null, isReady: boolean) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [due, setDue] = useState<{ before: Visible | null; say: Sentence } | null>(null);
  if (due && isReady && shown && shown !== due.before) {
    const known = new Set(due.before?.ways.keys());
    const { parties } = shown.picture;
    const came = parties.filter(({ id }) => !known.has(id)).length;
    setText(due.say({ came, drawn: parties.length }));
    setDue(null);
  }
  const after = (say: Sentence) => setDue({ before: shown, say });
  return {
    text,
    after,
    /** The same action, after which it is said how many are drawn. */
    counting:
      <A extends unknown[]>(act: (...given: A) => void) =>
      (...given: A) => {
        after(({ drawn }) => t('scene.drawn', { count: drawn }));
        act(...given);
      },
  };
}
