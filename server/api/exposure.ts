import { z } from 'zod';
import { Coverage } from './coverage';
import { endpoint } from './endpoint';
import { atMoment } from './moment';
import { AddressBrief, PartyBrief } from './party';
import { Designation, Tie } from './ties';
import { Certainty, PartyId, Status, Words, wholeNumber } from './values';

/** The four kinds of exposure path, in the order in which they are listed. */
export const PathKind = z.enum(['owners', 'holdings', 'supply', 'other']);
export type PathKind = z.infer<typeof PathKind>;

/** What the far end of a hop is to its near end. */
export const HopRelation = z.enum([
  'owner',
  'holding',
  'headOffice',
  'branch',
  'supplier',
  'customer',
  'sameAddress',
  'sameOfficer',
  'officer',
  'office',
  'linked',
]);
export type HopRelation = z.infer<typeof HopRelation>;

/** One step of a path, from the party nearer to the subject to the next, with every tie that carries it. */
export const Hop = z
  .object({
    from: PartyId,
    to: PartyId,
    relation: HopRelation,
    words: Words,
    ties: z.array(Tie).min(1),
    address: AddressBrief.nullable(),
    person: PartyId.nullable(),
    status: Status,
    certainty: Certainty,
  })
  .meta({ id: 'Hop' });
export type Hop = z.infer<typeof Hop>;

/** A chain of ties from the subject to a designated party. `status` is that of its weakest hop. */
export const ExposurePath = z
  .object({
    kind: PathKind,
    designated: PartyId,
    hops: z.array(Hop).min(1),
    status: Status,
    certainty: Certainty,
  })
  .meta({ id: 'ExposurePath' });
export type ExposurePath = z.infer<typeof ExposurePath>;

const bounds = {
  depth: wholeNumber(1, 20).default(10),
  budget: wholeNumber(1, 20_000).default(2_000),
};

/** Every exposure path of a party: the best three for each designated party and kind. */
export const getExposure = endpoint({
  method: 'get',
  path: '/parties/:id/exposure',
  summary: 'The exposure paths of a party, of four kinds, as of a day',
  params: z.object({ id: PartyId }),
  query: z.object({
    ...atMoment,
    kinds: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(PathKind).min(1))
      .optional()
      .meta({ description: 'comma-separated: owners, holdings, supply, other' }),
    ...bounds,
    limit: wholeNumber(1, 1_000).default(200),
  }),
  response: z.object({
    subject: PartyBrief,
    named: z.array(Designation),
    paths: z.array(ExposurePath),
    counts: z.array(
      z.object({
        kind: PathKind,
        designatedParties: z.number().int().nonnegative(),
        paths: z.number().int().nonnegative(),
      }),
    ),
    parties: z.array(PartyBrief),
    designations: z.array(Designation),
    coverage: Coverage,
  }),
});
export type Exposure = z.infer<typeof getExposure.response>;

/** Paths between two chosen parties over ties of every kind. Nearly everybody is near somebody: `warning` says so. */
export const getPaths = endpoint({
  method: 'get',
  path: '/paths',
  summary: 'The shortest paths between two chosen parties',
  query: z.object({
    from: PartyId,
    to: PartyId,
    ...atMoment,
    hops: wholeNumber(1, 8).default(5),
    budget: bounds.budget,
    limit: wholeNumber(1, 20).default(5),
  }),
  response: z.object({
    from: PartyBrief,
    to: PartyBrief,
    warning: Words,
    paths: z.array(z.object({ hops: z.array(Hop).min(1), status: Status, certainty: Certainty })),
    parties: z.array(PartyBrief),
    coverage: Coverage,
  }),
});
