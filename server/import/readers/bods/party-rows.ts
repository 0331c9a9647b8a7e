import type { z } from 'zod';
import type { AddressRole } from '#api/ties';
import type { PartyRecord, Row } from '../../rows';
import type { Addresses } from '../addresses';
import { countryCode } from '../countries';
import { addressRows } from '../owned/address-rows';
import type { Cited } from './cited';
import { identifiersOf } from './identifiers';
import { remarksOf } from './own/annotations';
import type { Unspecified } from './parts';
import { type Named, type PartyStatement, partySaid } from './party-said';

/** What a statement about a party is told with. */
export interface Told {
  datasetId: string;
  /** The id of its record in our words, without the dataset. */
  id: string;
  cited: Cited;
  addresses: Addresses;
}

/** The rows of a party: itself, its addresses and where it is. `earlier` are names that statements before gave it. */
export function partyRows(
  statement: PartyStatement,
  told: Told,
  earlier: readonly string[],
): Row[] {
  const { datasetId, id, cited, addresses } = told;
  const said = partySaid(statement);
  const partyId = `${datasetId}:${id}`;
  const name = said.names[0]?.name ?? `Unnamed ${statement.recordType} (${statement.recordId})`;
  const former = earlier.filter((other) => !said.names.some((now) => now.name === other));
  const names: Named[] = [
    ...said.names,
    ...former.map((other) => ({ name: other, type: 'former' as const })),
  ];
  const sourceId = cited.row.id;
  const notes = remarksOf(statement);
  const party: PartyRecord = {
    label: 'Party',
    id: partyId,
    datasetId,
    kind: said.kind,
    name,
    country: said.country,
    publicListing: said.publicListing,
    description: [...said.description, ...notes].join(' ') || null,
    names: (names.length > 0 ? names : [{ name, type: 'primary' as const }]).map((given) => ({
      ...given,
      language: null,
      status: cited.status,
      sourceId,
    })),
    identifiers: identifiersOf(statement).map((given) => ({ ...given, sourceId })),
  };
  const located = (statement.recordDetails.addresses ?? []).flatMap((address) => {
    const { address: street, postCode, country } = address;
    const text = [street, postCode, country?.name].filter(Boolean).join(', ');
    const at = { text, country: countryCode(country?.code), role: roleOf(address.type) };
    return text === '' ? [] : [at];
  });
  const { statementDate } = statement;
  const by = {
    datasetId,
    sourceId,
    status: cited.status,
    statementDate: statementDate.slice(0, 10),
  };
  return [party, ...addressRows(partyId, located, { ...by, addresses })];
}

/** A party that a statement leaves out, with its reason: never the same as any other. */
export function unspecifiedParty(id: string, why: Unspecified, { datasetId, cited }: Told): Row {
  const name = `Unknown party: ${REASONS[why.reason]}`;
  const sourceId = cited.row.id;
  return {
    label: 'Party',
    id,
    datasetId,
    kind: 'Unknown',
    name,
    country: null,
    publicListing: null,
    description: [`Reason given: ${why.reason}.`, why.description].filter(Boolean).join(' '),
    names: [{ name, type: 'primary', language: null, status: cited.status, sourceId }],
    identifiers: [],
  };
}

const REASONS: { [Reason in Unspecified['reason']]: string } = {
  noBeneficialOwners: 'there are no beneficial owners',
  subjectUnableToConfirmOrIdentifyBeneficialOwner:
    'the subject cannot confirm or identify the beneficial owner',
  interestedPartyHasNotProvidedInformation: 'the interested party has not provided information',
  subjectExemptFromDisclosure: 'the subject is exempt from disclosure',
  interestedPartyExemptFromDisclosure: 'the interested party is exempt from disclosure',
  unknown: 'no reason is known',
  informationUnknownToPublisher: 'the publisher does not know',
};

function roleOf(type: string | undefined): z.infer<typeof AddressRole> {
  if (type === 'registered') return 'registered';
  return type === 'business' ? 'office' : 'other';
}
