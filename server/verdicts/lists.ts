import type { ListCoverage } from '#api/coverage';
import type { RegimeBrief } from '#api/regimes';
import type { Words } from '#api/values';
import { allowedDays, dayAfter, earliestDay, latestDay } from '../answers/days';
import { eachOnce, unseenWords } from '../answers/limit-words';
import type { StoredCoverage } from '../graph/coverage';
import type { Regime } from '../ownership/regime';

/** The record of the SDN list, whose entries stand under the programmes that regimes tell apart. */
const SDN = 'list:us-ofac-sdn';
const SDN_BY_PROGRAMME = ['SDN-744.8', 'SDN-other'];
const CONSOLIDATED = 'list:us-ofac-consolidated';

/** The programmes that 15 CFR 744.8(a)(1) names, as reported: Russia, Belarus, terrorism, narcotics, crime, weapons. */
const PROGRAMMES_744_8 =
  /RUSSIA-EO14024|UKRAINE-EO13|BELARUS|\bFTO\b|\bSDGT\b|\bNPWMD\b|ILLICIT-DRUGS|\bSDNTK?\b|\bTCO\b/;

/** What a regime calls the list of an entry, and whether that is sure: some lists are told apart by programme. */
export function listOfEntry(
  { listId: record, programme }: { listId: string; programme: string | null },
  { lists }: Regime,
  stored: StoredCoverage,
): { list: string; sure: boolean } {
  if (lists === 'any') return { list: record, sure: true };
  const listId = stored.lists.find(({ id }) => id === record)?.copyOf ?? record;
  const tellsApart = lists.some(({ list }) => SDN_BY_PROGRAMME.includes(list));
  if (listId === SDN && tellsApart) return { list: sdnOf(programme), sure: true };
  const read = lists.find((one) => recordsOf(one).includes(listId));
  if (read === undefined) return { list: listId, sure: true };
  if (listId !== CONSOLIDATED || read.list !== 'SSI') return { list: read.list, sure: true };
  // Its entries stand under several programmes: one that names none may be sectoral.
  const sectoral = programme === null || /SSI|EO13662/.test(programme);
  return { list: sectoral ? read.list : listId, sure: programme !== null };
}

function sdnOf(programme: string | null): string {
  if (programme === null || programme === 'SDN') return 'SDN';
  return PROGRAMMES_744_8.test(programme) ? 'SDN-744.8' : 'SDN-other';
}

/** The list records that hold the entries of a list; one that names none is called as its record. */
function recordsOf({ list, records }: { list: string; records: readonly string[] }) {
  if (records.length > 0) return records;
  return SDN_BY_PROGRAMME.includes(list) ? [SDN] : [list];
}

/** Every list that a regime reads, with the records of it that are on file. */
export function listsRead({ lists }: Regime, stored: StoredCoverage): RegimeBrief['lists'] {
  const coverage = stored.lists.map(({ id, name, loaded, versionDate, copyOf, note }) => {
    return { id, name, loaded, versionDate, copyOf, note };
  });
  if (lists === 'any') {
    return coverage.map((list) => ({ list: list.id, counts: 'certainly', onFile: [list] }));
  }
  return lists.map(({ list, counts, records }) => {
    const ids = recordsOf({ list, records });
    return {
      list,
      counts,
      onFile: coverage.filter(({ id, copyOf }) => ids.includes(copyOf ?? id)),
    };
  });
}

export interface ListGaps {
  missing: string[];
  partialOrStale: string[];
}

/** What is missing of the lists that a regime reads, for this day. */
export function listGaps(regime: Regime, stored: StoredCoverage, asOf: string): ListGaps {
  const read = listsRead(regime, stored);
  const openOf = (list: ListCoverage) => gapIn(list, staleFrom(list, stored), asOf);
  const needed = read.flatMap(({ onFile }) => neededOf(onFile, openOf));
  const records = new Map(needed.map((one) => [one.id, one]));
  const unknown = read.filter(({ onFile }) => onFile.length === 0).map(({ list }) => list);
  const none = [...records.values()].filter(({ loaded }) => loaded === 'none');
  const open = [...records.values()].flatMap((list) => openOf(list) ?? []);
  const nothingRead = read.length === 0 ? ['any list'] : [];
  return {
    missing: [...nothingRead, ...unknown, ...none.map(({ name }) => name)].toSorted(),
    partialOrStale: open.toSorted(),
  };
}

/** The records of one list that must be whole and fresh: a copy stands in for its original, a good copy for all. */
function neededOf(
  onFile: readonly ListCoverage[],
  openOf: (list: ListCoverage) => string | null,
): readonly ListCoverage[] {
  const copies = onFile.filter(({ copyOf, loaded }) => copyOf !== null && loaded !== 'none');
  if (copies.some((copy) => openOf(copy) === null)) return [];
  const copied = new Set(copies.map(({ copyOf }) => copyOf));
  return onFile.filter(({ id }) => !copied.has(id));
}

/** The first day on which a copy is older than its dataset may be; null where that is unknown or never comes. */
export function staleFrom(
  { id, versionDate }: Pick<ListCoverage, 'id' | 'versionDate'>,
  { lists, datasets }: StoredCoverage,
): string | null {
  const list = lists.find((one) => one.id === id);
  const allowed = allowedDays(datasets, list?.datasetId ?? '');
  if (versionDate === null || allowed === null) return null;
  return dayAfter(earliestDay(versionDate), allowed + 1);
}

/** What was taken off a list before its copy was made is not in it: of earlier days it says only what stayed. */
export function copiedLater(read: RegimeBrief['lists'], asOf: string): Words[] {
  const later = read
    .flatMap(({ onFile }) => onFile)
    .filter(
      ({ loaded, versionDate }) =>
        loaded !== 'none' && versionDate !== null && latestDay(versionDate) > asOf,
    )
    .map(({ name, versionDate }) => unseenWords.copiedLater(name, asOf, versionDate ?? ''));
  return eachOnce(later);
}

function gapIn(
  { name, loaded, versionDate }: ListCoverage,
  stale: string | null,
  asOf: string,
): string | null {
  if (loaded === 'none') return null;
  if (loaded === 'partial') return `${name} (in part)`;
  if (versionDate === null) return `${name} (of unknown age)`;
  return stale !== null && stale <= asOf ? `${name} (copy of ${versionDate})` : null;
}
