import { z } from 'zod';
import { Coverage } from './coverage';
import { endpoint } from './endpoint';
import { atRevision } from './moment';
import { ControlType, DirectOrIndirect, LinkType, OwnsClass, SupplyState, Tenure } from './ties';
import { Bound, PartialDate, PartyId, PartyKind, Revision, Status, wholeNumber } from './values';

/** Text that somebody types: never empty, never endless. */
function typed(what: string, most: number) {
  return z
    .string(`expected ${what}`)
    .trim()
    .min(1, `expected ${what}`)
    .max(most, `expected at most ${most.toLocaleString('en')} characters`);
}

const date = PartialDate.nullable();

/** A share as the project writes shares: exact where both bounds are one. */
const FactShare = z.object({
  minimum: Bound,
  maximum: Bound,
  open: z.enum(['none', 'minimum', 'maximum', 'both']),
});

/** Who says so. */
const FactSource = z.object({
  publisher: typed('the publisher: who says so', 200),
  title: typed('the title of the source', 500),
  url: z
    .url({
      protocol: /^https?$/,
      error: 'expected an address that begins with http:// or https://',
    })
    .max(2_000, 'expected at most 2,000 characters')
    .nullable(),
  date: z
    .string('expected the day of the source')
    .pipe(PartialDate)
    .meta({ description: 'the day of the source, or its month or year' }),
});

const FactParty = z.object({
  kind: PartyKind,
  name: typed('a name', 500),
  otherNames: z.array(typed('a name', 500)).max(20, 'expected at most 20 names'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'expected two letters, as in ISO 3166: CN, US')
    .nullable(),
  identifiers: z
    .array(
      z.object({
        scheme: typed('what kind of identifier it is, e.g. LEI', 60),
        id: typed('an identifier', 120),
      }),
    )
    .max(20, 'expected at most 20 identifiers'),
});

const stated = {
  from: PartyId,
  to: PartyId,
  status: Status,
  startDate: date,
  endDate: date,
};
const share = FactShare.nullable();

/** A tie as a source states it; `from` and `to` follow the direction of its type. */
export const FactTie = z.discriminatedUnion('type', [
  z.object({
    ...stated,
    type: z.literal('OWNS'),
    class: OwnsClass,
    share,
    directOrIndirect: DirectOrIndirect,
    /** The party holds shares of itself. */
    selfHolding: z.boolean(),
  }),
  z.object({
    ...stated,
    type: z.literal('CONTROLS'),
    control: ControlType,
    share,
    directOrIndirect: DirectOrIndirect,
  }),
  z.object({ ...stated, type: z.literal('BRANCH_OF') }),
  z.object({
    ...stated,
    type: z.literal('SUPPLIES'),
    what: typed('what is supplied', 500).nullable(),
    amount: typed('an amount', 200).nullable(),
    state: SupplyState,
  }),
  z.object({
    ...stated,
    type: z.literal('OFFICER_OF'),
    role: typed('a role', 200).nullable(),
    tenure: Tenure,
  }),
  z.object({ ...stated, type: z.literal('LINKED'), link: LinkType }),
]);
export type FactTie = z.infer<typeof FactTie>;

const FactClaim = z.object({
  text: typed('what is claimed', 2_000),
  about: z.array(PartyId).min(1, 'expected the party that it is about').max(20),
  status: Status,
});

/** What a fact of one's own says: that a party is there, that two are tied, or something else about parties. */
export const FactSaid = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('party'), party: FactParty }),
    z.object({ kind: z.literal('tie'), tie: FactTie }),
    z.object({ kind: z.literal('claim'), claim: FactClaim }),
  ],
  'expected what it says: a party, a tie or a claim',
);
export type FactSaid = z.infer<typeof FactSaid>;

const Reason = typed('a reason', 2_000);
const By = typed('the name of who enters this', 120);

/** A fact as it is entered. */
const entered = {
  said: FactSaid,
  source: z.object(
    FactSource.shape,
    'expected a source with publisher, title and day: a claim without a source is worth nothing',
  ),
  quote: typed('the words of the source: a claim without its words cannot be checked', 4_000),
  reason: Reason,
  by: By,
};
export const FactEntry = z.object({ ...entered, enteredAt: z.iso.datetime() });
export type FactEntry = z.infer<typeof FactEntry>;

const FactVersion = FactEntry.extend({ revision: Revision }).meta({ id: 'FactVersion' });

/** A fact of one's own: what it says now, what it said before, and where it was retracted by whom and why. */
export const Fact = z
  .object({
    number: z.number().int().positive(),
    /** The id of the party, the key of the tie or the id of the claim that it is in the graph. */
    id: PartyId,
    /** The last first. */
    versions: z.array(FactVersion).min(1),
    retracted: z
      .object({
        revision: Revision,
        by: z.string().nullable(),
        reason: z.string().nullable(),
        retractedAt: z.iso.datetime().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Fact' });
export type Fact = z.infer<typeof Fact>;

/** The last added first; `before` is the `next` of the page before. */
export const getFacts = endpoint({
  method: 'get',
  path: '/facts',
  summary: 'Your own facts, the last first, with what they said before and those retracted',
  query: z.object({
    ...atRevision,
    party: PartyId.optional().meta({ description: 'only those about this party' }),
    fact: wholeNumber(1, Number.MAX_SAFE_INTEGER)
      .optional()
      .meta({ description: 'only the fact of this number' }),
    before: wholeNumber(1, Number.MAX_SAFE_INTEGER).optional(),
    limit: wholeNumber(1, 100).default(20),
  }),
  response: z.object({
    facts: z.array(Fact),
    /** The parties that they name, as far as they are on file. */
    parties: z.array(z.object({ id: PartyId, name: z.string(), nameZh: z.string().nullable() })),
    next: z.number().int().positive().nullable(),
    coverage: Coverage,
  }),
});
export type FactsQuery = z.output<typeof getFacts.query>;

const changed = z.object({
  fact: Fact,
  revision: Revision,
  /** Pairs of records that may be one party now and wait for a person; null where nobody looked. */
  candidates: z.number().int().nonnegative().nullable(),
});
export type FactChanged = z.input<typeof changed>;

const params = z.object({ number: wholeNumber(1, Number.MAX_SAFE_INTEGER) });
const version = Revision.meta({ description: 'the revision of the fact that you have before you' });

export const postFact = endpoint({
  method: 'post',
  path: '/facts',
  summary: 'Add a fact of your own: a party, a tie or a claim, with its source and its words',
  body: z.object(entered),
  response: changed,
});
export type NewFact = z.output<typeof postFact.body>;

/** Refused where somebody changed it since. */
export const postCorrection = endpoint({
  method: 'post',
  path: '/facts/:number/correct',
  summary: 'Correct a fact of your own; what it said before stays in its revision',
  params,
  body: z.object({ ...entered, version }),
  response: changed,
});
export type Correction = z.output<typeof postCorrection.body>;

export const postRetraction = endpoint({
  method: 'post',
  path: '/facts/:number/retract',
  summary: 'Retract a fact of your own; that it was said, and why it is no longer, stays',
  params,
  body: z.object({ version, reason: Reason, by: By }),
  response: changed,
});
export type Retraction = z.output<typeof postRetraction.body>;
