import { z } from 'zod';
import { NameType } from '#api/party';
import { AddressRole, ControlType, OwnsClass } from '#api/ties';
import { PartialDate, Status } from '#api/values';

/** What the columns of a table mean: written by its owner, proposed by `tracehold mapping`. */

/** A column by its header, with what its values stand for; or the same value in every row. */
const Cell = z.union(
  [
    z
      .string()
      .min(1)
      .transform((column): { column: string; values: Record<string, string> } => ({
        column,
        values: {},
      })),
    z.strictObject({
      column: z.string().min(1),
      values: z.record(z.string(), z.string()).default({}),
    }),
    z.strictObject({ value: z.string().min(1) }),
  ],
  'expected the name of a column, {"column": ..., "values": {...}} or {"value": ...}',
);
export type Cell = z.output<typeof Cell>;

export const DATE_FORMATS = [
  'YYYY-MM-DD',
  'DD.MM.YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'YYYY/MM/DD',
  'YYYYMMDD',
  'YYYY年MM月DD日',
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

const DateCell = z.union(
  [
    z
      .string()
      .min(1)
      .transform((column) => ({ column, format: 'YYYY-MM-DD' as const })),
    z.strictObject({ column: z.string().min(1), format: z.enum(DATE_FORMATS) }),
  ],
  `expected the name of a column, or {"column": ..., "format": one of ${DATE_FORMATS.join(', ')}}`,
);
export type DateCell = z.output<typeof DateCell>;

/** `51%` and `51` are per cent, `0.51` may be a fraction: which of them is said once for the column. */
const ShareCell = z.strictObject({
  column: z.string().min(1),
  unit: z.enum(['percent', 'fraction']),
});
export type ShareCell = z.output<typeof ShareCell>;

const Party = z.strictObject({
  /** What holdings and supplies call it. */
  as: z.string().min(1),
  id: Cell.optional(),
  name: Cell,
  kind: Cell.optional(),
  country: Cell.optional(),
  publicListing: Cell.optional(),
  description: Cell.optional(),
  address: z.strictObject({ column: z.string().min(1), role: AddressRole }).optional(),
  names: z.array(z.strictObject({ column: z.string().min(1), type: NameType })).default([]),
  identifiers: z
    .array(z.strictObject({ column: z.string().min(1), scheme: z.string().min(1) }))
    .default([]),
});
export type PartyMapping = z.output<typeof Party>;

const said = {
  from: z.string().min(1),
  to: z.string().min(1),
  statementDate: DateCell.optional(),
  startDate: DateCell.optional(),
  /** The last day on which it holds. */
  endDate: DateCell.optional(),
  quote: Cell.optional(),
  locator: Cell.optional(),
  note: Cell.optional(),
};

const Holding = z.strictObject({
  ...said,
  type: z.enum(['OWNS', 'CONTROLS']).default('OWNS'),
  class: OwnsClass.default('shareholding'),
  control: ControlType.default('other'),
  share: ShareCell.optional(),
  minimum: ShareCell.optional(),
  maximum: ShareCell.optional(),
  directOrIndirect: Cell.optional(),
});
export type HoldingMapping = z.output<typeof Holding>;

const Supply = z.strictObject({
  ...said,
  what: Cell.optional(),
  amount: Cell.optional(),
  state: Cell.optional(),
});
export type SupplyMapping = z.output<typeof Supply>;

const Table = z
  .strictObject({
    /** The sheet of a workbook; its first one where it is not named. */
    sheet: z.string().nullable().default(null),
    headerRow: z.number().int().min(1).max(1000).default(1),
    parties: z.array(Party).min(1),
    holdings: z.array(Holding).default([]),
    supplies: z.array(Supply).default([]),
  })
  .superRefine(({ parties, holdings, supplies }, told) => {
    const known = new Set(parties.map(({ as }) => as));
    const ties = { holdings, supplies };
    for (const kind of ['holdings', 'supplies'] as const) {
      for (const [place, tie] of ties[kind].entries()) {
        for (const end of ['from', 'to'] as const) {
          if (known.has(tie[end])) continue;
          const message = `expected one of the parties of this table: ${[...known].join(', ')}`;
          told.addIssue({ code: 'custom', path: [kind, place, end], message });
        }
      }
    }
  });
export type TableMapping = z.output<typeof Table>;

const text = z.string().min(1).nullable().default(null);

export const Mapping = z.strictObject({
  /** What whoever proposed it was not sure of; read by people only. */
  remarks: z.array(z.string()).default([]),
  dataset: z
    .strictObject({ title: z.string().min(1), publisher: text, licence: text, url: text })
    .nullable()
    .default(null),
  source: z
    .strictObject({
      title: z.string().min(1),
      publisher: text,
      date: PartialDate.nullable().default(null),
      url: z
        .url({ protocol: /^https?$/ })
        .nullable()
        .default(null),
    })
    .nullable()
    .default(null),
  status: Status.default('stated'),
  encoding: z.enum(['auto', 'utf-8', 'gb18030']).default('auto'),
  delimiter: z.enum(['auto', ',', ';', '\t']).default('auto'),
  tables: z.array(Table).min(1),
});
export type Mapping = z.output<typeof Mapping>;
