import type { z } from 'zod';
import type { Entity, getEntitySearch } from '#api/entities';
import type { Graph } from '../../graph/open';
import { answering } from '../scope';
import { hitsFor, searchable } from '../search';
import { entitiesOf, withNodes } from './entity';
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
    const hits = await hitsFor(scope, { text: asked.q, query, limit: READ });
    const found = await withNodes(
      scope,
      hits.map(({ party }) => party),
    );
    const entities = await entitiesOf(scope, found);
    const fitting = hits.flatMap(({ party }) => {
      const entity = entities.get(party.id);
      return entity && within(entity) && isAsked(entity, asked) ? [entity] : [];
    });
    const stopped = hits.length === READ || scope.coverage().limits.length > 0;
    return {
      limit: asked.limit,
      offset: asked.offset,
      total: { value: fitting.length, relation: stopped ? 'gte' : 'eq' },
      results: fitting.slice(asked.offset, asked.offset + asked.limit),
      coverage: scope.coverage(),
      facets: facetsOf(fitting),
    };
  });
}

function isAsked(
  { schema, properties, datasets }: Entity,
  { schema: wanted, countries, datasets: named }: Asked,
): boolean {
  const kind =
    ANYTHING.has(wanted) ||
    schema === wanted ||
    (wanted === 'Organization' && ORGANISATIONS.has(schema));
  const country = countries.map((code) => code.toLowerCase());
  return (
    kind &&
    (country.length === 0 ||
      (properties.country ?? []).some((code) => country.includes(`${code}`))) &&
    (named.length === 0 || named.some((id) => datasets.includes(id)))
  );
}

function facetsOf(found: readonly Entity[]): Found['facets'] {
  const country = new Intl.DisplayNames(['en'], { type: 'region' });
  const facet = (
    label: string,
    values: (entity: Entity) => readonly unknown[],
    labelOf: (name: string) => string,
  ) => {
    const counts = new Map<string, number>();
    for (const value of found.flatMap(values)) {
      counts.set(`${value}`, (counts.get(`${value}`) ?? 0) + 1);
    }
    const ranked = [...counts].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
    return {
      label,
      values: ranked.map(([name, count]) => ({ name, label: labelOf(name), count })),
    };
  };
  const isCode = (code: string) => /^[a-z]{2}$/i.test(code);
  return {
    countries: facet(
      'Countries',
      ({ properties }) => properties.country ?? [],
      (code) => (isCode(code) ? (country.of(code.toUpperCase()) ?? code) : code),
    ),
    topics: facet(
      'Topics',
      ({ properties }) => properties.topics ?? [],
      (topic) => topic,
    ),
    datasets: facet(
      'Data sources',
      ({ datasets }) => datasets,
      (id) => id,
    ),
  };
}
