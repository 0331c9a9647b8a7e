import type { ReactNode } from 'react';
import type { Candidate, Screened } from '#api/screening';
import { useWords } from '../i18n/use-words';
import { Features } from '../identity/Features';
import { Texts } from '../identity/Texts';
import { Badge, DesignatedBadge } from '../ui/Badge';
import { Link } from '../ui/Link';
import { another } from '../url-state';
import { useUrlState } from '../use-url-state';
import { VerdictBadge } from '../verdict/VerdictBadge';
import { StandingBadge } from './SupplierCard';

/** What the list says of the supplier and what is on file of the party, side by side, and why they may be one. */
export function Beside({ screened, candidate }: { screened: Screened; candidate: Candidate }) {
  const { t } = useWords();
  const { supplier, rows } = screened;
  const { party, evidence, identifiers, places, review, decisions } = candidate;
  const codes = (all: Candidate['identifiers']) => all.map(({ scheme, id }) => `${scheme} ${id}`);
  const lines: [string, ReactNode, ReactNode][] = [
    [
      'names',
      <Texts key="a" texts={supplier.names} />,
      <Texts key="b" texts={evidence.names.found} />,
    ],
    ['country', supplier.country, party.country],
    [
      'identifiers',
      <Texts key="a" texts={codes(supplier.identifiers)} />,
      <Texts key="b" texts={codes(identifiers)} />,
    ],
    ['places', <Texts key="a" texts={supplier.places} />, <Texts key="b" texts={places} />],
    [
      'record',
      t('screen.rowsAre', { rows: rows.slice(0, 5).join(', '), count: rows.length }),
      <PartyIs key="b" candidate={candidate} />,
    ],
  ];
  return (
    <>
      {review ? <Badge tone="caught">{t(`screen.review.${review}`)}</Badge> : null}
      <div className="scroll" tabIndex={0}>
        <table className="beside">
          <caption className="hidden">{t('screen.beside')}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('screen.onList')}</th>
              <th scope="col">{t('screen.onFile')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([head, asked, found]) => (
              <tr key={head}>
                <th scope="row">{t(`screen.head.${head}`)}</th>
                <td>{asked ?? '–'}</td>
                <td>{found ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Features comparison={evidence.comparison} />
      {decisions.length > 0 ? (
        <ul className="remarks" aria-label={t('identity.history')}>
          {decisions.map((one) => (
            <li key={one.id}>
              {t(`screen.decided.${one.decision}`)} · <bdi>{one.decidedBy}</bdi> ·{' '}
              {one.decidedAt.slice(0, 10)} · <bdi>{one.reason}</bdi>
              {one.evidence.digest === evidence.digest ? null : ` · ${t('screen.otherEvidence')}`}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function PartyIs({ candidate: { party, standing, verdicts } }: { candidate: Candidate }) {
  const { t } = useWords();
  const state = useUrlState();
  return (
    <div className="row">
      <Link to={another(state, { view: 'party', id: party.id })}>{t('screen.graph')}</Link>
      <DesignatedBadge party={party} />
      <StandingBadge standing={standing} />
      {verdicts.map(({ regime, verdict, basis }) => (
        <span key={regime} className="row">
          <Link to={another(state, { view: 'party', id: party.id, tab: 'verdict', regime })}>
            {regime}
          </Link>
          <VerdictBadge verdict={verdict} basis={basis} />
        </span>
      ))}
    </div>
  );
}
