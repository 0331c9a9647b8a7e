import type { Source } from '#api/ties';
import { dateText } from '../dates';
import { useWords } from '../i18n/use-words';
import { OutLink } from './OutLink';

/** Who says so, when, and where to read it. */
export function SourceLine({ source }: { source: Source }) {
  const { t, language } = useWords();
  const said = [source.publisher, source.date ? dateText(source.date, language) : null];
  return (
    <p className="source">
      <bdi>{source.title}</bdi>
      <span className="meta">
        {said.map((part) => (part ? <bdi key={part}> · {part}</bdi> : null))}
        {source.access && source.access !== 'full' ? ` · ${t(`access.${source.access}`)}` : null}
        {source.url ? (
          <>
            {' · '}
            <OutLink href={source.url}>{t('source.open')}</OutLink>
          </>
        ) : (
          ` · ${t('source.noLink')}`
        )}
      </span>
    </p>
  );
}
