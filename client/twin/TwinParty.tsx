import type { Picture } from '../graph/picture';
import { useWords } from '../i18n/use-words';
import { DesignatedBadge } from '../ui/Badge';
import { countryName, partyIn } from '../ui/names';
import { PartyName } from '../ui/PartyName';

/** A drawn party in text: its names, what it is, where, whether it is traded, and whether it is on a list. */
export function TwinParty({ id, picture }: { id: string; picture: Picture }) {
  const { t, language } = useWords();
  const address = picture.addresses.find((place) => place.id === id);
  if (address)
    return (
      <span>
        <bdi>{address.text}</bdi> <span className="meta">{t('evidence.address')}</span>
      </span>
    );
  const party = partyIn(picture.parties, id);
  const { country, kind, publicListing } = party;
  const what = [
    t(`kind.${kind}`),
    country && countryName(country, language),
    publicListing && t('picture.traded', { publicListing }),
  ];
  return (
    <span>
      <strong>
        <PartyName party={party} />
      </strong>{' '}
      <span className="meta">
        {id === picture.subject ? `${t('twin.subject')} · ` : ''}
        {what.filter(Boolean).join(' · ')}
      </span>{' '}
      <DesignatedBadge party={party} />
    </span>
  );
}
