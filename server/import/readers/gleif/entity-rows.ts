import { usccOf } from '../../../match/identifiers/check-digits';
import type { ReadContext } from '../../reader';
import type { PartyRecord, Row } from '../../rows';
import { type Addresses, addressesIn } from '../addresses';
import { countryCode } from '../countries';
import { SCHEME } from '../identifier-schemes';
import { dayOf } from '../register-days';
import { type Statement, sourceOf, UNSAID } from '../stated';
import type { Entity } from './entity';

/** The rows of one company: it, its addresses, and who came after it. */
export function entityRows(context: ReadContext): (entity: Entity) => Row[] {
  const { datasetId } = context;
  const said = { datasetId, sourceId: sourceOf(datasetId) };
  const addresses = addressesIn(datasetId);
  return (entity) => [
    partyOf(entity, said),
    ...located(entity, { said, addresses }),
    ...successors(entity, said),
  ];
}

const KINDS: Readonly<Record<string, PartyRecord['kind']>> = {
  FUND: 'Arrangement',
  SOLE_PROPRIETOR: 'Person',
  RESIDENT_GOVERNMENT_ENTITY: 'PublicBody',
  INTERNATIONAL_ORGANIZATION: 'PublicBody',
};

function partyOf(entity: Entity, said: Statement): PartyRecord {
  const { lei, name, jurisdiction, legalAddress } = entity;
  const { datasetId } = said;
  return {
    ...{ label: 'Party', id: `${datasetId}:${lei}`, datasetId, name: name.text },
    kind: KINDS[entity.category] ?? 'Company',
    country: countryCode(jurisdiction.slice(0, 2)) ?? countryCode(legalAddress.country),
    ...{ publicListing: null, description: descriptionOf(entity) },
    names: namesOf(entity, said),
    identifiers: identifiersOf(entity).map((one) => ({ ...one, sourceId: said.sourceId })),
  };
}

function namesOf({ name, others }: Entity, { sourceId }: Statement): PartyRecord['names'] {
  const met = new Set<string>();
  return [{ ...name, type: 'PRIMARY' }, ...others]
    .filter(({ text }) => text !== '' && met.size !== met.add(text).size)
    .map(({ text, type, language }) => ({
      ...{ name: text, type: nameType(type), language, status: 'stated', sourceId },
    }));
}

function nameType(type: string): PartyRecord['names'][number]['type'] {
  if (type === 'PRIMARY') return 'primary';
  if (type.startsWith('PREVIOUS')) return 'former';
  if (type.includes('TRANSLITERATED')) return 'transliteration';
  return type === 'ALTERNATIVE_LANGUAGE_LEGAL_NAME' ? 'translation' : 'alias';
}

/** Registers that other sources know by another code than GLEIF's; all three are Companies House. */
const REGISTERS: Readonly<Record<string, string>> = {
  RA000585: SCHEME.ukCompany,
  RA000586: SCHEME.ukCompany,
  RA000587: SCHEME.ukCompany,
};
/** Not a register: the entity stands in none, or in none that GLEIF knows. */
const NO_REGISTER = new Set(['', 'RA888888', 'RA999999']);

function identifiersOf({ lei, authority, jurisdiction }: Entity) {
  const { id, number } = authority;
  const own = { scheme: SCHEME.lei, id: lei };
  if (number === '' || NO_REGISTER.has(id)) return [own];
  const uscc = jurisdiction.startsWith('CN') ? usccOf(number) : null;
  const registered = uscc
    ? { scheme: SCHEME.uscc, id: uscc }
    : { scheme: REGISTERS[id] ?? `registration:${id}`, id: number };
  return [own, registered];
}

/** What is out of the ordinary stays in sight: nothing is dropped because it lapsed or ended. */
function descriptionOf({
  form,
  status,
  expiration,
  registration,
  category,
}: Entity): string | null {
  const { date, reason } = expiration;
  const ended = [reason, dayOf(date)].filter(Boolean).join(', ');
  const parts = [
    form,
    category === '' || category === 'GENERAL' ? '' : `category ${category}`,
    status === '' || status === 'ACTIVE' ? '' : `entity ${status}${ended && ` (${ended})`}`,
    registration === '' || registration === 'ISSUED' ? '' : `LEI registration ${registration}`,
  ];
  return parts.filter(Boolean).join('; ') || null;
}

function located(
  { lei, legalAddress, headquarters }: Entity,
  { said, addresses }: { said: Statement; addresses: Addresses },
): Row[] {
  const party = `${said.datasetId}:${lei}`;
  const places = [
    { ...legalAddress, role: 'registered' as const },
    { ...headquarters, role: 'office' as const },
  ];
  const met = new Set<string>();
  return places.flatMap(({ text, country, role }): Row[] => {
    if (text === '' || text === country) return [];
    const { id, rows } = addresses.of(text, countryCode(country));
    if (met.size === met.add(id).size) return [];
    const ends = { key: `${party}~${role}`, from: party, to: id };
    return [...rows, { ...UNSAID, ...said, ...ends, type: 'LOCATED_AT', role, writtenAs: text }];
  });
}

/** The tie goes from the successor to whom it succeeds. A successor with an LEI is a record of its own; one that is only named is described here. */
function successors({ lei, successors: named }: Entity, said: Statement): Row[] {
  const { datasetId, sourceId } = said;
  const before = `${datasetId}:${lei}`;
  return named.flatMap((successor, at): Row[] => {
    const key = `${before}~successor-${at + 1}`;
    const after = successor.lei === '' ? `${key}~party` : `${datasetId}:${successor.lei}`;
    const ends = { from: after, to: before };
    const link: Row = { ...UNSAID, ...said, type: 'LINKED', link: 'successor', key, ...ends };
    if (successor.lei !== '') return [link];
    const name = { name: successor.name, type: 'primary', language: null } as const;
    const unsaid = { country: null, publicListing: null, description: null, identifiers: [] };
    return [
      {
        ...{
          label: 'Party',
          id: after,
          datasetId,
          kind: 'Company',
          ...unsaid,
          name: successor.name,
        },
        names: [{ ...name, status: 'stated', sourceId }],
      },
      link,
    ];
  });
}
