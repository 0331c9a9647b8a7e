import { z } from 'zod';

/** Why two parties may be one, or may not. Each is said once for the pair of names or facts that decided. */
export const FeatureCode = z.enum([
  'SAME_IDENTIFIER',
  'DIFFERENT_IDENTIFIER',
  'INVALID_IDENTIFIER',
  'SAME_NAME',
  'SAME_NAME_FOLDED',
  'SAME_WORDS',
  'SAME_PINYIN',
  'DICTIONARY',
  'SIMILAR_NAME',
  'SHORT_NAME',
  'DISTINCTIVE_TOKEN_DIFFERS',
  'NOTHING_DISTINCTIVE',
  'TRADE_DIFFERS',
  'NUMBER_DIFFERS',
  'LEGAL_FORM_DIFFERS',
  'PLACE_DIFFERS',
  'COUNTRY_DIFFERS',
  'KIND_DIFFERS',
  'LOOKALIKE_CHARACTERS',
  'HIDDEN_CHARACTERS',
  'NAME_UNSEARCHABLE',
]);
export type FeatureCode = z.infer<typeof FeatureCode>;

/** One thing that was compared: what stood on either side, and what it added to the score or took from it. */
export const Feature = z
  .object({
    code: FeatureCode,
    effect: z.number().min(-1).max(1),
    asked: z.string().nullable(),
    found: z.string().nullable(),
  })
  .meta({ id: 'MatchFeature' });
export type Feature = z.infer<typeof Feature>;

/** How far two descriptions speak of one party: 0 to 1 with three digits, the same in either direction. */
export const Comparison = z
  .object({
    score: z.number().min(0).max(1),
    judged: z.enum(['same', 'possible', 'different']),
    features: z.array(Feature).readonly(),
  })
  .meta({ id: 'MatchComparison' });
export type Comparison = z.infer<typeof Comparison>;
