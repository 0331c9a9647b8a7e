import type { PartyKind } from '#api/values';

/** Schemas of parties, with what kind they are. A legal entity may be anything; most are companies. Things are held too. */
export const PARTY_KINDS: { readonly [schema: string]: PartyKind } = {
  Person: 'Person',
  Company: 'Company',
  Organization: 'Company',
  LegalEntity: 'Company',
  PublicBody: 'PublicBody',
  ...Object.fromEntries(
    ['Asset', 'Vessel', 'Airplane', 'Vehicle', 'Security', 'RealEstate', 'CryptoWallet'].map(
      (thing) => [thing, 'Arrangement'],
    ),
  ),
};

/** Schemas that tie two parties, with the properties that name them, in the direction of our ties. */
export const ENDS: { readonly [schema: string]: readonly [from: string, to: string] } = {
  Ownership: ['owner', 'asset'],
  Control: ['controller', 'controlled'],
  Directorship: ['director', 'organization'],
  Membership: ['member', 'organization'],
  Employment: ['employee', 'employer'],
  Representation: ['agent', 'client'],
  Succession: ['successor', 'predecessor'],
  UnknownLink: ['subject', 'object'],
  Family: ['person', 'relative'],
  Associate: ['person', 'associate'],
  Similar: ['candidate', 'match'],
};
