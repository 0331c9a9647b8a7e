import { z } from 'zod';
import { Coverage } from './coverage';
import { endpoint } from './endpoint';
import { Comparison, Feature } from './match';
import { atRevision } from './moment';
import { NameType, PartyBrief } from './party';
import { Source } from './ties';
import { PartyId, PartyKind, RecordId, Revision, TieKey, wholeNumber } from './values';

/** One of two records that may be the same party: what its dataset says of it, and the party that it counts as. */
export const CandidateRecord = z
  .object({
    id: PartyId,
    datasetId: RecordId,
    kind: PartyKind,
    name: z.string(),
    country: z.string().nullable(),
    names: z.array(z.object({ name: z.string(), type: NameType })),
    identifiers: z.array(z.object({ scheme: z.string(), id: z.string() })),
    places: z.array(z.string()),
    party: PartyBrief,
  })
  .meta({ id: 'CandidateRecord' });
export type CandidateRecord = z.infer<typeof CandidateRecord>;

/** Two records that may be one party, why, and how alike they are, feature by feature. */
export const Candidate = z
  .object({
    key: TieKey,
    between: z.tuple([CandidateRecord, CandidateRecord]),
    ground: z.string(),
    /** What speaks against it. */
    reason: z.string().nullable(),
    score: z.number().min(0).max(1).nullable(),
    source: Source.nullable(),
    comparison: Comparison,
  })
  .meta({ id: 'Candidate' });
export type Candidate = z.infer<typeof Candidate>;

const DecisionNumber = z.number().int().positive();
const Reason = z
  .string('expected a reason')
  .trim()
  .min(1, 'expected a reason')
  .max(2_000, 'expected at most 2,000 characters');
const By = z
  .string('expected the name of who decides')
  .trim()
  .min(1, 'expected the name of who decides')
  .max(120, 'expected at most 120 characters');
const Judged = z.enum(['same', 'different'], 'expected "same" or "different"');

/** What whoever decided had before them. */
const Seen = z.object({
  revision: Revision,
  decisionNumber: z.number().int().nonnegative(),
  grounds: z.array(z.string()),
  names: z.tuple([z.string(), z.string()]),
  score: z.number().min(0).max(1),
  features: z.array(Feature).readonly(),
});

/** What a person decided about two records. Undone, it still can be read. */
export const Decision = z
  .object({
    number: DecisionNumber,
    between: z.tuple([PartyId, PartyId]),
    judged: Judged,
    reason: z.string(),
    by: z.string(),
    decidedAt: z.iso.datetime(),
    seen: Seen,
    undone: z
      .object({
        number: DecisionNumber,
        by: z.string(),
        reason: z.string(),
        undoneAt: z.iso.datetime(),
      })
      .nullable(),
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof Decision>;

/** Those most alike first; `after` is the `next` of the page before. */
export const getCandidates = endpoint({
  method: 'get',
  path: '/identity/candidates',
  summary: 'Records that may be one party and of which nobody has decided, those most alike first',
  query: z.object({
    ...atRevision,
    party: PartyId.optional().meta({ description: 'only those of this party' }),
    after: z.string().max(240).optional(),
    limit: wholeNumber(1, 100).default(20),
  }),
  response: z.object({
    candidates: z.array(Candidate),
    /** How many undecided pairs are on file, those of parties that are one already included. */
    total: z.number().int().nonnegative(),
    next: z.string().nullable(),
    coverage: Coverage,
  }),
});
export type CandidatesQuery = z.output<typeof getCandidates.query>;

export const getDecisions = endpoint({
  method: 'get',
  path: '/identity/decisions',
  summary: 'What people decided about identity, the last first, undone decisions included',
  query: z.object({
    party: PartyId.optional().meta({ description: 'only those about this party' }),
    before: wholeNumber(1, Number.MAX_SAFE_INTEGER).optional(),
    limit: wholeNumber(1, 100).default(20),
  }),
  response: z.object({
    decisions: z.array(Decision),
    next: DecisionNumber.nullable(),
    revision: Revision,
    decisionNumber: z.number().int().nonnegative(),
  }),
});
export type DecisionsQuery = z.output<typeof getDecisions.query>;

const decided = z.object({
  decision: Decision,
  revision: Revision,
  decisionNumber: z.number().int().nonnegative(),
});

/** Refused where it contradicts what was decided or what follows from it. */
export const postDecision = endpoint({
  method: 'post',
  path: '/identity/decisions',
  summary: 'Decide that two records are the same party, or are not',
  body: z.object({ from: PartyId, to: PartyId, judged: Judged, reason: Reason, by: By }),
  response: decided,
});
export type NewDecision = z.output<typeof postDecision.body>;

/** The decision stays readable; what it said no longer counts. */
export const postUndo = endpoint({
  method: 'post',
  path: '/identity/decisions/:number/undo',
  summary: 'Undo a decision about identity',
  params: z.object({ number: wholeNumber(1, Number.MAX_SAFE_INTEGER) }),
  body: z.object({ reason: Reason, by: By }),
  response: decided,
});
export type Undoing = z.output<typeof postUndo.body>;
