import { createHash } from 'node:crypto';
import { rowTable } from '../row-table';
import type { Record as StatedRecord } from '../rows';

type AddressRecord = Extract<StatedRecord, { label: 'Address' }>;

/** The addresses of a file: one text is one address, and is handed on once. */
export interface Addresses {
  /** The id of an address, and its row where it was not met before. */
  of: (text: string, country: string | null) => { id: string; rows: AddressRecord[] };
}

export function addressesIn(datasetId: string): Addresses {
  const met = rowTable();
  return {
    of(text, country) {
      const id = `${datasetId}:address-${digest(text, country)}`;
      if (met.see(id, '0') !== 'added') return { id, rows: [] };
      const precision = precisionOf(text, country);
      return { id, rows: [{ label: 'Address', id, datasetId, text, country, precision }] };
    },
  };
}

function digest(text: string, country: string | null): string {
  const key = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return createHash('sha256').update(`${country} ${key}`).digest('hex').slice(0, 20);
}

/** A place without a number is a town at best. */
function precisionOf(text: string, country: string | null): AddressRecord['precision'] {
  if (text === country) return 'country';
  return /\p{N}/u.test(text) ? 'unknown' : text.split(',').length <= 3 ? 'city' : 'unknown';
}
