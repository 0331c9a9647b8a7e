import { PartyEvidence } from '../explore/PartyEvidence';
import { TieCard } from '../explore/TieCard';
import type { Picture } from '../graph/picture';
import { useWords } from '../i18n/use-words';
import { HopsEvidence } from '../paths/HopsEvidence';
import { useUrlState } from '../use-url-state';
import type { NamedBetween } from './use-between';

/** The evidence of what is selected in the picture, or else of the chosen path. */
export function BetweenEvidence(props: { chosen: NamedBetween | null; picture: Picture }) {
  const { chosen, picture } = props;
  const { t } = useWords();
  const { select } = useUrlState();
  const tie = picture.ties.find(({ key }) => key === select);
  if (tie) return <TieCard tie={tie} picture={picture} />;
  const party = picture.parties.find(({ id }) => id === select);
  if (party) return <PartyEvidence party={party} picture={picture} designations={[]} />;
  if (!chosen) return <p className="meta">{t('evidence.nothing')}</p>;
  return (
    <>
      <p className="meta">{t('evidence.path')}</p>
      <HopsEvidence hops={chosen.path.hops} />
    </>
  );
}
