import type { Entity } from '#api/entities';

type ValuesOf = (entity: Entity) => readonly unknown[];

/** What filters, facets and sorting of yente's wire format call the values of an entity. */
const FIELDS = new Map<string, ValuesOf>([
  ['schema', ({ schema }) => [schema]],
  ['countries', ({ properties }) => properties.country ?? []],
  ['topics', ({ properties }) => properties.topics ?? []],
  ['datasets', ({ datasets }) => datasets],
  ['target', ({ target }) => [target]],
]);
const PROPERTY = /^properties\.([A-Za-z]+)$/;

export const FIELD_NAMES = `${[...FIELDS.keys()].join(', ')} and properties.NAME`;

/** The values of a field: one of those above, or any property; null where there is no such field. */
export function valuesIn(field: string): ((entity: Entity) => string[]) | null {
  const of = FIELDS.get(field) ?? propertyOf(PROPERTY.exec(field)?.[1]);
  return of && ((entity) => of(entity).map(String));
}

function propertyOf(name: string | undefined): ValuesOf | null {
  if (name === undefined) return null;
  return ({ properties }) => (Object.hasOwn(properties, name) ? (properties[name] ?? []) : []);
}
