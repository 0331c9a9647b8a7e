import { z } from 'zod';
import { Coverage } from './coverage';
import { endpoint } from './endpoint';
import { atMoment } from './moment';
import { AddressBrief, PartyBrief, type TieCount } from './party';
import { Tie } from './ties';
import { PartyId, RecordId, wholeNumber } from './values';

/** Where the other end of a tie stands: above, below, across on either hand, or elsewhere. */
export const Side = z.enum(['owners', 'holdings', 'suppliers', 'customers', 'others']);
export type Side = z.infer<typeof Side>;

type TieKind = readonly [TieCount['type'], TieCount['direction']];

/** The ties of each side, as a party sees them. */
export const SIDE_TIES: Record<Side, readonly TieKind[]> = {
  owners: [
    ['OWNS', 'in'],
    ['CONTROLS', 'in'],
    ['BRANCH_OF', 'out'],
  ],
  holdings: [
    ['OWNS', 'out'],
    ['CONTROLS', 'out'],
    ['BRANCH_OF', 'in'],
  ],
  suppliers: [['SUPPLIES', 'in']],
  customers: [['SUPPLIES', 'out']],
  others: [
    ['LINKED', 'in'],
    ['LINKED', 'out'],
    ['LOCATED_AT', 'out'],
    ['OFFICER_OF', 'in'],
    ['OFFICER_OF', 'out'],
  ],
};

const SIDES = new Map(
  Side.options.flatMap((side) => SIDE_TIES[side].map((kind) => [kind.join(' '), side] as const)),
);

/** The side of a party on which a tie of this type and direction stands. */
export function sideOfTie(...kind: TieKind): Side {
  return SIDES.get(kind.join(' ')) ?? 'others';
}

/** One side of a party, a page of ties at a time, in the order of their keys. Every end is the lead of its party. */
export const getSide = endpoint({
  method: 'get',
  path: '/parties/:id/sides/:side',
  summary: 'One side of a party (owners, holdings, suppliers, customers, others), a page at a time',
  params: z.object({ id: PartyId, side: Side }),
  query: z.object({
    ...atMoment,
    after: z.string().max(200).optional(),
    limit: wholeNumber(1, 200).default(50),
  }),
  response: z.object({
    ties: z.array(Tie),
    parties: z.array(PartyBrief),
    addresses: z.array(AddressBrief),
    next: z.string().nullable(),
    coverage: Coverage,
  }),
});

export const SideCount = z.object({
  side: Side,
  ties: z.number().int().nonnegative(),
  /** False where the party is a hub: the count then includes rows of other revisions and dates. */
  exact: z.boolean(),
});
export type SideCount = z.infer<typeof SideCount>;

/** How many ties stand on each side of many parties: what could be opened, before it is. */
export const postSides = endpoint({
  method: 'post',
  path: '/sides',
  summary: 'How many ties stand on each side of many parties',
  query: z.object(atMoment),
  body: z.object({
    parties: z
      .array(PartyId, 'expected a list of ids of parties')
      .min(1, 'expected at least one party')
      .max(500, 'expected at most 500 parties'),
  }),
  response: z.object({
    parties: z.array(z.object({ id: PartyId, sides: z.array(SideCount) })),
    coverage: Coverage,
  }),
});

/** What parties are tied to among themselves: of what is drawn, nothing that is known is left out. */
export const postAmong = endpoint({
  method: 'post',
  path: '/among',
  summary: 'Every tie in force between two of these parties and addresses',
  query: z.object(atMoment),
  body: z.object({
    ends: z
      .array(RecordId, 'expected a list of ids of parties and addresses')
      .min(1, 'expected at least one id')
      .max(5_000, 'expected at most 5,000 ids'),
  }),
  response: z.object({
    ties: z.array(Tie),
    parties: z.array(PartyBrief),
    addresses: z.array(AddressBrief),
    coverage: Coverage,
  }),
});
