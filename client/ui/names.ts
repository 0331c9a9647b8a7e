import type { PartyBrief } from '#api/party';
import type { Language } from '../url-state';

type Named = Pick<PartyBrief, 'name' | 'nameZh'>;

export function shownName({ name, nameZh }: Named, language: Language): string {
  return language === 'zh' ? (nameZh ?? name) : name;
}

export function otherNameOf({ name, nameZh }: Named, language: Language): string | null {
  if (nameZh === null || nameZh === name) return null;
  return language === 'zh' ? name : nameZh;
}

/** Built once for each language: to build one takes longer than to ask it a hundred times. */
const REGIONS = new Map<Language, Intl.DisplayNames>();

/** `CN` → `China`; what is no country code stays as it is. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const known = REGIONS.get(language);
  const regions = known ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  if (!known) REGIONS.set(language, regions);
  return regions.of(code) ?? code;
}

/** A record by its id; one that the answer does not describe is still shown, by its id. */
export function partyIn(parties: readonly PartyBrief[], id: string): PartyBrief {
  return (
    parties.find((party) => party.id === id) ?? {
      id,
      name: id,
      nameZh: null,
      kind: 'Unknown',
      country: null,
      publicListing: null,
      designated: null,
      designatedSince: null,
      designatedOn: [],
    }
  );
}
