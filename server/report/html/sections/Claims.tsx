import type { ReactNode } from 'react';
import type { Claim } from '#api/ties';
import { tieWords } from '../../words/tie-words';
import { Table } from '../parts/tables';
import { Cited, Each, Own, useTelling } from '../parts/words';

/** What is said of the party and is no tie: first what contradicts what, side by side. */
export function Claims() {
  const { claims } = useTelling().report;
  if (claims.length === 0) {
    return (
      <p>
        <Own of="claim.none" />
      </p>
    );
  }
  const rows = conflictsAmong(claims);
  const all = claims.map((claim) => <OneClaim key={claim.id} claim={claim} />);
  if (rows.length === 0) return all;
  return (
    <>
      <h3>
        <Own of="claim.conflicts" />
      </h3>
      <div className="conflicts">
        <Table heads={['claim.one', 'claim.other', 'claim.why']} rows={rows} />
      </div>
      <h3>
        <Own of="claim.all" />
      </h3>
      {all}
    </>
  );
}

type Contradiction = Claim['contradicts'][number];

/** A row for each two that contradict one another, whichever of them says so. */
function conflictsAmong(claims: readonly Claim[]): { key: string; cells: ReactNode[] }[] {
  const pairs = new Map(
    claims.flatMap((claim) =>
      claim.contradicts.map((other) => {
        const ends = [claim.id, other.claimId ?? other.tieKey ?? ''].sort();
        return [ends.join(' '), { claim, other }] as const;
      }),
    ),
  );
  return [...pairs].map(([key, { claim, other }]) => ({
    key,
    cells: [
      <ClaimText key="one" claim={claim} />,
      <Other key="other" of={other} />,
      other.reason ?? '',
    ],
  }));
}

function Other({ of: { claimId, tieKey } }: { of: Contradiction }) {
  const telling = useTelling();
  const { report } = telling;
  const claim = report.claims.find(({ id }) => id === claimId);
  if (claim !== undefined) return <ClaimText claim={claim} />;
  if (tieKey === null) return claimId;
  const ties = report.ties.filter(({ key }) => key === tieKey);
  return (
    <>
      <Each of={(_, language) => tieWords(telling, tieKey, language)} />{' '}
      <Cited sources={ties.map(({ source }) => source.id)} />
    </>
  );
}

function ClaimText({ claim: { text, source } }: { claim: Claim }) {
  return (
    <>
      {text} <Cited sources={[source.id]} />
    </>
  );
}

function OneClaim({ claim }: { claim: Claim }) {
  return (
    <article className="claim" id={`claim-${claim.id}`}>
      <p>
        <ClaimText claim={claim} />{' '}
        <span className="small">
          <Each
            of={(say) =>
              say('claim.kind', {
                kind: say(`claim.kinds.${claim.kind}`, { defaultValue: claim.kind }),
                status: say(`page:status.${claim.status}`),
              })
            }
          />
          {claim.date === null ? null : ` · ${claim.date}`}
        </span>
      </p>
      {claim.quote === null ? null : <blockquote>{claim.quote}</blockquote>}
    </article>
  );
}
