import { z } from 'zod';
import { compare, HUNDRED, ZERO } from './exact/fraction';
import { fractionOf } from './shares';

const Day = z.iso.date('expected a calendar day that exists, as YYYY-MM-DD');
const Code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, 'expected a code in capitals, like NO_STATUTORY_THRESHOLD');
const Sentences = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const Percent = z
  .string()
  .regex(/^(\d{1,3}(\.\d{1,12})?|\d{1,9}\/[1-9]\d{0,8})$/, 'expected a per cent or a fraction')
  .refine((text) => isThreshold(text), 'expected more than 0 and at most 100 per cent');

/** A share that meets the rule: `value` itself meets it only if `inclusive`. */
const Threshold = z.strictObject({ value: Percent, inclusive: z.boolean() });
export type Threshold = z.infer<typeof Threshold>;

/** Whether the rule is the law on a day. Before the first period it is not yet. */
export const RuleStatus = z.enum(['in_force', 'not_yet', 'suspended', 'unverified']);
export type RuleStatus = z.infer<typeof RuleStatus>;

/** A list that the regime reads: entries certainly count, or only may (the programme is not stated). */
const ListRead = z.strictObject({
  list: z.string().min(1),
  counts: z.enum(['certainly', 'possibly']).default('certainly'),
  /** The ids of the lists in the graph that hold its entries; on any other id it reads nothing. */
  records: z.array(z.string().min(1)).default([]),
});

const Flags = z.strictObject({
  always: z.array(Code).default([]),
  exposedByRule: z.array(Code).default([]),
  /** Below the threshold, with a direct tie to a designated or caught party. */
  tieBelowThreshold: Code.nullable().default(null),
  /** Caught through a chain in which multiplied shares stay below the threshold. */
  lookThroughBelowThreshold: Code.nullable().default(null),
  /** An owner on these lists, or caught through them, whose share is not exactly known. */
  unknownShare: z
    .strictObject({ flag: Code, exceptLists: z.array(z.string()).default([]) })
    .nullable()
    .default(null),
  /** A licence that may cover a caught subject of these country groups. */
  licence: z
    .strictObject({
      flag: Code,
      countryGroups: z.array(z.string()).min(1),
      notWithOwnersOn: z.array(z.string()).default([]),
    })
    .nullable()
    .default(null),
  notYet: Code.default('RULE_NOT_YET'),
  suspended: Code.default('RULE_SUSPENDED'),
  unverified: Code.default('RULE_STATUS_UNVERIFIED'),
});

/** One authority's rule as dated data. Nothing in the engine asks which regime it is. */
export const Regime = z.strictObject({
  id: z.string().regex(/^[A-Z0-9][A-Za-z0-9._-]{0,39}$/, 'expected letters, digits, ".", "_", "-"'),
  title: Sentences,
  authority: z.string().min(1),
  /** The lists it reads; `any`: an entry on every list counts. */
  lists: z.union([z.literal('any'), z.array(ListRead)]),
  shares: Threshold.nullable(),
  votes: Threshold.nullable().default(null),
  /** Whether holdings of several designated parties add up; `silent`: the text does not say. */
  aggregation: z.enum(['pooled', 'perPerson', 'silent']),
  jointArrangements: z.boolean().default(false),
  /** What kinds of control alone meet the rule. */
  control: z.array(z.string().min(1)).default([]),
  /** A company's own votes, and its own shares: deducted by the text, or nowhere settled. */
  ownVotes: z.enum(['deducted', 'unsettled']).default('unsettled'),
  ownShares: z.enum(['deducted', 'unsettled']).default('unsettled'),
  /** Whose share a nominee's is: the principal's, or possibly the nominee's too. */
  nominees: z.enum(['principal', 'unsettled']).default('principal'),
  /** Any tie to a designated party, at any depth, keeps the question open. */
  anyTieKeepsOpen: z.boolean().default(false),
  /** Subjects of these countries are outside the rule. */
  outOfScope: z
    .strictObject({ countries: z.array(z.string().length(2)), flag: Code.nullable().default(null) })
    .nullable()
    .default(null),
  periods: z
    .array(
      z.strictObject({ from: Day, status: RuleStatus, note: Sentences.nullable().default(null) }),
    )
    .default([])
    .refine(isAscending, 'expected the periods in the order of their days'),
  /** Whether the strictest licence terms among the owners govern. */
  strictestTermsGovern: z.boolean().default(false),
  flags: Flags.prefault({}),
  citations: z.array(
    z.strictObject({ cite: z.string().min(1), url: z.url().nullable().default(null) }),
  ),
  /** What about this rule could not be verified. */
  unverified: z.array(Sentences).default([]),
});
export type Regime = z.infer<typeof Regime>;

/** A wrong part of a file: where, as a JSON pointer, and what was expected. */
export interface Fault {
  pointer: string;
  detail: string;
}

/** A regime read from data, or everything that is wrong with it. */
export function regimeOf(data: unknown): { regime: Regime } | { faults: Fault[] } {
  const parsed = Regime.safeParse(data);
  return parsed.success ? { regime: parsed.data } : { faults: faultsOf(parsed.error) };
}

/** The state of the rule on a day; without a day it counts as in force. */
export function statusOn({ periods }: Regime, asOf: string | null): RuleStatus {
  if (asOf === null || periods.length === 0) return 'in_force';
  return periods.findLast(({ from }) => from <= asOf)?.status ?? 'not_yet';
}

export function faultsOf({ issues }: z.ZodError): Fault[] {
  return issues.flatMap((issue) => {
    const pointer = ['', ...issue.path.map(String)].join('/');
    if (issue.code !== 'unrecognized_keys') return [{ pointer, detail: issue.message }];
    return issue.keys.map((key) => ({ pointer: `${pointer}/${key}`, detail: 'not known here' }));
  });
}

function isThreshold(text: string): boolean {
  const value = fractionOf(text);
  return compare(value, ZERO) > 0 && compare(value, HUNDRED) <= 0;
}

function isAscending(periods: { from: string }[]): boolean {
  return periods.every(({ from }, index) => index === 0 || (periods[index - 1]?.from ?? '') < from);
}
