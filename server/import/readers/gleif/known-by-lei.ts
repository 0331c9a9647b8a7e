import { rowTable } from '../../row-table';
import type { PartyRecord } from '../../rows';
import { SCHEME } from '../identifier-schemes';
import { sourceOf } from '../stated';

/**
 * The companies that a file of level 2 speaks of: it knows their LEI and nothing else, and not every one of them has
 * its record. So they are parties of that file, which their LEI joins to whoever else is known by it; each is handed on once.
 */
export function knownByLei(datasetId: string): (lei: string) => PartyRecord[] {
  const met = rowTable();
  const sourceId = sourceOf(datasetId);
  return (lei) => {
    if (met.see(lei, '0') !== 'added') return [];
    const name = `LEI ${lei}`;
    return [
      {
        ...{ label: 'Party', id: `${datasetId}:${lei}`, datasetId, kind: 'Company', name },
        ...{ country: null, publicListing: null, description: null, names: [] },
        identifiers: [{ scheme: SCHEME.lei, id: lei, sourceId }],
      },
    ];
  };
}

/** What an LEI looks like; its check digits prove it only for those that were ever right. */
export function isLei(text: string): boolean {
  return /^[A-Z0-9]{18}\d{2}$/.test(text);
}

export const NO_LEI =
  'this is no LEI (20 capitals and digits): the file was cut or damaged. Fetch it again';
