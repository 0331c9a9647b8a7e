import type { PartyBrief } from '#api/party';
import { useWords } from '../i18n/use-words';
import { DesignatedBadge } from '../ui/Badge';
import { countryName, otherNameOf, shownName } from '../ui/names';

interface Props {
  party: PartyBrief;
  level?: 'h1' | 'h2';
  /** Not where the answer below says the same. */
  badge?: boolean;
}

/** A party's names, what it is, and whether it stands on a list. */
export function PartyHead({ party, level: Heading = 'h1', badge = true }: Props) {
  const { t, language } = useWords();
  const other = otherNameOf(party, language);
  const what = [
    t(`kind.${party.kind}`),
    party.country && countryName(party.country, language),
    party.publicListing,
  ];
  return (
    <header className="party-head">
      <Heading>
        <bdi>{shownName(party, language)}</bdi>
      </Heading>
      {other ? (
        <p className="other-name">
          <bdi>{other}</bdi>
        </p>
      ) : null}
      <p className="meta">{what.filter(Boolean).join(' · ')}</p>
      {badge ? <DesignatedBadge party={party} /> : null}
    </header>
  );
}
