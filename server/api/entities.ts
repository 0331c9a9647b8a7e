import { z } from 'zod';
import { Coverage } from './coverage';
import { endpoint } from './endpoint';
import { PartyId, wholeNumber } from './values';

/** The wire format of yente's matching API, so that its clients work with `<our address>/api` as their base. */

/** A party as FollowTheMoney has it. Nested entities stand in properties only where `nested` was asked for. */
export const Entity = z
  .object({
    id: z.string(),
    caption: z.string(),
    schema: z.string(),
    properties: z.record(z.string(), z.array(z.unknown())),
    datasets: z.array(z.string()),
    referents: z.array(z.string()),
    target: z.boolean(),
    first_seen: z.null(),
    last_seen: z.null(),
    last_change: z.null(),
  })
  .meta({ id: 'Entity' });
export type Entity = z.infer<typeof Entity>;

const ScoredEntity = Entity.extend({
  score: z.number().min(0).max(1),
  match: z.boolean(),
  explanations: z.record(
    z.string(),
    z.object({
      score: z.number(),
      detail: z.string().nullable(),
      query: z.string().nullable(),
      candidate: z.string().nullable(),
    }),
  ),
}).meta({ id: 'ScoredEntity' });
export type ScoredEntity = z.infer<typeof ScoredEntity>;

const Total = z.object({
  value: z.number().int().nonnegative(),
  /** `gte` where the search stopped before the indexes ended. */
  relation: z.enum(['eq', 'gte']),
});

/** What is asked: a schema of FollowTheMoney and properties, each with one value or several. */
export const EntityExample = z
  .object({
    id: z.string().nullable().optional(),
    schema: z.string('expected a schema such as Company').min(1).max(100),
    properties: z.record(z.string(), z.union([z.string(), z.array(z.unknown())])),
  })
  .meta({ id: 'EntityExample' });
export type EntityExample = z.infer<typeof EntityExample>;

/** A query that could not be answered has no results at all: it must not be read as "nobody fits". */
export const MatchResponse = z.union([
  z.object({
    status: z.literal(200),
    results: z.array(ScoredEntity),
    total: Total,
    query: EntityExample,
  }),
  z.object({ status: z.number().int().min(400), detail: z.string(), query: EntityExample }),
]);
export type MatchResponse = z.infer<typeof MatchResponse>;

const MOST_QUERIES = 100;
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((values) => (values === undefined ? [] : [values].flat()))
  .pipe(z.array(z.string()).max(50, 'expected at most 50 values'));
const fraction = z.coerce
  .number('expected a number from 0 to 1')
  .min(0, 'expected a number from 0 to 1')
  .max(1, 'expected a number from 0 to 1');
/** As FastAPI reads it, so as Python writes it: `nested=True`. */
const flag = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['true', 'false', '1', '0', 'yes', 'no', 'on', 'off'], 'expected true or false'))
  .transform((text) => ['true', '1', 'yes', 'on'].includes(text));
const dataset = z.object({
  dataset: z
    .string()
    .describe('`default` for everything that was imported, or the id of one dataset'),
});
const scope = {
  ...{ include_dataset: several, exclude_dataset: several, exclude_schema: several },
  changed_since: z
    .undefined('no entity here says when it last changed: leave this out')
    .optional()
    .meta({ description: 'refused: no entity says when it last changed' }),
  fuzzy: flag.optional().meta({ description: 'without effect: slips are always allowed for' }),
};

/** Who are these? Up to 100 queries by example, each answered by itself, with scores that explain themselves. */
export const postMatch = endpoint({
  method: 'post',
  path: '/match/:dataset',
  summary: 'Match entities by example, in the wire format of yente',
  params: dataset,
  query: z.object({
    ...scope,
    limit: wholeNumber(1, 50).default(5),
    threshold: fraction.default(0.7).meta({ description: '`match` is true from this score on' }),
    cutoff: fraction.default(0.7).meta({ description: 'below this score nothing is returned' }),
    algorithm: z.string().max(50).default('best').meta({
      description: 'taken from any client, and without effect: there is one way to score',
    }),
    topics: several,
    exclude_entity_ids: several,
  }),
  body: z.object({
    weights: z
      .record(z.string(), z.number())
      .default({})
      .refine((weights) => Object.keys(weights).length === 0, 'scores have no weights to set'),
    config: z
      .record(z.string(), z.unknown())
      .default({})
      .refine((config) => Object.keys(config).length === 0, 'scores have nothing to configure'),
    queries: z
      .record(z.string(), EntityExample)
      .refine((queries) => Object.keys(queries).length > 0, 'expected at least one query')
      .refine(
        (queries) => Object.keys(queries).length <= MOST_QUERIES,
        `expected at most ${MOST_QUERIES} queries`,
      ),
  }),
  /** `coverage` is ours: what the answers rest on. */
  response: z.object({
    responses: z.record(z.string(), MatchResponse),
    limit: z.number().int(),
    coverage: Coverage,
  }),
});

const FACETS = ['countries', 'topics', 'datasets', 'schema'] as const;
const DEFAULT_FACETS: (typeof FACETS)[number][] = ['countries', 'topics', 'datasets'];
const SORTS = ['caption', 'caption:asc', 'caption:desc'] as const;

/** The text stands in the address, as yente's clients send it; it is not logged. `POST /search` takes it in the body. */
export const getEntitySearch = endpoint({
  method: 'get',
  path: '/search/:dataset',
  summary:
    'Search entities by text, in the wire format of yente: the text stands in the address, which proxies may log. POST /search takes it in the body',
  params: dataset,
  query: z.object({
    ...scope,
    q: z.string('expected a text').trim().min(1, 'expected a text').max(200),
    schema: z.string().max(100).default('Thing'),
    countries: several,
    datasets: several,
    topics: several,
    limit: wholeNumber(1, 50).default(10),
    offset: wholeNumber(0, 450).default(0),
    simple: flag.optional().meta({ description: 'there is one way to write a text' }),
    target: flag.optional(),
    filter: several
      .pipe(z.array(z.string().regex(/^[^:]+:./, 'expected field:value, as in schema:Company')))
      .meta({
        description:
          'field:value; the field is schema, countries, topics, datasets, target or properties.NAME',
      }),
    filter_op: z
      .enum(['AND', 'OR'], 'expected AND or OR')
      .default('OR')
      .meta({ description: 'of several values of one field: all of them, or any' }),
    facets: several
      .pipe(z.array(z.enum(FACETS, `expected one of ${FACETS.join(', ')}`)))
      .transform((facets) => (facets.length === 0 ? DEFAULT_FACETS : facets)),
    sort: several
      .pipe(z.array(z.enum(SORTS, `expected one of ${SORTS.join(', ')}`)))
      .meta({ description: 'by how well they fit, unless named' }),
  }),
  response: z.object({
    limit: z.number().int(),
    offset: z.number().int(),
    total: Total,
    results: z.array(Entity),
    coverage: Coverage,
    facets: z.record(
      z.string(),
      z.object({
        label: z.string(),
        values: z.array(
          z.object({ name: z.string(), label: z.string(), count: z.number().int().positive() }),
        ),
      }),
    ),
  }),
});

/** The id of any of its nodes finds a party: merged ones are `referents` of the answer, not a redirect. */
export const getEntity = endpoint({
  method: 'get',
  path: '/entities/:id',
  summary: 'An entity with its entries on lists and its owners, in the wire format of yente',
  params: z.object({ id: PartyId }),
  query: z.object({ nested: flag.default(true) }),
  response: Entity,
});
