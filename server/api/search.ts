import { z } from 'zod';
import { Coverage } from './coverage';
import { endpoint } from './endpoint';
import { Datasets } from './moment';
import { PartyBrief } from './party';

/** Why a party was found: what was compared, with what, and how well it fits (0 to 1). */
export const HitReason = z.object({
  code: z.enum([
    'IDENTIFIER',
    'SAME_NAME',
    'SAME_NAME_FOLDED',
    'PINYIN',
    'NAME_STARTS_WITH',
    'NAME_CONTAINS',
    'SIMILAR_NAME',
  ]),
  matched: z.string(),
  nameType: z.string().nullable(),
});
export type HitReason = z.infer<typeof HitReason>;

const COUNT = 'expected a whole number from 1 to 50';

/** Parties by name, alias, Chinese name, pinyin, identifier or ticker; typing errors allowed. The text travels in the body. */
export const postSearch = endpoint({
  method: 'post',
  path: '/search',
  summary: 'Find parties by name, alias, Chinese name, pinyin, identifier or ticker',
  body: z.object({
    text: z
      .string('expected a name or an identifier')
      .trim()
      .min(1, 'expected a name or an identifier')
      .max(200, 'expected at most 200 characters'),
    /** The only datasets to be read; all if left out. */
    datasets: Datasets.optional(),
    limit: z.number(COUNT).int(COUNT).min(1, COUNT).max(50, COUNT).default(10),
  }),
  response: z.object({
    hits: z.array(
      z.object({ party: PartyBrief, score: z.number().min(0).max(1), reason: HitReason }),
    ),
    coverage: Coverage,
  }),
});
export type SearchAnswer = z.infer<typeof postSearch.response>;
