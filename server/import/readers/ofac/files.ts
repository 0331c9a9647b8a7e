import type { Head } from '../../reader';

/** The two publications of OFAC, and the three files of each: names with programmes, addresses, other names. */
export interface OfacList {
  id: 'sdn' | 'consolidated';
  name: string;
  url: string;
  copyOf: string;
}

export const OFAC_LISTS: readonly OfacList[] = [
  {
    ...{ id: 'sdn', name: 'US SDN List (OFAC)', copyOf: 'list:us-ofac-sdn' },
    url: 'https://sanctionslist.ofac.treas.gov/Home/SdnList',
  },
  {
    ...{ id: 'consolidated', name: 'US Consolidated Non-SDN Lists (OFAC)' },
    ...{ copyOf: 'list:us-ofac-consolidated' },
    url: 'https://sanctionslist.ofac.treas.gov/Home/ConsolidatedList',
  },
];

/** Programmes of the non-SDN lists. */
const NON_SDN =
  /NS-PLC|FSE-(IR|SY|WMD)|CMIC-EO13959|561-?(LIST|RELATED)|CAPTA|NS-MBS|"UKRAINE-EO13662"/;

/** None of the files has a header: a row is known by its number first, its count of cells and the sign for nothing. */
export function looksLike({ name, text }: Head, row: RegExp, list: OfacList): boolean {
  const [first = ''] = text.split(/\r?\n/, 1);
  if (!row.test(first)) return false;
  const isConsolidated = /cons/i.test(name) || (!/sdn/i.test(name) && NON_SDN.test(text));
  return isConsolidated === (list.id === 'consolidated');
}

const CELL = '(?:"(?:[^"]|"")*"|[^",]*)';
export const ENTRY_ROW = new RegExp(`^\\d+(?:,${CELL}){11}$`);
export const ADDRESS_ROW = new RegExp(`^\\d+,\\d+(?:,${CELL}){4}$`);
export const NAME_ROW = new RegExp(`^\\d+,\\d+,"?(?:aka|fka|nka)"?(?:,${CELL}){2}$`, 'i');

/** The sign for nothing is `-0-`. */
export function filled(cell: string | undefined): string {
  const text = (cell ?? '').trim();
  return text === '-0-' ? '' : text;
}
