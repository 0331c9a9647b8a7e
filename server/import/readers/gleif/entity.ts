import type { TableRow } from '../csv-table';
import { type GleifText, listAt, namedText, nodeAt, textAt } from './fields';

/** A record of level 1: who is who. */
export interface Entity {
  lei: string;
  name: GleifText;
  others: GleifText[];
  legalAddress: GleifAddress;
  headquarters: GleifAddress;
  authority: { id: string; number: string };
  jurisdiction: string;
  category: string;
  form: string;
  status: string;
  expiration: { date: string; reason: string };
  successors: { lei: string; name: string }[];
  registration: string;
  deletedAt: string;
}

interface GleifAddress {
  text: string;
  country: string;
}

const LINES = [
  'FirstAddressLine',
  'AdditionalAddressLine',
  'City',
  'Region',
  'PostalCode',
  'Country',
];
const SLOTS = [1, 2, 3, 4, 5];

export function entityFromJson(value: unknown): Entity {
  const entity = nodeAt(value, 'Entity');
  const names = listAt(entity, 'OtherEntityNames').map((one) => namedText(one, 'OtherEntityName'));
  const transliterated = listAt(entity, 'TransliteratedOtherEntityNames').map((one) =>
    namedText(one, 'TransliteratedOtherEntityName'),
  );
  return {
    lei: textAt(value, 'LEI'),
    name: namedText(entity.LegalName, 'name'),
    others: [...names, ...transliterated],
    legalAddress: addressOf((line) => addressLine(entity.LegalAddress, line)),
    headquarters: addressOf((line) => addressLine(entity.HeadquartersAddress, line)),
    authority: {
      id: textAt(entity, 'RegistrationAuthority', 'RegistrationAuthorityID'),
      number: textAt(entity, 'RegistrationAuthority', 'RegistrationAuthorityEntityID'),
    },
    jurisdiction: textAt(entity, 'LegalJurisdiction'),
    category: textAt(entity, 'EntityCategory'),
    form: textAt(entity, 'LegalForm', 'OtherLegalForm'),
    status: textAt(entity, 'EntityStatus'),
    expiration: {
      date: textAt(entity, 'EntityExpirationDate'),
      reason: textAt(entity, 'EntityExpirationReason'),
    },
    successors: successorNodes(entity).map((one) => ({
      lei: textAt(one, 'SuccessorLEI'),
      name: textAt(one, 'SuccessorEntityName'),
    })),
    registration: textAt(value, 'Registration', 'RegistrationStatus'),
    deletedAt: textAt(value, 'Extension', 'Deletion', 'DeletedAt'),
  };
}

/** One successor is a node, several are an array. */
function successorNodes({ SuccessorEntity: found }: ReturnType<typeof nodeAt>): unknown[] {
  if (Array.isArray(found)) return found;
  return found === undefined || found === null ? [] : [found];
}

function addressLine(address: unknown, line: string): string {
  const plain = textAt(address, line);
  return (
    plain ||
    listAt(address, line)
      .map((one) => namedText(one, '$').text)
      .join(', ')
  );
}

export function entityFromRow({ cell }: TableRow): Entity {
  const entity = (name: string) => cell(`Entity.${name}`).trim();
  const named = (list: string, one: string) =>
    SLOTS.map((slot) => ({
      text: entity(`${list}.${one}.${slot}`),
      type: entity(`${list}.${one}.${slot}.type`),
      language: entity(`${list}.${one}.${slot}.xmllang`) || null,
    })).filter(({ text }) => text !== '');
  const successors = ['', ...SLOTS.map((slot) => `.${slot}`)].map((slot) => ({
    lei: entity(`SuccessorEntity${slot}.SuccessorLEI`),
    name: entity(`SuccessorEntity${slot}.SuccessorEntityName`),
  }));
  return {
    lei: cell('LEI').trim(),
    name: { text: entity('LegalName'), language: entity('LegalName.xmllang') || null, type: '' },
    others: [
      ...named('OtherEntityNames', 'OtherEntityName'),
      ...named('TransliteratedOtherEntityNames', 'TransliteratedOtherEntityName'),
    ],
    legalAddress: addressOf((line) => addressCell(entity, `LegalAddress.${line}`)),
    headquarters: addressOf((line) => addressCell(entity, `HeadquartersAddress.${line}`)),
    authority: {
      id: entity('RegistrationAuthority.RegistrationAuthorityID'),
      number: entity('RegistrationAuthority.RegistrationAuthorityEntityID'),
    },
    ...{ jurisdiction: entity('LegalJurisdiction'), category: entity('EntityCategory') },
    ...{ form: entity('LegalForm.OtherLegalForm'), status: entity('EntityStatus') },
    expiration: { date: entity('EntityExpirationDate'), reason: entity('EntityExpirationReason') },
    successors: successors.filter(({ lei, name }) => lei !== '' || name !== ''),
    registration: cell('Registration.RegistrationStatus').trim(),
    deletedAt: cell('DeletedAt').trim(),
  };
}

function addressCell(entity: (name: string) => string, line: string): string {
  const lines = [entity(line), ...[1, 2, 3].map((slot) => entity(`${line}.${slot}`))];
  return lines.filter(Boolean).join(', ');
}

function addressOf(line: (name: string) => string): GleifAddress {
  return { text: LINES.map(line).filter(Boolean).join(', '), country: line('Country') };
}
