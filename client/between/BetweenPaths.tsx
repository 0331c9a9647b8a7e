import { useWords } from '../i18n/use-words';
import { pointAt } from '../paths/highlight';
import { relationTone } from '../paths/relations';
import { PossibleBadge, StatusBadge } from '../ui/Badge';
import { Link } from '../ui/Link';
import { useUrlState } from '../use-url-state';
import { type Between, type NamedBetween, namedBetween } from './use-between';

/** Every path between the two in words, the shortest first. */
export function BetweenPaths({ between, chosen }: { between: Between; chosen: string | null }) {
  const { t } = useWords();
  const paths = namedBetween(between);
  const isCut = between.coverage.limits.length > 0;
  return (
    <section aria-labelledby="paths" className="section">
      <h2 id="paths">
        {paths.length === 0 ? t('nav.paths') : t('between.paths', { count: paths.length })}
      </h2>
      {paths.length === 0 ? (
        <p className="meta">{t(isCut ? 'between.noneCut' : 'between.none')}</p>
      ) : null}
      <ol className="path-list">
        {paths.map((named) => (
          <li key={named.ref}>
            <BetweenCard named={named} isChosen={named.ref === chosen} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function BetweenCard({ named, isChosen }: { named: NamedBetween; isChosen: boolean }) {
  const { t, say } = useWords();
  const state = useUrlState();
  const { hops, status, certainty } = named.path;
  return (
    <article
      className={isChosen ? 'path on' : 'path'}
      onPointerEnter={() => pointAt(hops)}
      onPointerLeave={() => pointAt(null)}
      onFocus={() => pointAt(hops)}
      onBlur={() => pointAt(null)}
    >
      <h3>
        <Link
          to={{ ...state, path: named.ref, select: null }}
          current={isChosen ? 'true' : undefined}
        >
          {t('paths.hops', { count: hops.length })}
        </Link>{' '}
        <StatusBadge status={status} /> <PossibleBadge certainty={certainty} />
      </h3>
      <ol className="hops">
        {hops.map((hop, place) => (
          <li key={place} className={`hop ${relationTone(hop.relation)}`}>
            <bdi>{say(hop.words)}</bdi>
          </li>
        ))}
      </ol>
    </article>
  );
}
