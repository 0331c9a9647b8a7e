import type { Reader } from '../reader';
import { ofacAddresses, ofacNames } from './ofac/beside';
import { ofacEntries } from './ofac/entries';
import { OFAC_LISTS } from './ofac/files';

/** The CSV files of OFAC: three of the SDN list, and three of the lists beside it. */
export const OFAC_READERS: readonly Reader[] = OFAC_LISTS.flatMap((list) => [
  ofacEntries(list),
  ofacNames(list),
  ofacAddresses(list),
]);
