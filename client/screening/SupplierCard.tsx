import type { Candidate, Screened, Standing } from '#api/screening';
import type { Screening } from '#api/screenings';
import { useWords } from '../i18n/use-words';
import { Badge, type Tone } from '../ui/Badge';
import { Link } from '../ui/Link';
import { shownName } from '../ui/names';
import { another } from '../url-state';
import { useUrlState } from '../use-url-state';
import { VerdictBadge } from '../verdict/VerdictBadge';
import { FindOther } from './FindOther';

interface Props {
  screening: Screening;
  screened: Screened;
  ticked: boolean;
  onTick: () => void;
}

/** A supplier with how its rows ended and the parties that it is or may be. */
export function SupplierCard({ screening, screened, ticked, onTick }: Props) {
  const { t, say } = useWords();
  const { supplier, rows, ownIds, outcome, standing, detail, candidates } = screened;
  const [name = t('screen.noName'), ...otherNames] = supplier.names;
  const isBeside = ({ state, review }: Candidate) =>
    review === null && (state === 'fitsLess' || state === 'rejected');
  const first = candidates.filter((one) => !isBeside(one));
  const others = candidates.filter(isBeside);
  return (
    <li className="card supplier">
      <div className="row">
        {candidates.length > 0 ? (
          <input
            type="checkbox"
            checked={ticked}
            onChange={onTick}
            aria-label={t('screen.tick', { name })}
          />
        ) : null}
        <h2>
          <bdi>{name}</bdi>{' '}
          {otherNames.map((other) => (
            <OtherName key={other} name={other} />
          ))}
        </h2>
        <OutcomeBadge screened={screened} />
        {standing ? <StandingBadge standing={standing} /> : null}
      </div>
      <p className="meta">
        {t('screen.rowsAre', { rows: shortRows(rows), count: rows.length })}
        {ownIds.length > 0 ? ` · ${ownIds.slice(0, 3).join(', ')}` : null}
        {supplier.country ? ` · ${supplier.country}` : null}
      </p>
      {detail ? <p>{say(detail)}</p> : null}
      {outcome === 'noMatch' ? <p className="meta">{t('screen.noMatchNote')}</p> : null}
      <FoundList candidates={first} screening={screening} />
      {others.length > 0 ? (
        <details>
          <summary>{t('screen.others', { count: others.length })}</summary>
          <FoundList candidates={others} screening={screening} />
        </details>
      ) : null}
      {outcome === 'notRun' || outcome === 'failed' ? null : (
        <FindOther id={screening.id} screened={screened} />
      )}
    </li>
  );
}

interface FoundProps {
  candidates: readonly Candidate[];
  screening: Screening;
}

function FoundList({ candidates, screening }: FoundProps) {
  if (candidates.length === 0) return null;
  return (
    <ul className="found">
      {candidates.map((candidate) => (
        <FoundLine key={candidate.party.id} candidate={candidate} screening={screening} />
      ))}
    </ul>
  );
}

function OtherName({ name }: { name: string }) {
  return <bdi className="other-name"> {name}</bdi>;
}

interface LineProps {
  candidate: Candidate;
  screening: Screening;
}

function FoundLine({ candidate, screening: { asOf, revision } }: LineProps) {
  const { t, language } = useWords();
  const state = useUrlState();
  const { party, evidence, verdicts, paths, review, standing } = candidate;
  const [regime = null] = verdicts.map((verdict) => verdict.regime);
  const tied = paths.filter(({ designatedParties }) => designatedParties > 0);
  return (
    <li>
      <div className="row">
        <Link to={another(state, { view: 'party', id: party.id })}>
          <bdi>{shownName(party, language)}</bdi>
        </Link>
        <span className="meta">
          {t(`screen.candidate.${candidate.state}`)} · {evidence.comparison.score.toFixed(3)}
        </span>
        {review ? <Badge tone="caught">{t(`screen.review.${review}`)}</Badge> : null}
        <StandingBadge standing={standing} />
      </div>
      <div className="row">
        {verdicts.map((verdict) => (
          <span key={verdict.regime} className="row">
            <Link
              to={another(state, {
                view: 'party',
                id: party.id,
                tab: 'verdict',
                regime: verdict.regime,
              })}
            >
              {verdict.regime}
            </Link>
            <VerdictBadge verdict={verdict.verdict} basis={verdict.basis} />
          </span>
        ))}
        {tied.map(({ kind, designatedParties }) => (
          <span key={kind} className="meta">
            {t(`pathKindShort.${kind}`)}: {designatedParties}
          </span>
        ))}
        {regime === null ? null : (
          <Link to={another(state, { view: 'party', id: party.id, picture: 'around' })}>
            {t('screen.graph')}
          </Link>
        )}
        <Link to={another(state, { view: 'party', id: party.id, tab: 'report', asOf, revision })}>
          {t('party.tab.report')}
        </Link>
      </div>
      {evidence.entries.map(({ key, list, listedName, since, citation }) => (
        <p key={key} className="meta">
          <bdi>{list}</bdi>: <bdi>{listedName}</bdi>
          {[since, citation].filter(Boolean).map((part) => `, ${part}`)}
        </p>
      ))}
    </li>
  );
}

const STANDING_TONES: Record<Standing, Tone> = {
  named: 'designated',
  caught: 'caught',
  tied: 'caught',
  open: 'unsure',
  nothing: 'quiet',
};

export function StandingBadge({ standing }: { standing: Standing }) {
  const { t } = useWords();
  return <Badge tone={STANDING_TONES[standing]}>{t(`screen.standing.${standing}`)}</Badge>;
}

function OutcomeBadge({ screened: { outcome } }: { screened: Screened }) {
  const { t } = useWords();
  const tone = outcome === 'matched' || outcome === 'noMatch' ? 'plain' : 'unsure';
  return <Badge tone={tone}>{t(`screen.outcome.${outcome}`)}</Badge>;
}

/** The first rows, and how many more. */
function shortRows(rows: readonly number[]): string {
  const shown = rows.slice(0, 5).join(', ');
  return rows.length > 5 ? `${shown} …` : shown;
}
