import type { TieRow } from '../../import/rows';
import type { GraphReading, NamedTie } from '../reading';
import { type Cell, CITED, type Columns, type Table, tableOf } from './table';

/** What of a tie is said by some types only. */
const DETAILS = [
  ...['class', 'control', 'link', 'role', 'tenure', 'what', 'amount', 'state', 'writtenAs'],
  ...['directOrIndirect', 'principal', 'sameAs', 'ground', 'score'],
] as const;
const ENTRY = [
  ...['listedName', 'programme', 'announcedDate', 'effectiveDate', 'publishedDate'],
  ...['listStartDate', 'citation', 'listActionId', 'licenceRequirement', 'reviewPolicy'],
  ...['reason', 'reasonStatus', 'optsOut50'],
] as const;

const STATED: Columns<NamedTie> = {
  status: ({ row }) => row.status,
  statementDate: ({ row }) => row.statementDate,
  startDate: ({ row }) => row.startDate,
  endsBefore: ({ row }) => row.endDate,
  quote: ({ row }) => row.quote,
  locator: ({ row }) => row.locator,
  note: ({ row }) => row.note,
  ...Object.fromEntries(
    Object.entries(CITED).map(([head, cell]): [string, Columns<NamedTie>[string]] => [
      head,
      ({ row }, references) => cell(row, references),
    ]),
  ),
  key: ({ row }) => row.key,
};

export const TIE_TABLES: readonly Table[] = [
  tableOf<NamedTie>(
    'ties',
    {
      type: ({ row }) => row.type,
      from: ({ from }) => from.id,
      fromName: ({ from }) => from.name,
      to: ({ to }) => to.id,
      toName: ({ to }) => to.name,
      shareMinimum: ({ row }) => shareOf(row)?.minimum ?? null,
      shareMaximum: ({ row }) => shareOf(row)?.maximum ?? null,
      shareOpenEnds: ({ row }) => shareOf(row)?.open ?? null,
      ...said(DETAILS),
      ...STATED,
    },
    (reading) => tiesOf(reading, ({ row }) => row.type !== 'DESIGNATED'),
  ),
  tableOf<NamedTie>(
    'entries',
    {
      party: ({ from }) => from.id,
      partyName: ({ from }) => from.name,
      list: ({ to }) => to.id,
      listName: ({ to }) => to.name,
      ...said(ENTRY),
      ...STATED,
    },
    (reading) => tiesOf(reading, ({ row }) => row.type === 'DESIGNATED'),
  ),
];

function said(names: readonly string[]): Columns<NamedTie> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      ({ row }: NamedTie): Cell => {
        const value: unknown = Reflect.get(row, name);
        return value === null || value === undefined ? null : String(value);
      },
    ]),
  );
}

function shareOf(row: TieRow) {
  return row.type === 'OWNS' || row.type === 'CONTROLS' ? row.share : null;
}

async function* tiesOf(
  reading: GraphReading,
  isMeant: (tie: NamedTie) => boolean,
): AsyncGenerator<NamedTie[]> {
  for await (const portion of reading.ties(true)) yield portion.filter(isMeant);
}
