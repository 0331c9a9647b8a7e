import type { GraphReading } from '../reading';
import { RECORD_TABLES } from './records';
import { type Table, tableOf } from './table';
import { TIE_TABLES } from './ties';

interface Fact {
  what: string;
  said: string;
}

const ABOUT = tableOf<Fact>(
  'about',
  { what: ({ what }) => what, said: ({ said }) => said },
  aboutOf,
);

/** What the tables of an export are, CSV and XLSX alike: who opens one of them reads who says so and under which licence. */
export const TABLES: readonly Table[] = [ABOUT, ...TIE_TABLES, ...RECORD_TABLES];

async function* aboutOf({ extent, revision, isPart }: GraphReading): AsyncGenerator<Fact[]> {
  const facts: [string, string][] = [
    ['Holds', `${extent}, at revision ${revision}`],
    ['Ties', 'As one source states each. Two sources that disagree are two rows.'],
    ['Shares', 'In per cent, or a fraction of the whole. Empty: not disclosed, which is not zero.'],
    ['shareOpenEnds', 'The ends of the interval that are not part of it.'],
    ['endsBefore', 'The first day, month or year on which a tie no longer held.'],
    ['Dates', 'As exact as their source: a year is some day of it.'],
    ['Licences', 'Beside every row; what is empty, the dataset does not say.'],
    ...(isPart ? [['Claims', 'Left out: this is a part of the graph.'] as [string, string]] : []),
  ];
  yield facts.map(([what, said]) => ({ what, said }));
}
