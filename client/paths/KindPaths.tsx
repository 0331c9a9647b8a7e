import { useState } from 'react';
import type { PartyBrief } from '#api/party';
import { useWords } from '../i18n/use-words';
import { PathCard } from './PathCard';
import type { KindGroup } from './path-refs';

const FIRST = 8;

interface Props {
  group: KindGroup;
  parties: PartyBrief[];
  chosen: string | undefined;
}

/** The paths of one kind, the first few at once; a kind without any says so in a line. */
export function KindPaths({ group: { kind, shown, counted }, parties, chosen }: Props) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const open = all ? shown : shown.filter(({ ref }, place) => place < FIRST || ref === chosen);
  return (
    <section
      aria-labelledby={`paths-${kind}`}
      className={shown.length === 0 ? 'kind empty' : 'kind'}
    >
      <h3 id={`paths-${kind}`}>{t(`pathKind.${kind}`)}</h3>{' '}
      <span className="meta">
        {shown.length === 0
          ? t('paths.noneOfKind')
          : t('paths.shown', { shown: shown.length, counted: Math.max(counted, shown.length) })}
      </span>
      <ol className="path-list">
        {open.map((named) => (
          <li key={named.ref}>
            <PathCard named={named} parties={parties} chosen={named.ref === chosen} />
          </li>
        ))}
      </ol>
      {open.length < shown.length ? (
        <button type="button" onClick={() => setAll(true)}>
          {t('paths.showAll', { count: shown.length })}
        </button>
      ) : null}
    </section>
  );
}
