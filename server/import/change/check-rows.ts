import { described } from '../../graph/import';
import type { Graph } from '../../graph/open';
import { Problem } from '../../problems';
import type { Known } from '../row-table';
import { rowTable } from '../row-table';
import type { StoredRow } from '../stored';

/** Rows with the same fault: how many, and the first of them. */
interface Told {
  count: number;
  first: string[];
}

/** What rows may not say, in bounded memory. */
export interface Checks {
  /** Before anything else of a row. */
  meet(row: StoredRow): void;
  twice(name: string): void;
  /** Whether these rows said already what a tie ends at. */
  haveEnds(tie: Omit<Ends, 'name'>): boolean;
  /** When all rows were met: refuses rows that are there twice, are of strange datasets or cite unknown sources. */
  refuseRows(): Promise<void>;
  /** Notes ties at whose end nothing is described, and returns the others. */
  bound<Tie extends Ends>(ties: readonly Tie[]): Promise<Tie[]>;
  /** When all ties were bound: refuses those that are not. */
  refuseTies(): void;
}

interface Ends {
  name: string;
  from: string;
  to: string;
}

export interface Said {
  graph: Graph;
  /** What this import leaves of a row, by its name. */
  find: (name: string) => Known;
  datasetIds: ReadonlySet<string>;
  /** The revision at which other datasets are asked; the published one unless given. */
  at?: number;
}

const LABELS = ['Party', 'Address', 'List', 'Source', 'Claim', 'ListAction', 'Dataset'];
const AT_ONCE = 1_000;
const SHOWN = 5;
/** More sources than this must stand before the rows that cite them. */
const WAITING_SOURCES = 100_000;

export function checksOf({ graph, find, datasetIds, at }: Said): Checks {
  const own = new Set<string>();
  const ofDatasets = new Map<string, Told>();
  const citing = new Map<string, Told>();
  const known = new Set<string>();
  const elsewhere = rowTable();
  const [doubled, loose, tooFar] = [nobody(), nobody(), nobody()];

  const isThere = (name: string) => {
    const known = find(name);
    return known !== 'absent' && known !== 'stored';
  };
  const isHere = (id: string) => LABELS.some((label) => isThere(`${label} ${id}`));
  const isKnown = (id: string) => isHere(id) || elsewhere.find(id) !== 'absent';
  const findElsewhere = async (ids: readonly string[], label: string | null) => {
    const found = new Set<string>();
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const some = ids.slice(start, start + AT_ONCE);
      const revision = at === undefined ? {} : { revision: at };
      const params = { ids: some, datasetIds: [...datasetIds], ...revision };
      const rows = await graph.reading('', (reader) => reader.read(described, params));
      for (const row of rows) if (label === null || row.label === label) found.add(row.id);
    }
    return found;
  };
  const cite = (id: string, row: StoredRow) => {
    if (known.has(id)) return;
    if (isThere(`Source ${id}`)) {
      if (known.size < WAITING_SOURCES) known.add(id);
      return;
    }
    const name = `${nameOf(row)} (${id})`;
    if (citing.size < WAITING_SOURCES || citing.has(id)) tellIn(citing, id, name);
    else tell(tooFar, name);
  };

  return {
    meet(row) {
      if (row.record?.label === 'Dataset') own.add(`${row.record.row.id}`);
      if (!own.has(row.datasetId)) {
        tellIn(ofDatasets, row.datasetId, `${nameOf(row)} (${row.datasetId})`);
      }
      for (const id of row.sourceIds) cite(id, row);
    },
    twice: (name) => tell(doubled, name),
    haveEnds: ({ from, to }) => isHere(from) && isHere(to),
    async refuseRows() {
      const strange = [...ofDatasets].flatMap(([id, told]) => (own.has(id) ? [] : told));
      refuse(joined(strange), 'of a dataset without a Dataset row beside it');
      refuse(doubled, 'there twice; an id or a key names one row');
      refuse(tooFar, 'citing a source that stands too far behind them');
      const waiting = [...citing.keys()].filter((id) => !isThere(`Source ${id}`));
      const found = await findElsewhere(waiting, 'Source');
      const unsourced = waiting.flatMap((id) => (found.has(id) ? [] : (citing.get(id) ?? [])));
      refuse(joined(unsourced), 'citing a source that no dataset describes');
    },
    async bound(ties) {
      const ends = new Set(ties.flatMap(({ from, to }) => [from, to]));
      const asked = [...ends].filter((id) => !isKnown(id));
      for (const id of await findElsewhere(asked, null)) elsewhere.see(id, '');
      const missing = new Set(asked.filter((id) => elsewhere.find(id) === 'absent'));
      return ties.filter(({ name, from, to }) => {
        const end = [from, to].find((id) => missing.has(id));
        if (end !== undefined) tell(loose, `${name} (${end})`);
        return end === undefined;
      });
    },
    refuseTies: () => refuse(loose, 'at whose end no dataset describes a record'),
  };
}

function nameOf({ record, ties }: StoredRow): string {
  return `${record?.name ?? ties[0]?.name}`;
}

function nobody(): Told {
  return { count: 0, first: [] };
}

function tell(told: Told, name: string): void {
  told.count += 1;
  if (told.first.length < SHOWN) told.first.push(name);
}

function tellIn(all: Map<string, Told>, id: string, name: string): void {
  const told = all.get(id) ?? nobody();
  tell(told, name);
  all.set(id, told);
}

function joined(all: readonly Told[]): Told {
  const count = all.reduce((sum, told) => sum + told.count, 0);
  return { count, first: all.flatMap(({ first }) => first).slice(0, SHOWN) };
}

function refuse({ count, first }: Told, why: string): void {
  if (count === 0) return;
  const rows = count === 1 ? 'a row' : `${count} rows`;
  const more = count > SHOWN ? ' and more' : '';
  throw new Problem(
    'invalid-import',
    `Nothing was imported, because of ${rows} ${why}: ${first.join(', ')}${more}.`,
  );
}
