import { memo } from 'react';
import type { Exposure } from '#api/exposure';
import { getClaims } from '#api/party';
import { ClaimCard } from '../claims/ClaimCard';
import { against } from '../claims/conflicts';
import type { Picture } from '../graph/picture';
import { useWords } from '../i18n/use-words';
import { PathEvidence } from '../paths/PathEvidence';
import { chosenPath, namedPaths } from '../paths/path-refs';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { PartyEvidence } from './PartyEvidence';
import { TieCard } from './TieCard';

interface Props {
  exposure: Exposure;
  picture: Picture;
}

/** The evidence of what is selected in the picture, or else of the chosen path; then what speaks against it. */
export const Evidence = memo(function Evidence({ exposure, picture }: Props) {
  const { t } = useWords();
  const { select, path } = useUrlState();
  const named = chosenPath(namedPaths(exposure.paths), path);
  const tie = picture.ties.find(({ key }) => key === select);
  const party = picture.parties.find(({ id }) => id === select);
  const designations = [...exposure.named, ...exposure.designations];
  const ties = tie ? [tie] : (named?.path.hops.flatMap((hop) => hop.ties) ?? []);
  return (
    <>
      {tie ? <TieCard tie={tie} picture={picture} /> : null}
      {party ? <PartyEvidence party={party} picture={picture} designations={designations} /> : null}
      {!tie && !party && named ? <PathEvidence answer={exposure} named={named} /> : null}
      {!tie && !party && !named ? <p className="meta">{t('evidence.nothing')}</p> : null}
      <Conflicts id={exposure.subject.id} keys={ties.map(({ key }) => key)} />
    </>
  );
});

function Conflicts({ id, keys }: { id: string; keys: string[] }) {
  const { t } = useWords();
  const answer = useAnswer(getClaims, { params: { id } });
  return (
    <Section title={t('evidence.conflicts')}>
      <Answered answer={answer}>
        {({ claims }) => {
          const found = [...new Set(keys.flatMap((key) => against(claims, key)))];
          if (found.length === 0) return <p className="meta">{t('evidence.noConflicts')}</p>;
          return found.map((claim) => <ClaimCard key={claim.id} claim={claim} />);
        }}
      </Answered>
    </Section>
  );
}
