import './claims.css';
import type { Claim } from '#api/ties';
import { useWords } from '../i18n/use-words';
import { ClaimCard } from './ClaimCard';
import { claimGroups } from './conflicts';

/** Claims that contradict each other side by side, then the rest. */
export function ClaimGroups({ claims }: { claims: Claim[] }) {
  const { t } = useWords();
  if (claims.length === 0) return <p className="meta">{t('claims.none')}</p>;
  const groups = claimGroups(claims);
  const single = groups.filter(({ length }) => length === 1).flat();
  return (
    <>
      {groups
        .filter(({ length }) => length > 1)
        .map((group) => (
          <div key={group[0]?.id} className="conflict">
            <p>
              <strong>{t('claims.conflict', { count: group.length })}</strong>
            </p>
            <div className="side-by-side">
              {group.map((claim) => (
                <ClaimCard key={claim.id} claim={claim} />
              ))}
            </div>
          </div>
        ))}
      <div className="claims">
        {single.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} />
        ))}
      </div>
    </>
  );
}
