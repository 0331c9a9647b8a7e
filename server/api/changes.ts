import { z } from 'zod';
import { Coverage } from './coverage';
import { endpoint } from './endpoint';
import { ofDatasets } from './moment';
import { PartyBrief } from './party';
import { TieType } from './ties';
import { PartialDate, PartyId, TieKey } from './values';

export const ChangeKind = z.enum(['tieBegan', 'tieEnded', 'designated', 'designationEnded']);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** What began or ended, on a date as exact as its source. A designation is `party`'s; a tie is the subject's with it. */
export const Change = z
  .object({
    date: PartialDate,
    kind: ChangeKind,
    party: PartyId,
    /** The key of the tie, or of the entry on the list. */
    key: TieKey,
    tie: TieType.nullable(),
    list: z.string().nullable(),
  })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof Change>;

/** When something changed around a party: its ties, and who of those it is tied to was put on a list. */
export const getChanges = endpoint({
  method: 'get',
  path: '/parties/:id/changes',
  summary: 'The dates on which ties of a party or designations around it begin or end',
  params: z.object({ id: PartyId }),
  query: z.object(ofDatasets),
  response: z.object({
    subject: PartyBrief,
    changes: z.array(Change),
    parties: z.array(PartyBrief),
    coverage: Coverage,
  }),
});
export type Changes = z.infer<typeof getChanges.response>;
