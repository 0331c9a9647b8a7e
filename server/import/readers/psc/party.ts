import type { PartyRecord } from '../../rows';
import { codeOfCountry } from '../countries';
import { SCHEME } from '../identifier-schemes';
import { nameOf, type Statement } from '../stated';
import type { PscData } from './line';

/** The party of a line, as the register describes it. */
export function partyOf(data: PscData, id: string, said: Statement): PartyRecord {
  const { kind, name } = data;
  const known = { label: 'Party', id, datasetId: said.datasetId, publicListing: null } as const;
  if (kind.startsWith('super-secure')) {
    return {
      ...{ ...known, kind: 'Unknown', country: null, names: [], identifiers: [] },
      ...{ name: 'A person whose particulars the register protects', description: null },
    };
  }
  const { forename = '', middle_name: middle = '', surname = '' } = data.name_elements ?? {};
  const plain = [forename, middle, surname].filter(Boolean).join(' ');
  const names = [nameOf(name, 'primary', said)];
  if (plain !== '' && plain !== name) names.push(nameOf(plain, 'alias', said));
  return {
    ...{ ...known, kind: kindOf(kind), name, names, description: descriptionOf(data) },
    country: countryOf(data),
    identifiers: identifiersOf(data).map((one) => ({ ...one, sourceId: said.sourceId })),
  };
}

function kindOf(kind: string): PartyRecord['kind'] {
  if (kind.startsWith('individual')) return 'Person';
  return kind.startsWith('legal-person') ? 'PublicBody' : 'Company';
}

function countryOf({ identification, country_of_residence: residence }: PscData): string | null {
  const { country_registered: country = '', place_registered: placed = '' } = identification ?? {};
  return codeOfCountry(country) ?? codeOfCountry(placed) ?? codeOfCountry(residence);
}

function descriptionOf({ date_of_birth: born, nationality, identification, ...data }: PscData) {
  const month = born?.month ? `-${String(born.month).padStart(2, '0')}` : '';
  const { legal_form: form = '', legal_authority: law = '' } = identification ?? {};
  const parts = [
    born ? `born ${born.year}${month}` : '',
    nationality && `nationality: ${nationality}`,
    data.country_of_residence && `resident in ${data.country_of_residence}`,
    form,
    law && `governed by ${law}`,
  ];
  return parts.filter(Boolean).join('; ') || null;
}

const BRITISH = /^(uk|gb|united kingdom|great britain|england|wales|scotland|northern ireland)/i;

/** A number is one only with its register: companies write both as they like. */
function identifiersOf({ identification }: PscData) {
  const number = identification?.registration_number ?? '';
  const register = identification?.place_registered ?? '';
  const country = identification?.country_registered ?? '';
  if (!/\d/.test(number)) return [];
  const plain = number.replaceAll(/[\s.]/g, '').toUpperCase();
  const isHouse = /companies house/i.test(register) || BRITISH.test(register);
  const isBritish = BRITISH.test(country) || (country === '' && isHouse);
  if (isBritish && (isHouse || register === '') && /^([A-Z]{2})?\d{1,8}$/.test(plain)) {
    return [{ scheme: SCHEME.ukCompany, id: companyNumber(plain) }];
  }
  const named = [register, country].filter(Boolean).join(', ');
  return [{ scheme: named === '' ? 'register not named' : named, id: number }];
}

/** Companies House writes eight signs: `SC123456`, `00012345`. */
export function companyNumber(text: string): string {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(text.trim().toUpperCase()) ?? [];
  return digits === '' ? text.trim() : letters + digits.padStart(8 - letters.length, '0');
}
