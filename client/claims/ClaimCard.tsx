import type { Claim } from '#api/ties';
import { CiteClaim } from '../cite/CiteClaim';
import { OwnFact } from '../facts/OwnFact';
import { useWords } from '../i18n/use-words';
import { StatusBadge } from '../ui/Badge';
import { DateText } from '../ui/DateText';
import { Quote } from '../ui/Quote';
import { SourceLine } from '../ui/SourceLine';

export function ClaimCard({ claim }: { claim: Claim }) {
  const { t } = useWords();
  return (
    <article className="claim">
      <p>
        <bdi>{claim.text}</bdi>
      </p>
      <p className="row">
        <StatusBadge status={claim.status} />
        {claim.date ? (
          <span className="meta">
            <DateText date={claim.date} />
          </span>
        ) : null}
      </p>
      <Quote text={claim.quote} locator={claim.locator} />
      <SourceLine source={claim.source} />
      <OwnFact id={claim.id} note={claim.source.note} />
      <CiteClaim id={claim.id} />
      {reasons(claim).map(([why, word]) => (
        <p className="against" key={why}>
          {t(word)} <bdi>{why}</bdi>
        </p>
      ))}
    </article>
  );
}

/** Each reason once: one claim often contradicts several on the same ground. */
function reasons({ contradicts }: Claim): [string, string][] {
  const found = contradicts.map(({ claimId, tieKey, reason }): [string, string] => [
    reason ?? claimId ?? tieKey ?? '',
    tieKey ? 'claims.againstTie' : 'claims.againstClaim',
  ]);
  return [...new Map(found)];
}
