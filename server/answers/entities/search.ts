import type { z } from 'zod';
import type { Entity, getEntitySearch } from '#api/entities';
import type { Graph } from '../../graph/open';
import { Problem } from '../../problems';
import { answering } from '../scope';
import { hitsFor, searchable } from '../search';
import { entitiesOf, withNodes } from './entity';
import { FIELD_NAMES, valuesIn } from './fields';
import { isWithin } from './within';

type Asked = z.output<typeof getEntitySearch.query> & { dataset: string };
type Found = z.input<typeof getEntitySearch.response>;

/** Hits that are read before any is left out: a filter must not empty a page that others could fill. */
const READ = 500;
const ANYTHING: ReadonlySet<string> = new Set(['Thing', 'LegalEntity']);
const ORGANISATIONS: ReadonlySet<string> = new Set(['Company', 'PublicBody']);

/** Entities that fit a text, a page at a time, with counts of what all that were found have in common. */
export function searchEntities(graph: Graph, asked: Asked): Promise<Found> {
  const query = searchable(asked.q);
  return answering(graph, {}, async (scope) => {
    const within = isWithin(scope, asked);
    const fits = conditionsOf(asked);
    const hits = await hitsFor(scope, { text: asked.q, query, limit: READ });
    const found = await withNodes(
      scope,
      hits.map(({ party }) => party),
    );
    const entities = await entitiesOf(scope, found);
    const fitting = hits.flatMap(({ party }) => {
      const entity = entities.get(party.id);
      return entity && within(entity) && isOfKind(entity, asked) && fits(entity) ? [entity] : [];
    });
    const stopped = hits.length === READ || scope.coverage().limits.length > 0;
    return {
      limit: asked.limit,
      offset: asked.offset,
      total: { value: fitting.length, relation: stopped ? 'gte' : 'eq' },
      results: sorted(fitting, asked.sort).slice(asked.offset, asked.offset + asked.limit),
      coverage: scope.coverage(),
      facets: facetsOf(fitting, asked.facets),
    };
  });
}

/** Every field that is named must have one of its values, or all of them. */
function conditionsOf(asked: Asked): (entity: Entity) => boolean {
  const { countries, topics, datasets, filter, filter_op, target } = asked;
  const wanted = new Map<string, string[]>();
  const want = (field: string, ...values: string[]) =>
    wanted.set(field, [...(wanted.get(field) ?? []), ...values]);
  want('countries', ...countries.map((code) => code.toLowerCase()));
  want('topics', ...topics);
  want('datasets', ...datasets);
  for (const one of filter) {
    const [field = '', ...value] = one.split(':');
    want(field, value.join(':'));
  }
  if (target !== undefined) want('target', `${target}`);
  const conditions = [...wanted].flatMap(([field, values]) =>
    values.length === 0 ? [] : { of: known(field), values },
  );
  return (entity) =>
    conditions.every(({ of, values }) => {
      const there = of(entity);
      const has = (value: string) => there.includes(value);
      return filter_op === 'AND' ? values.every(has) : values.some(has);
    });
}

function known(field: string): (entity: Entity) => string[] {
  const values = valuesIn(field);
  if (values !== null) return values;
  const detail = `entities have no field "${field.slice(0, 100)}"; known: ${FIELD_NAMES}`;
  throw new Problem('invalid-request', `/query/filter: ${detail}`, {
    errors: [{ pointer: '/query/filter', detail }],
  });
}

function isOfKind({ schema }: Entity, { schema: wanted }: Asked): boolean {
  return (
    ANYTHING.has(wanted) ||
    schema === wanted ||
    (wanted === 'Organization' && ORGANISATIONS.has(schema))
  );
}

function sorted(found: readonly Entity[], [by]: Asked['sort']): readonly Entity[] {
  if (by === undefined) return found;
  const turn = by === 'caption:desc' ? -1 : 1;
  return found.toSorted((one, other) => turn * (one.caption < other.caption ? -1 : 1));
}

const COUNTRY = new Intl.DisplayNames(['en'], { type: 'region' });
const FACET_LABELS = {
  countries: 'Countries',
  topics: 'Topics',
  datasets: 'Data sources',
  schema: 'Entity types',
};

function facetsOf(found: readonly Entity[], asked: Asked['facets']): Found['facets'] {
  return Object.fromEntries(asked.map((field) => [field, facetOf(found, field)]));
}

function facetOf(found: readonly Entity[], field: Asked['facets'][number]) {
  const counts = new Map<string, number>();
  for (const value of found.flatMap(known(field))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
  const isCountry = (name: string) => field === 'countries' && /^[a-z]{2}$/i.test(name);
  const labelOf = (name: string) =>
    isCountry(name) ? (COUNTRY.of(name.toUpperCase()) ?? name) : name;
  return {
    label: FACET_LABELS[field],
    values: ranked.map(([name, count]) => ({ name, label: labelOf(name), count })),
  };
}
