import './paths.css';
import type { Exposure } from '#api/exposure';
import { useWords } from '../i18n/use-words';
import { useUrlState } from '../use-url-state';
import { KindFilter } from './KindFilter';
import { KindPaths } from './KindPaths';
import { byKind, chosenPath, namedPaths } from './path-refs';

/** All exposure paths in words, under the headings of their kinds. */
export function PathOutline({ answer }: { answer: Exposure }) {
  const { t } = useWords();
  const state = useUrlState();
  const chosen = chosenPath(namedPaths(answer.paths), state.path)?.ref;
  return (
    <section aria-labelledby="paths" className="section">
      <h2 id="paths">{t('paths.title')}</h2>
      <KindFilter counts={answer.counts} />
      {byKind(answer, state.kinds).map((group) => (
        <KindPaths key={group.kind} group={group} parties={answer.parties} chosen={chosen} />
      ))}
    </section>
  );
}
