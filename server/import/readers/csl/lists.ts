import type { Record as StatedRecord } from '../../rows';

/** One of the lists inside the Consolidated Screening List. */
export interface CslList {
  code: string;
  name: string;
  authority: string;
  /** The list on file that this is a copy of. */
  copyOf: string | null;
  /** Its 50 per cent rule: true where the list has none and only named parties are meant. */
  optsOut50: boolean | null;
  note: string | null;
}

const BIS = 'Bureau of Industry and Security, US Department of Commerce';
const STATE = 'US Department of State';
const OFAC = 'Office of Foreign Assets Control, US Department of the Treasury';
const MORE = { copyOf: null, optsOut50: null, note: null };

/**
 * The non-SDN lists are one publication of OFAC. Of the parts here only the sectoral list stands in for it:
 * it is the only one that a rule about owners reads, and an entry elsewhere is no sectoral one, whatever its programme.
 */
const CSL_LISTS: readonly CslList[] = [
  {
    ...MORE,
    code: 'EL',
    name: 'US Entity List (BIS)',
    authority: BIS,
    copyOf: 'list:us-entity-list',
  },
  { ...MORE, code: 'DPL', name: 'US Denied Persons List (BIS)', authority: BIS },
  {
    ...MORE,
    code: 'MEU',
    name: 'US Military End User List (BIS)',
    authority: BIS,
    copyOf: 'list:us-meu',
  },
  {
    ...{ code: 'UVL', name: 'US Unverified List (BIS)', authority: BIS, optsOut50: true },
    copyOf: 'list:us-unverified',
    note: 'A red flag, not a ban: an end use could not be checked. Owners are not caught through it.',
  },
  { ...MORE, code: 'ISN', name: 'US Nonproliferation Sanctions (State)', authority: STATE },
  { ...MORE, code: 'DTC', name: 'US ITAR Debarred (State)', authority: STATE },
  { ...MORE, code: 'SDN', name: 'US SDN List (OFAC)', authority: OFAC, copyOf: 'list:us-ofac-sdn' },
  { ...MORE, code: 'CAP', name: 'US CAPTA List (OFAC)', authority: OFAC },
  {
    ...{ code: 'CMIC', name: 'US Chinese Military-Industrial Complex Companies List (OFAC)' },
    ...{ authority: OFAC, copyOf: null, optsOut50: true },
    note: 'Only the companies named are meant: there is no 50 per cent rule.',
  },
  { ...MORE, code: 'FSE', name: 'US Foreign Sanctions Evaders (OFAC)', authority: OFAC },
  { ...MORE, code: 'MBS', name: 'US Menu-Based Sanctions List (OFAC)', authority: OFAC },
  { ...MORE, code: 'PLC', name: 'US Palestinian Legislative Council List (OFAC)', authority: OFAC },
  {
    ...{ ...MORE, code: 'SSI', name: 'US Sectoral Sanctions Identifications List (OFAC)' },
    ...{ authority: OFAC, copyOf: 'list:us-ofac-consolidated' },
  },
];

const BY_CODE = new Map(CSL_LISTS.map((list) => [list.code, list]));

/** The list that a source label names, as `Entity List (EL) - Bureau of Industry and Security`; null if it names none. */
export function listNamed(label: string): CslList | null {
  const [, name = '', code = '', authority = ''] =
    /^(.*?)\s*\((?:NS-)?([A-Z]{2,6})(?: List)?\)[^-]*-\s*(.+)$/.exec(label.trim()) ?? [];
  if (code === '') return null;
  return BY_CODE.get(code) ?? { ...MORE, code, name: `${name} (${code})`, authority };
}

export function isKnownList({ code }: CslList): boolean {
  return BY_CODE.has(code);
}

export function listId(datasetId: string, { code }: CslList): string {
  return `${datasetId}:list-${code}`;
}

export function listRow(
  list: CslList,
  { datasetId, versionDate }: { datasetId: string; versionDate: string | null },
): StatedRecord {
  const { name, authority, copyOf, note } = list;
  return {
    ...{ label: 'List', id: listId(datasetId, list), datasetId, name, authority, copyOf, note },
    ...{ loaded: 'whole', versionDate, url: 'https://www.trade.gov/consolidated-screening-list' },
  };
}
