import type { PartyBrief } from '#api/party';
import { useWords } from '../i18n/use-words';
import { ReportLink } from '../report/ReportLink';
import { FRESH } from '../scene/actions';
import { DesignatedBadge, PossibleBadge, StatusBadge } from '../ui/Badge';
import { Link } from '../ui/Link';
import { partyIn, shownName } from '../ui/names';
import { useUrlState } from '../use-url-state';
import { pointAt } from './highlight';
import type { NamedPath } from './path-refs';
import { relationTone } from './relations';

interface Props {
  named: NamedPath;
  parties: PartyBrief[];
  chosen: boolean;
}

/** One path: where it ends, and each hop as a sentence. */
export function PathCard({ named: { ref, path }, parties, chosen }: Props) {
  const { t, language, say } = useWords();
  const state = useUrlState();
  const designated = partyIn(parties, path.designated);
  return (
    <article
      className={chosen ? 'path on' : 'path'}
      onPointerEnter={() => pointAt(path.hops)}
      onPointerLeave={() => pointAt(null)}
      onFocus={() => pointAt(path.hops)}
      onBlur={() => pointAt(null)}
    >
      <h4>
        <Link
          to={{ ...state, ...FRESH, path: ref, select: null, picture: 'path' }}
          current={chosen ? 'true' : undefined}
        >
          <span aria-hidden="true">→ </span>
          <bdi>{shownName(designated, language)}</bdi>
        </Link>{' '}
        <DesignatedBadge party={designated} />
      </h4>
      <p className="row">
        <span className="meta">{t('paths.hops', { count: path.hops.length })}</span>
        <StatusBadge status={path.status} />
        <PossibleBadge certainty={path.certainty} />
        <ReportLink on={{ path: ref, regime: null }} />
      </p>
      <ol className="hops">
        {path.hops.map((hop, place) => (
          <li key={place} className={`hop ${relationTone(hop.relation)}`}>
            <bdi>{say(hop.words)}</bdi>
          </li>
        ))}
      </ol>
    </article>
  );
}
