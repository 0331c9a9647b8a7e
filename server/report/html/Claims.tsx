import type { Claim } from '#api/ties';
import { tieWords } from '../tie-words';
import { Cited, Each, Own, useTelling } from './parts/words';

/** What is said of the party and is no tie; a claim names what it contradicts. */
export function Claims() {
  const { report } = useTelling();
  if (report.claims.length === 0) {
    return (
      <p>
        <Own of="claim.none" />
      </p>
    );
  }
  return report.claims.map((claim) => <OneClaim key={claim.id} claim={claim} />);
}

function OneClaim({ claim }: { claim: Claim }) {
  const telling = useTelling();
  const textOf = (id: string | null) =>
    telling.report.claims.find((one) => one.id === id)?.text ?? id;
  return (
    <article className="claim" id={`claim-${claim.id}`}>
      <p>
        {claim.text} <Cited sources={[claim.source.id]} />{' '}
        <span className="small">
          <Each
            of={(say) =>
              say('claim.kind', {
                kind: claim.kind,
                status: say(`page:status.${claim.status}`),
              })
            }
          />
          {claim.date === null ? null : ` · ${claim.date}`}
        </span>
      </p>
      {claim.quote === null ? null : <blockquote>{claim.quote}</blockquote>}
      {claim.contradicts.map(({ claimId, tieKey, reason }) => (
        <p key={`${claimId} ${tieKey}`} className="against">
          <Each
            of={(say, language) => {
              const tie = tieKey === null ? '' : tieWords(telling, tieKey, language);
              return say('claim.contradicts', { what: `“${textOf(claimId) ?? tie}”` });
            }}
          />
          {reason === null ? null : ` — ${reason}`}
        </p>
      ))}
    </article>
  );
}
