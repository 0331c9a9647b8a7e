import { z } from 'zod';
import { Status } from '#api/values';
import { query } from './cypher';

const int = z.number().int();
const text = z.string();
const optional = z.string().nullable();

/**
 * What a source states of one tie: element id, key, type, start, end, status, source, the three dates, class, control,
 * the two bounds and which are open, whether direct, principal.
 */
const StatedTie = z.tuple([
  ...[text, text, z.enum(['OWNS', 'CONTROLS', 'BRANCH_OF', 'LINKED']), text, text, Status, text],
  ...[optional, optional, optional, optional, optional, optional, optional, optional],
  ...[optional, optional],
] as const);

/** One level of the walk that a verdict rests on. */
export const owners = query('read/owners', {
  params: z.object({ ids: z.array(text), hub: int }),
  row: z.object({
    id: text,
    datasetId: text,
    degree: int,
    ties: z.array(StatedTie),
    sameAs: z.array(
      z.tuple([
        text,
        z.enum(['same', 'different', 'undecided']),
        z.number().nullable(),
        text,
        // What a person decided has no source.
        optional,
      ]),
    ),
    disputed: z.array(text),
    designated: z.boolean(),
  }),
});
export type OwnersRow = z.infer<typeof owners.row>;

/** The same downward, for who is reached: `[party, start, end]`. */
export const held = query('read/held', {
  params: z.object({ ids: z.array(text), hub: int }),
  row: z.object({
    id: text,
    datasetId: text,
    degree: int,
    ties: z.array(z.tuple([text, optional, optional])),
    sameAs: z.array(text),
  }),
});
