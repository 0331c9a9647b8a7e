import { z } from 'zod';
import { endpoint } from './endpoint';
import { IsoDay, RecordId, Revision } from './values';

const Name = z
  .string('expected a name')
  .trim()
  .min(1, 'expected a name')
  .max(120, 'expected at most 120 characters');
const Notes = z.string('expected a text').max(10_000, 'expected at most 10,000 characters');
/** What stands behind the `?` of the page: larger than an address bar takes. */
const Address = z
  .string('expected the address of a view')
  .max(100_000, 'expected at most 100,000 characters')
  .regex(/^\?[\x21\x24-\x3b\x3d\x3f-\x7e]*$/, 'expected the address of a view, beginning with "?"');

/** A view of the page that somebody keeps: where, of which day, at which revision, and why. */
export const Case = z
  .object({
    id: RecordId,
    name: Name,
    notes: Notes,
    address: Address,
    revision: Revision,
    asOf: IsoDay,
    savedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'Case' });
export type Case = z.infer<typeof Case>;

/** A case in one line; its view may be large. */
export const CaseBrief = Case.omit({ address: true }).meta({ id: 'CaseBrief' });
export type CaseBrief = z.infer<typeof CaseBrief>;

const params = z.object({ id: RecordId });
const answer = z.object({ case: Case, newest: Revision });

/** The cases, the last changed first. `newest` is the revision that answers where none is named. */
export const getCases = endpoint({
  method: 'get',
  path: '/cases',
  summary: 'The saved cases, the last changed first',
  response: z.object({ cases: z.array(CaseBrief), newest: Revision }),
});

export const postCase = endpoint({
  method: 'post',
  path: '/cases',
  summary: 'Save a view as a case: its address, day, revision, name and notes',
  body: z.object({
    name: Name,
    notes: Notes.default(''),
    address: Address,
    revision: Revision.min(1, 'expected a published revision'),
    asOf: IsoDay,
  }),
  response: answer,
});
export type NewCase = z.output<typeof postCase.body>;

export const getCase = endpoint({
  method: 'get',
  path: '/cases/:id',
  summary: 'One case',
  params,
  response: answer,
});

/** What is left out stays as it is; the view itself never changes. */
export const patchCase = endpoint({
  method: 'patch',
  path: '/cases/:id',
  summary: 'Change the name or the notes of a case',
  params,
  body: z.object({ name: Name.optional(), notes: Notes.optional() }),
  response: answer,
});

export const deleteCase = endpoint({
  method: 'delete',
  path: '/cases/:id',
  summary: 'Delete a case',
  params,
  response: z.object({ deleted: RecordId }),
});
