import type { Row, TieRow } from '../../rows';
import { endAfter } from '../days';
import { isFact } from '../entry-ids';
import { writtenDay } from '../register-days';
import { UNSAID } from '../stated';
import type { CslEntry, EntryPlace } from './entry';
import { listId } from './lists';
import { aliasesOf, type EntryName, entryName } from './names';
import { partyRow } from './party';

type Designated = Extract<TieRow, { type: 'DESIGNATED' }>;

/** An entry as rows: the party, whom else it names, where they are, and what stands on the list about them. */
export function entryRows(entry: CslEntry, place: EntryPlace): Row[] {
  const named = entryName(entry.name);
  if (/^Address \d+$/i.test(named.name)) return addressRows(entry, place);
  const { aliases, affiliates } = aliasesOf(entry.aliases);
  const others = [...new Set([...named.affiliates, ...affiliates])];
  // An entry of one affiliate gives the affiliate's other names.
  const [only] = named.affiliates.length === 1 ? others : [];
  const own = partyRow(entry, { named, aliases: only === undefined ? aliases : [], place });
  if (own.names.some(({ name }) => name.includes('?')))
    place.notice('entry with signs lost as "?"');
  return [
    own,
    designation(entry, { id: place.id, listedName: entry.name, tail: named.tail, place }),
    ...locations(entry, place),
    ...others.flatMap((name, at) =>
      affiliateRows(entry, { name, at, aliases: name === only ? aliases : [], place }),
    ),
  ];
}

function designation(
  entry: CslEntry,
  {
    id,
    listedName,
    tail,
    place,
  }: { id: string; listedName: string; tail: string | null; place: EntryPlace },
): Designated {
  const { list, said, notice } = place;
  const day = (text: string) => {
    const found = writtenDay(text);
    if (found === null && text !== '') notice('date that cannot be, left out');
    return found;
  };
  const last = day(entry.endDate);
  const fact = (kind: RegExp) => entry.ids.find(({ type }) => kind.test(type))?.value ?? '';
  return {
    ...{ ...UNSAID, ...said, type: 'DESIGNATED', key: `${id}~designated`, from: id },
    ...{ to: listId(said.datasetId, list), listedName },
    programme: entry.programmes.join('; ') || null,
    ...{ announcedDate: null, publishedDate: null, listActionId: null },
    effectiveDate: day(fact(/^Effective Date/)),
    listStartDate: day(entry.startDate || fact(/^Listing Date/)),
    endDate: last === null ? null : endAfter(last),
    citation: entry.notice || null,
    licenceRequirement: entry.licenceRequirement || null,
    reviewPolicy: entry.reviewPolicy || null,
    ...{ reason: entry.remarks || null, reasonStatus: entry.remarks ? 'stated' : null },
    ...{ optsOut50: list.optsOut50, locator: entry.informationUrl || null },
    note: noteOf(entry, tail),
  };
}

/** What stands beside the entry: whom it means without naming them, and the facts among its identifiers. */
function noteOf({ ids, standardOrder }: CslEntry, tail: string | null): string | null {
  const facts = ids
    .filter(isFact)
    .map(({ type, value }) => `${type.replace(/[\s:-]+$/, '')}: ${value}`);
  const parts = [
    tail === null ? '' : `The entry goes on "${tail}": it means parties that it does not name.`,
    /^[YN]$/i.test(standardOrder) ? `Standard order: ${standardOrder.toUpperCase()}` : '',
    ...new Set(facts),
  ];
  return parts.filter(Boolean).join('\n') || null;
}

function locations({ addresses }: CslEntry, place: EntryPlace): Row[] {
  const { id, said } = place;
  const met = new Set<string>();
  return addresses.flatMap(({ text, country }) => {
    // A country alone is where a party is, and no address that two could share.
    if (text === '' || text === country) return [];
    const address = place.addresses.of(text, country);
    if (met.size === met.add(address.id).size) return [];
    const located: Row = {
      ...{ ...UNSAID, ...said, type: 'LOCATED_AT', role: 'listEntry', writtenAs: text },
      ...{ key: `${id}~at-${met.size}`, from: id, to: address.id },
    };
    return [...address.rows, located];
  });
}

/** A party that an entry names beside its own stands on the list with it. */
function affiliateRows(
  entry: CslEntry,
  { name, at, aliases, place }: { name: string; at: number; aliases: string[]; place: EntryPlace },
): Row[] {
  const { said } = place;
  const id = `${place.id}~affiliate-${at + 1}`;
  const named: EntryName = { name, others: [], affiliates: [], tail: null };
  const apart: CslEntry = { ...entry, type: '', ids: [], id: '', entityNumber: '', title: '' };
  return [
    { ...partyRow(apart, { named, aliases, place: { ...place, id } }), description: null },
    designation(entry, { id, listedName: entry.name, tail: null, place }),
    {
      ...{ ...UNSAID, ...said, type: 'LINKED', link: 'affiliateNamedInList', key: `${id}~linked` },
      ...{ from: place.id, to: id, quote: entry.name },
    },
  ];
}

/** Some entries are no party but an address: whoever is there stands on the list. */
function addressRows(entry: CslEntry, place: EntryPlace): Row[] {
  return entry.addresses.flatMap(({ text, country }, at) => {
    const address = place.addresses.of(text, country);
    const id = at === 0 ? place.id : `${place.id}~${at + 1}`;
    const row = designation(entry, { id, listedName: entry.name, tail: null, place });
    return [...address.rows, { ...row, from: address.id }];
  });
}
