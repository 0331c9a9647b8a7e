import type { PartyBrief } from '#api/party';
import type { Designation } from '#api/ties';
import { AddFactLink } from '../facts/OwnFact';
import { nameIn, type Picture } from '../graph/picture';
import { useWords } from '../i18n/use-words';
import { PartyHead } from '../party/PartyHead';
import { DesignationEvidence } from '../paths/DesignationEvidence';
import { TieEvidence } from '../paths/TieEvidence';
import { Link } from '../ui/Link';
import { another } from '../url-state';
import { useUrlState } from '../use-url-state';

interface Props {
  party: PartyBrief;
  picture: Picture;
  /** The entries on lists that the answer knows of. */
  designations: readonly Designation[];
}

/** The party that is selected in the picture: what it is, and the drawn ties that end at it. */
export function PartyEvidence({ party, picture, designations: known }: Props) {
  const { t, language } = useWords();
  const state = useUrlState();
  const designations = known.filter(({ partyId }) => partyId === party.id);
  const ties = picture.ties.filter(({ from, to }) => from === party.id || to === party.id);
  return (
    <>
      <p className="meta">
        {t('evidence.party')} · <Link to={{ ...state, select: null }}>{t('evidence.back')}</Link>
      </p>
      <PartyHead party={party} level="h2" badge={designations.length === 0} />
      <p className="row">
        {party.id === picture.subject ? null : (
          <Link className="button" to={another(state, { view: 'party', id: party.id })}>
            {t('evidence.open')}
          </Link>
        )}
        <AddFactLink party={party.id} />
      </p>
      {designations.map((designation) => (
        <DesignationEvidence key={designation.key} designation={designation} />
      ))}
      {ties.map((tie) => (
        <div key={tie.key}>
          <h3>
            <bdi>{nameIn(picture, tie.from, language)}</bdi> {t(`verb.${tie.type}`)}{' '}
            <bdi>{nameIn(picture, tie.to, language)}</bdi>
          </h3>
          <TieEvidence tie={tie} />
        </div>
      ))}
    </>
  );
}
