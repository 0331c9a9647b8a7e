import { z } from 'zod';
import { Coverage } from './coverage';
import { endpoint } from './endpoint';
import { atMoment, ofDatasets } from './moment';
import { Claim, Designation, SameAs, Source, Tie, TieType } from './ties';
import {
  Certainty,
  PartialDate,
  PartyId,
  PartyKind,
  RecordId,
  Status,
  wholeNumber,
} from './values';

/** A party in one line: the lead of the nodes that are the same party. */
export const PartyBrief = z
  .object({
    id: PartyId,
    name: z.string(),
    nameZh: z.string().nullable(),
    kind: PartyKind,
    country: z.string().nullable(),
    publicListing: z.string().nullable(),
    designated: Certainty.nullable(),
    designatedSince: PartialDate.nullable(),
    designatedOn: z.array(z.string()),
  })
  .meta({ id: 'PartyBrief' });
export type PartyBrief = z.infer<typeof PartyBrief>;

/** What a name is to its party. */
export const NameType = z.enum([
  'primary',
  'alias',
  'translation',
  'transliteration',
  'former',
  'ticker',
  'short',
]);

export const PartyName = z.object({
  name: z.string(),
  type: NameType,
  language: z.string().nullable(),
  status: Status,
  source: Source,
});

export const Identifier = z.object({ scheme: z.string(), id: z.string(), source: Source });

export const AddressBrief = z
  .object({
    id: RecordId,
    text: z.string(),
    country: z.string().nullable(),
    precision: z.enum(['premises', 'building', 'park', 'city', 'country', 'unknown']),
  })
  .meta({ id: 'AddressBrief' });
export type AddressBrief = z.infer<typeof AddressBrief>;

/** One node of a party: the party as one dataset describes it. */
export const PartyNode = z.object({
  id: PartyId,
  name: z.string(),
  kind: PartyKind,
  datasetId: RecordId,
  lead: z.boolean(),
});

export const TieCount = z.object({
  type: TieType,
  direction: z.enum(['in', 'out']),
  count: z.number().int().nonnegative(),
  /** False where the party is a hub: the count then includes rows of other revisions and dates. */
  exact: z.boolean(),
});
export type TieCount = z.infer<typeof TieCount>;

const party = z.object({ id: PartyId });

/** A party with its names, identifiers, the nodes it consists of, designations and counts of ties. */
export const getParty = endpoint({
  method: 'get',
  path: '/parties/:id',
  summary: 'A party: names, identifiers, nodes, designations, counts of ties',
  params: party,
  query: z.object(atMoment),
  response: z.object({
    party: PartyBrief,
    names: z.array(PartyName),
    identifiers: z.array(Identifier),
    nodes: z.array(PartyNode),
    sameAs: z.array(SameAs),
    designations: z.array(Designation),
    counts: z.array(TieCount),
    claims: z.number().int().nonnegative(),
    coverage: Coverage,
  }),
});

/** The ties of a party, by kind, a page at a time, in the order of their keys. */
export const getTies = endpoint({
  method: 'get',
  path: '/parties/:id/ties',
  summary: 'The ties of a party by type and direction, a page at a time',
  params: party,
  query: z.object({
    ...atMoment,
    type: TieType,
    direction: z.enum(['in', 'out']),
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

/** What surrounds a party, to a depth of 1 to 3 and within a budget of parties; hubs are left closed and named. */
export const getNeighbourhood = endpoint({
  method: 'get',
  path: '/parties/:id/neighbourhood',
  summary: 'The parties and ties around a party, within a budget',
  params: party,
  query: z.object({
    ...atMoment,
    depth: wholeNumber(1, 3).default(1),
    budget: wholeNumber(1, 500).default(80),
  }),
  response: z.object({
    subject: PartyBrief,
    parties: z.array(PartyBrief),
    addresses: z.array(AddressBrief),
    ties: z.array(Tie),
    coverage: Coverage,
  }),
});

/** The claims that speak of a party or of its ties, with what they contradict. */
export const getClaims = endpoint({
  method: 'get',
  path: '/parties/:id/claims',
  summary: 'Claims about a party and about its ties, contradictions included',
  params: party,
  query: z.object({ ...ofDatasets, limit: wholeNumber(1, 200).default(100) }),
  response: z.object({ claims: z.array(Claim), coverage: Coverage }),
});
