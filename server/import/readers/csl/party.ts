import type { PartyRecord } from '../../rows';
import { identifierOf, isFact } from '../entry-ids';
import { SCHEME } from '../identifier-schemes';
import { nameOf, type Statement } from '../stated';
import type { CslEntry, EntryPlace } from './entry';
import type { CslList } from './lists';
import { type EntryName, mendedName } from './names';

/** The party of an entry. */
export function partyRow(
  entry: CslEntry,
  { named, aliases, place }: { named: EntryName; aliases: string[]; place: EntryPlace },
): PartyRecord {
  const { id, said } = place;
  const { datasetId, sourceId } = said;
  return {
    ...{ label: 'Party', id, datasetId, kind: kindOf(entry), name: named.name },
    ...{ country: countryOf(entry), publicListing: null, description: descriptionOf(entry) },
    names: namesOf(named, aliases, said),
    identifiers: identifiersOf(entry, place).map((one) => ({ ...one, sourceId })),
  };
}

/** A list tells people and companies apart only for some; a vessel is no company, and its owner is another party. */
function kindOf({ type }: CslEntry): PartyRecord['kind'] {
  if (type === 'Individual') return 'Person';
  return type === 'Vessel' || type === 'Aircraft' ? 'Arrangement' : 'Company';
}

/** The one country of all addresses; without an address, that of the person's nationality. */
function countryOf({ addresses, nationalities, citizenships }: CslEntry): string | null {
  const located = new Set(addresses.map(({ country }) => country));
  const codes = located.size > 0 ? located : new Set([...nationalities, ...citizenships]);
  const [only = null] = codes.size === 1 ? codes : [];
  return only;
}

function descriptionOf({ title, vessel, type, ...entry }: CslEntry): string | null {
  const parts = [
    title,
    type === 'Vessel' || type === 'Aircraft' ? type : '',
    vessel.type,
    vessel.flag && `flag: ${vessel.flag}`,
    vessel.callSign && `call sign: ${vessel.callSign}`,
    vessel.owner && `owner: ${vessel.owner}`,
    entry.birthDates.length > 0 ? `born ${entry.birthDates.join(' or ')}` : '',
    entry.birthPlaces.length > 0 ? `born in ${entry.birthPlaces.join(' or ')}` : '',
    entry.nationalities.length > 0 ? `nationality: ${entry.nationalities.join(', ')}` : '',
    entry.citizenships.length > 0 ? `citizenship: ${entry.citizenships.join(', ')}` : '',
  ];
  return parts.filter(Boolean).join('; ') || null;
}

function namesOf({ name, others }: EntryName, aliases: string[], said: Statement) {
  const stated = [
    nameOf(name, 'primary', said),
    ...others.map((other) => nameOf(other.name, other.type, said)),
    ...aliases.map((alias) => nameOf(alias, 'alias', said)),
  ];
  const mended = stated.flatMap((one) => {
    const better = mendedName(one.name);
    return better === null ? [] : { ...nameOf(better, 'alias', said), status: 'inferred' as const };
  });
  const met = new Set<string>();
  return [...stated, ...mended].filter((one) => met.size !== met.add(one.name).size);
}

/** The number of an entry on a list of OFAC; null on the lists of others. */
export function ofacNumber({ entityNumber }: CslEntry, { authority }: CslList): string | null {
  return authority.includes('Treasury') && entityNumber !== '' ? entityNumber : null;
}

function identifiersOf(entry: CslEntry, { list, notice }: EntryPlace) {
  const { id, ids } = entry;
  const ofac = ofacNumber(entry, list);
  const number = ofac === null ? [] : [{ scheme: SCHEME.ofac, id: ofac }];
  const own = id === '' || id === ofac ? [] : [{ scheme: SCHEME.csl, id }];
  const stated = ids.filter((one) => !isFact(one)).flatMap((one) => identifierOf(one) ?? []);
  for (const { scheme } of stated) {
    if (/^Unified Social Credit/.test(scheme)) notice('unified social credit code that is wrong');
  }
  const met = new Set<string>();
  return [...number, ...own, ...stated].filter(
    (one) => met.size !== met.add(`${one.scheme} ${one.id}`).size,
  );
}
