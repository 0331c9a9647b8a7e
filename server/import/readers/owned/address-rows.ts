import type { z } from 'zod';
import type { AddressRole } from '#api/ties';
import type { Row, TieRow } from '../../rows';
import type { Addresses } from '../addresses';

export interface StatedAddress {
  text: string;
  country: string | null;
  role: z.infer<typeof AddressRole>;
}

type Said = Pick<TieRow, 'datasetId' | 'sourceId' | 'status' | 'statementDate'>;

/** The addresses of a party and its ties to them. */
export function addressRows(
  partyId: string,
  stated: readonly StatedAddress[],
  { addresses, ...said }: Said & { addresses: Addresses },
): Row[] {
  const met = new Set<string>();
  return stated.flatMap(({ text, country, role }): Row[] => {
    const { id, rows } = addresses.of(text, country);
    const key = `${partyId}~${role}~${id.slice(-20)}`;
    if (met.has(key)) return rows;
    met.add(key);
    const period = { startDate: null, endDate: null };
    const unsaid = { quote: null, locator: null, note: null };
    const ends = { from: partyId, to: id };
    return [
      ...rows,
      { type: 'LOCATED_AT', key, ...ends, ...said, ...period, ...unsaid, role, writtenAs: text },
    ];
  });
}
