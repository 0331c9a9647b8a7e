import { pointerTo } from '../owned/record-faults';

/** What a statement of BODS 0.2 or 0.3 says, in the shape of 0.4. Only names and places change; what is wrong stays wrong. */

type Said = { [field: string]: unknown };

/** Versions before 0.4 name the kind of a statement and not of a record. */
export function isOlder(statement: unknown): statement is Said {
  return isObject(statement) && 'statementType' in statement;
}

const RECORD_TYPES: Said = {
  entityStatement: 'entity',
  personStatement: 'person',
  ownershipOrControlStatement: 'relationship',
};

export function upgraded(older: Said): Said {
  const { statementID, statementType, statementDate, annotations, publicationDetails, ...rest } =
    older;
  const { source, replacesStatements: _, ...details } = rest;
  const published = isObject(publicationDetails) ? publicationDetails.publicationDate : undefined;
  const recordType = RECORD_TYPES[String(statementType)] ?? statementType;
  return withoutGaps({
    statementId: statementID,
    // Required since 0.4 only: what is published was said by then.
    statementDate: statementDate ?? published,
    annotations,
    publicationDetails,
    source,
    declarationSubject: '',
    recordId: statementID,
    recordType,
    recordDetails: detailsOf(String(recordType), details),
  });
}

/** The statements that this one replaces: all are about one record. */
export function replacedBy(older: Said): string[] {
  const { replacesStatements } = older;
  if (!Array.isArray(replacesStatements)) return [];
  return replacesStatements.filter((id) => typeof id === 'string');
}

function detailsOf(recordType: string, said: Said): Said {
  if (recordType === 'entity') return entity(said);
  if (recordType === 'person') return person(said);
  return recordType === 'relationship' ? relationship(said) : said;
}

function entity({ entityType, entitySubtype, addresses, ...said }: Said): Said {
  const category = isObject(entitySubtype) ? entitySubtype.generalCategory : undefined;
  const subtype = typeof category === 'string' ? category.replace(/^stateBody-/, '') : undefined;
  const details = isObject(entitySubtype) ? entitySubtype.localTerm : undefined;
  return withoutGaps({
    ...said,
    entityType: entityType === undefined ? undefined : { type: entityType, subtype, details },
    unspecifiedEntityDetails: unspecified(said.unspecifiedEntityDetails),
    foundingDate: day(said.foundingDate),
    dissolutionDate: day(said.dissolutionDate),
    addresses: each(addresses, (given) => address(given, ['registered', 'business'])),
  });
}

function person(said: Said): Said {
  const { names, addresses, placeOfBirth, placeOfResidence, hasPepStatus, ...more } = said;
  const { pepStatusDetails, ...rest } = more;
  const status = hasPepStatus === true ? 'isPep' : hasPepStatus === false ? 'isNotPep' : undefined;
  return withoutGaps({
    ...rest,
    ...(status && { politicalExposure: { status, details: pepStatusDetails } }),
    unspecifiedPersonDetails: unspecified(said.unspecifiedPersonDetails),
    names: each(names, fullName),
    birthDate: day(said.birthDate),
    deathDate: day(said.deathDate),
    placeOfBirth: address(placeOfBirth, ['placeOfBirth']),
    addresses: each(
      placeOfResidence === undefined ? addresses : [...list(addresses), placeOfResidence],
      (given) => address(given, ['residence', 'service']),
    ),
  });
}

function relationship({ componentStatementIDs, subject, interestedParty, ...said }: Said): Said {
  return withoutGaps({
    ...said,
    componentRecords: componentStatementIDs,
    subject: described(subject),
    interestedParty: described(interestedParty),
    interests: each(said.interests, interest),
  });
}

function interest(said: unknown): unknown {
  if (!isObject(said)) return said;
  const { type, interestLevel, share, ...rest } = said;
  return withoutGaps({
    ...rest,
    type: typeof type === 'string' ? interestType(type) : type,
    directOrIndirect: said.directOrIndirect ?? interestLevel,
    share: bounds(share),
    startDate: day(said.startDate),
    endDate: day(said.endDate),
  });
}

/** `settlor-of-trust` is `settlor`. */
function interestType(code: string): string {
  const camel = camelCase(code);
  if (camel === 'beneficiaryOfTrust') return 'beneficiaryOfLegalArrangement';
  if (camel === 'influenceOrControl') return 'otherInfluenceOrControl';
  if (camel === 'rightsToSurplusAssets') return 'rightsToSurplusAssetsOnDissolution';
  return camel.replace(/OfTrust$/, '');
}

/** Before 0.4 an end is marked as open. Where nothing marks it, it is taken as closed: the wider reading. */
function bounds(share: unknown): unknown {
  if (!isObject(share)) return share;
  const { exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = share;
  const openFrom = exclusiveMinimum === true && minimum !== undefined;
  // "More than 75 up to 100" is marked as open at 100 by default only.
  const openTo = exclusiveMaximum === true && maximum !== undefined && maximum !== 100;
  return withoutGaps({
    exact,
    ...(openFrom ? { exclusiveMinimum: minimum } : { minimum }),
    ...(openTo ? { exclusiveMaximum: maximum } : { maximum }),
  });
}

function described(party: unknown): unknown {
  if (!isObject(party)) return party;
  const { describedByEntityStatement, describedByPersonStatement, unspecified: why } = party;
  return describedByEntityStatement ?? describedByPersonStatement ?? unspecified(why) ?? party;
}

function unspecified(why: unknown): unknown {
  if (!isObject(why) || typeof why.reason !== 'string') return why;
  return { ...why, reason: camelCase(why.reason) };
}

function fullName(name: unknown): unknown {
  if (!isObject(name)) return name;
  const { givenName, patronymicName, familyName } = name;
  const parts = [givenName, patronymicName, familyName].filter((part) => typeof part === 'string');
  const type = name.type === 'individual' ? 'legal' : name.type;
  return withoutGaps({ ...name, type, fullName: name.fullName ?? (parts.join(' ') || undefined) });
}

/** Before 0.4 a country is a code, and any type of address may stand anywhere. */
function address(given: unknown, types: readonly string[]): unknown {
  if (!isObject(given)) return given;
  const { type, country } = given;
  return withoutGaps({
    ...given,
    type: type === undefined || types.includes(String(type)) ? type : 'alternative',
    country: typeof country === 'string' ? { name: country, code: country } : country,
  });
}

/** Moments are days to us. */
function day(date: unknown): unknown {
  return typeof date === 'string' ? date.replace(/[T ].*$/, '') : date;
}

const OLDER_FIELDS: Said = {
  statementId: 'statementID',
  recordId: 'statementID',
  recordType: 'statementType',
  componentRecords: 'componentStatementIDs',
};

/** A path of 0.4 as a pointer into the older statement. */
export function olderPointer([first, ...rest]: readonly PropertyKey[]): string {
  const path = first === 'recordDetails' ? rest : [first ?? '', ...rest];
  const named = path.map((part) => String(OLDER_FIELDS[String(part)] ?? part));
  return pointerTo(named[0] === 'entityType' ? named.slice(0, 1) : named);
}

function camelCase(code: string): string {
  return code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function each(values: unknown, change: (value: unknown) => unknown): unknown {
  return Array.isArray(values) ? values.map(change) : values;
}

function list(values: unknown): unknown[] {
  return Array.isArray(values) ? values : [];
}

function withoutGaps(said: Said): Said {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function isObject(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
