import { z } from 'zod';

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '');

const Address = z.record(z.string(), z.unknown()).nullish();

/** A line of the snapshot: a person with significant control, a statement, an exemption, or the totals at the end. */
export const PscLine = z.object({
  company_number: text,
  data: z
    .object({
      ...{ kind: z.string(), name: text, notified_on: text, ceased_on: text, etag: text },
      ...{ nationality: text, country_of_residence: text, statement: text, linked_psc_name: text },
      natures_of_control: z.array(z.string()).nullish(),
      links: z.object({ self: text }).loose().nullish(),
      ...{ address: Address, principal_office_address: Address },
      date_of_birth: z.object({ year: z.number(), month: z.number().nullish() }).loose().nullish(),
      name_elements: z
        .object({ forename: text, middle_name: text, surname: text })
        .loose()
        .nullish(),
      identification: z
        .object({
          ...{ legal_form: text, legal_authority: text, registration_number: text },
          ...{ place_registered: text, country_registered: text },
        })
        .loose()
        .nullish(),
      is_sanctioned: z.boolean().nullish(),
      exemptions: z.record(z.string(), z.unknown()).nullish(),
      persons_of_significant_control_count: z.number().int().nullish(),
      statements_count: z.number().int().nullish(),
      exemptions_count: z.number().int().nullish(),
      generated_at: text,
    })
    .loose(),
});
export type PscLine = z.infer<typeof PscLine>;
export type PscData = PscLine['data'];

/** Fields that are left unread on purpose. */
const LEFT = new Set([
  ...['address_same_as_registered_office_address', 'description', 'ceased', 'appointment_type'],
  ...['notification_sent_on', 'restrictions_notice_withdrawal_reason'],
  ...['principal_office_address_same_as_registered_office_address', 'title'],
  ...['identity_verification_details', 'register_entry_date'],
]);

export function unreadFields(data: PscData): string[] {
  const known = PscLine.shape.data.shape;
  return Object.keys(data).filter((field) => !(field in known || LEFT.has(field)));
}

export function isTotals({ data }: PscLine): boolean {
  return data.kind.startsWith('totals');
}

const PARTS = [
  ...['care_of', 'po_box', 'premises', 'address_line_1', 'address_line_2', 'locality', 'region'],
  ...['postal_code', 'country'],
];

/** An address in one line. */
export function addressText(address: PscData['address']): string {
  return PARTS.map((part) => address?.[part])
    .filter((part) => typeof part === 'string' && part.trim() !== '')
    .join(', ');
}
