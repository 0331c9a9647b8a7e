import type { TieRow } from '../../server/import/rows';
import { type Column, cells, columnsOf } from './csv';
import { chanceOf } from './random';
import { storedRows } from './stored-rows';
import type { Drawn } from './ties';
import { DATASETS, SOURCES, sourceId, type World } from './world';

/** What ties of a type carry besides key and ends: some hundreds of ways, each as the loader itself stores it. */
export interface Dress {
  columns: Column[];
  /** The columns of one tie, picked by its number. */
  cells(n: number): string;
}

const WAYS = 256;

export function dressOf(world: World, type: Drawn['type']): Dress {
  const stored = Array.from({ length: WAYS }, (_, n) => storedTie(tieRow(world, type, n)));
  const columns = columnsOf(stored);
  const ways = stored.map((tie) => cells(columns, tie));
  return { columns, cells: (n) => ways[n % WAYS] ?? '' };
}

function storedTie(row: TieRow): Record<string, unknown> {
  const [tie] = storedRows([row]).ties;
  if (!tie) throw new Error(`the loader stores no ${row.type}`);
  return { addedIn: 1, ...tie.row.tie };
}

const STATUSES = ['stated', 'stated', 'stated', 'reported', 'reported', 'alleged'] as const;
const SHARES = ['100', '100', '75', '60', '51', '50', '36', '25', '12.5', '1/3', '49.99', '5'];

function tieRow(world: World, type: Drawn['type'], n: number): TieRow {
  const chance = chanceOf(world.seed + n, type);
  const year = () => `${2005 + chance.below(20)}`;
  const ended = chance.next() < 0.05;
  const started = `${year()}-0${1 + chance.below(9)}-15`;
  const stated = {
    ...{ key: 'bench:key', from: 'bench:from', to: 'bench:to', sourceId: sourceId(n % SOURCES) },
    ...{ datasetId: DATASETS[n % 2] ?? '', status: chance.pick(STATUSES) },
    statementDate: chance.next() < 0.5 ? '2025-06-30' : null,
    startDate: chance.next() < 0.7 ? started : null,
    endDate: ended ? `${Number(year()) + 1}` : null,
    ...{ quote: null, locator: `row ${n}`, note: null },
  };
  const bound = chance.pick(SHARES);
  const share =
    chance.next() < 0.9 ? { minimum: bound, maximum: bound, open: 'none' as const } : null;
  const { next, pick } = chance;
  switch (type) {
    case 'OWNS':
      return {
        ...stated,
        type,
        class: 'shareholding',
        share,
        directOrIndirect: 'direct',
        principal: null,
      };
    case 'CONTROLS':
      return { ...stated, type, control: 'votingRights', share, directOrIndirect: 'unknown' };
    case 'SUPPLIES':
      return {
        ...stated,
        type,
        what: pick(['servers', 'chips', 'parts']),
        amount: null,
        state: 'active',
      };
    case 'LOCATED_AT':
      return { ...stated, type, role: 'registered', writtenAs: null };
    case 'OFFICER_OF':
      return { ...stated, type, role: pick(['director', 'secretary']), tenure: 'present' };
    case 'LINKED':
      return {
        ...stated,
        type,
        link: pick(['partner', 'jointVenturePartner', 'investor', 'group']),
      };
    case 'SAME_AS': {
      const sameAs = next() < 0.8 ? 'same' : pick(['undecided', 'different'] as const);
      return {
        ...stated,
        type,
        sameAs,
        ground: 'registration number',
        score: sameAs === 'undecided' ? 0.875 : null,
      };
    }
    case 'DESIGNATED':
      return { ...stated, type, ...entry(n), endDate: null };
  }
}

function entry(n: number) {
  return {
    ...{ listedName: `Listed name ${n}`, programme: null, optsOut50: null },
    ...{ announcedDate: null, effectiveDate: '2023-03-02', publishedDate: '2023-03-06' },
    ...{ listStartDate: null, citation: `88 FR ${13_000 + n}`, listActionId: null },
    ...{ licenceRequirement: 'All items', reviewPolicy: 'Presumption of denial' },
    ...{ reason: null, reasonStatus: null },
  };
}
