import type { PartyRecord, Row, Record as StatedRecord, TieRow } from '../../server/import/rows';

/** Rows as an importer hands them over, with as little said as will do. `over` says the rest. */

type Labelled<Label extends StatedRecord['label']> = Extract<StatedRecord, { label: Label }>;
type Typed<Type extends TieRow['type']> = Extract<TieRow, { type: Type }>;

const DATASET = 'dataset:test';
const SOURCE = 'source:test';
const LIST = 'list:test';

/** A dataset, a source and a list that is loaded whole, then these rows. */
export function world(...rows: readonly Row[]): Row[] {
  return [dataset(), source(), list(), ...rows];
}

export function dataset(over: Partial<Labelled<'Dataset'>> = {}): Labelled<'Dataset'> {
  const id = over.id ?? DATASET;
  const known = { publisher: null, licence: null, url: null, versionDate: null, rank: 1 };
  return { label: 'Dataset', id, datasetId: id, title: id, ...known, note: null, ...over };
}

export function source(over: Partial<Labelled<'Source'>> = {}): Labelled<'Source'> {
  const id = over.id ?? SOURCE;
  const known = { publisher: null, date: '2024-01-01', url: null, access: null, note: null };
  return { label: 'Source', id, datasetId: DATASET, title: id, ...known, ...over };
}

export function list(over: Partial<Labelled<'List'>> = {}): Labelled<'List'> {
  const id = over.id ?? LIST;
  const unsaid = { authority: null, url: null, versionDate: null, copyOf: null };
  const known = { ...unsaid, loaded: 'whole' } as const;
  return { label: 'List', id, datasetId: DATASET, name: id, ...known, note: null, ...over };
}

/** A company whose name is `Company <id>`, unless `over` says otherwise. */
export function party(id: string, over: Partial<PartyRecord> = {}): PartyRecord {
  const name = over.name ?? `Company ${id}`;
  const primary = { name, type: 'primary', language: null, status: 'stated' } as const;
  return {
    label: 'Party',
    id,
    datasetId: DATASET,
    kind: 'Company',
    name,
    country: null,
    publicListing: null,
    description: null,
    names: [{ ...primary, sourceId: SOURCE }],
    identifiers: [],
    ...over,
  };
}

/** Another name of a party. */
export function alias(
  name: string,
  over: Partial<PartyRecord['names'][number]> = {},
): PartyRecord['names'][number] {
  const said = { type: 'alias', language: null, status: 'stated' } as const;
  return { name, ...said, sourceId: SOURCE, ...over };
}

export function address(id: string, over: Partial<Labelled<'Address'>> = {}): Labelled<'Address'> {
  const known = { text: `Street ${id}`, country: null, precision: 'premises' } as const;
  return { label: 'Address', id, datasetId: DATASET, ...known, ...over };
}

export function claim(
  id: string,
  about: readonly string[],
  over: Partial<Labelled<'Claim'>> = {},
): Labelled<'Claim'> {
  const said = { text: `Claim ${id}`, quote: null, kind: 'other', status: 'reported' } as const;
  const where = { date: null, locator: null, sourceId: SOURCE, contradicts: [] };
  return { label: 'Claim', id, datasetId: DATASET, ...said, ...where, about: [...about], ...over };
}

/** `'60'` is a share, `'50..100'` an interval, null an undisclosed one. */
export function owns(
  from: string,
  to: string,
  share: string | null,
  over: Partial<Typed<'OWNS'>> = {},
): Typed<'OWNS'> {
  const held = { class: 'shareholding', directOrIndirect: 'direct', principal: null } as const;
  return { ...tie('OWNS', from, to), ...held, share: statedShare(share), ...over };
}

export function controls(
  from: string,
  to: string,
  over: Partial<Typed<'CONTROLS'>> = {},
): Typed<'CONTROLS'> {
  const held = { control: 'dominantInfluence', directOrIndirect: 'direct', share: null } as const;
  return { ...tie('CONTROLS', from, to), ...held, ...over };
}

export function branchOf(
  from: string,
  to: string,
  over: Partial<Typed<'BRANCH_OF'>> = {},
): Typed<'BRANCH_OF'> {
  return { ...tie('BRANCH_OF', from, to), ...over };
}

export function supplies(
  from: string,
  to: string,
  over: Partial<Typed<'SUPPLIES'>> = {},
): Typed<'SUPPLIES'> {
  return { ...tie('SUPPLIES', from, to), what: null, amount: null, state: 'active', ...over };
}

export function locatedAt(
  from: string,
  to: string,
  over: Partial<Typed<'LOCATED_AT'>> = {},
): Typed<'LOCATED_AT'> {
  return { ...tie('LOCATED_AT', from, to), role: 'registered', writtenAs: null, ...over };
}

export function officerOf(
  from: string,
  to: string,
  over: Partial<Typed<'OFFICER_OF'>> = {},
): Typed<'OFFICER_OF'> {
  return { ...tie('OFFICER_OF', from, to), role: null, tenure: 'present', ...over };
}

export function linked(
  from: string,
  to: string,
  over: Partial<Typed<'LINKED'>> = {},
): Typed<'LINKED'> {
  return { ...tie('LINKED', from, to), link: 'jointVenturePartner', ...over };
}

/** On the list of `world`, certainly since 2024-01-01. */
export function designated(
  from: string,
  over: Partial<Typed<'DESIGNATED'>> = {},
): Typed<'DESIGNATED'> {
  const dates = { announcedDate: null, effectiveDate: '2024-01-01', publishedDate: null };
  const rule = { programme: null, citation: null, listActionId: null, licenceRequirement: null };
  const why = { reviewPolicy: null, reason: null, reasonStatus: null, optsOut50: null };
  return {
    ...tie('DESIGNATED', from, over.to ?? LIST),
    listedName: `Company ${from}`,
    listStartDate: null,
    ...dates,
    ...rule,
    ...why,
    ...over,
  };
}

export function sameAs(
  from: string,
  to: string,
  over: Partial<Typed<'SAME_AS'>> = {},
): Typed<'SAME_AS'> {
  const said = { sameAs: 'same', ground: 'registration number', score: null } as const;
  return { ...tie('SAME_AS', from, to), ...said, ...over };
}

function tie<Type extends TieRow['type']>(type: Type, from: string, to: string) {
  const dates = { statementDate: '2024-01-01', startDate: null, endDate: null };
  const where = { sourceId: SOURCE, quote: null, locator: null, note: null };
  const key = `${type.toLowerCase().replaceAll('_', '-')}:${from}:${to}`;
  return { type, key, datasetId: DATASET, from, to, status: 'stated' as const, ...dates, ...where };
}

function statedShare(share: string | null) {
  if (share === null) return null;
  const [minimum = share, maximum = minimum] = share.split('..');
  return { minimum, maximum, open: 'none' as const };
}
