import { z } from 'zod';
import { Coverage, ListCoverage } from './coverage';
import { endpoint } from './endpoint';
import { atMoment } from './moment';
import { Bound, IsoDay, Words } from './values';

/** A regime by its id, e.g. `BIS`. Which there are is data: GET /regimes names them. */
export const RegimeId = z
  .string('expected the id of a regime')
  .regex(/^[A-Z0-9][A-Za-z0-9._-]{0,39}$/, 'expected the id of a regime, like BIS');
export type RegimeId = z.infer<typeof RegimeId>;

/** Whether the rule is the law on a day. Before its first period it is not yet. */
export const RuleStatus = z.enum(['in_force', 'not_yet', 'suspended', 'unverified']);
export type RuleStatus = z.infer<typeof RuleStatus>;

/** A share that meets the rule: `value` itself meets it only if `inclusive`. */
export const Threshold = z.object({ value: Bound, inclusive: z.boolean() });

/** A list that a regime reads, with the list records of the graph that hold its entries: none of them, it cannot be read. */
export const ListRead = z.object({
  list: z.string(),
  counts: z.enum(['certainly', 'possibly']),
  onFile: z.array(ListCoverage),
});
export type ListRead = z.infer<typeof ListRead>;

/** One authority's rule as dated data: what it tests, when it is in force, what it reads, and what about it is not verified. */
export const RegimeBrief = z
  .object({
    id: RegimeId,
    title: Words,
    authority: z.string(),
    status: RuleStatus,
    lists: z.array(ListRead),
    readsEveryList: z.boolean(),
    shares: Threshold.nullable(),
    votes: Threshold.nullable(),
    aggregation: z.enum(['pooled', 'perPerson', 'silent']),
    jointArrangements: z.boolean(),
    control: z.array(z.string()),
    ownVotes: z.enum(['deducted', 'unsettled']),
    nominees: z.enum(['principal', 'unsettled']),
    anyTieKeepsOpen: z.boolean(),
    outOfScope: z.array(z.string()),
    periods: z.array(z.object({ from: IsoDay, status: RuleStatus, note: Words.nullable() })),
    citations: z.array(z.object({ cite: z.string(), url: z.string().nullable() })),
    unverified: z.array(Words),
  })
  .meta({ id: 'Regime' });
export type RegimeBrief = z.infer<typeof RegimeBrief>;

export const getRegimes = endpoint({
  method: 'get',
  path: '/regimes',
  summary: 'The regimes: threshold, aggregation, lists read, periods, scope, citations',
  query: z.object(atMoment),
  response: z.object({ regimes: z.array(RegimeBrief), coverage: Coverage }),
});
