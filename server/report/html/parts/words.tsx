import { createContext, Fragment, type ReactNode, useContext } from 'react';
import type { Words } from '#api/values';
import type { Pictured } from '../../pictures/pictures';
import type { Language, Say, Telling } from '../../telling';

/** What a page is made of: the report in words, and its pictures. */
export interface PageTelling extends Telling {
  pictures: readonly Pictured[];
}

const Told = createContext<PageTelling | null>(null);
export const TellingProvider = Told.Provider;

export function useTelling(): PageTelling {
  const telling = useContext(Told);
  if (telling === null) throw new Error('a part of a report stands in a report');
  return telling;
}

/** The same in every language of the report, one after the other; what reads the same stands once. */
export function Each({ of }: { of: (say: Say, language: Language) => ReactNode }) {
  const { languages, say } = useTelling();
  const told = new Map<ReactNode, Language>();
  for (const language of languages) {
    const text = of(say[language], language);
    if (!told.has(text)) told.set(text, language);
  }
  return [...told].map(([text, language], place) => (
    <Fragment key={language}>
      {place > 0 ? ' ' : null}
      <span lang={language}>{typeof text === 'string' ? unbroken(text) : text}</span>
    </Fragment>
  ));
}

const DAY = /(\d{4}-\d{2}(?:-\d{2})?)/;

/** A text in which no day is broken at the end of a line. */
function unbroken(text: string): ReactNode {
  const parts = text.split(DAY);
  if (parts.length === 1) return text;
  return parts.map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      // The parts of a text stand where they stand.
      <span key={`${place} ${part}`} className="day">
        {part}
      </span>
    ),
  );
}

/** Our own words by their key. */
export function Own({ of, values }: { of: string; values?: { [name: string]: unknown } }) {
  return <Each of={(say) => say(of, values)} />;
}

/** A sentence that an answer carries. */
export function Said({ words }: { words: Words }) {
  return <Each of={(_, language) => words[language]} />;
}

/** A party by its names: the Latin one and, where there is one, the Chinese. */
export function Name({ of }: { of: string }) {
  const { nameOf } = useTelling();
  const [latin, chinese] = [nameOf(of, 'en'), nameOf(of, 'zh')];
  return (
    <>
      <bdi>{latin}</bdi>
      {chinese === latin ? null : (
        <>
          {' '}
          <bdi lang="zh">{chinese}</bdi>
        </>
      )}
    </>
  );
}

/** The numbers of sources, each a link to where the source stands in full. */
export function Cited({ sources }: { sources: readonly string[] }) {
  const { numberOf } = useTelling();
  const numbers = [...new Set(sources.map(numberOf))]
    .filter((one) => one > 0)
    .sort((a, b) => a - b);
  return numbers.map((number) => (
    <a key={number} className="cite" href={`#source-${number}`}>
      [{number}]
    </a>
  ));
}
