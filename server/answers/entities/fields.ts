import type { Entity } from '#api/entities';

/** What filters, facets and sorting of yente's wire format call the values of an entity. */
const FIELDS: Record<string, (entity: Entity) => readonly unknown[]> = {
  schema: ({ schema }) => [schema],
  countries: ({ properties }) => properties.country ?? [],
  topics: ({ properties }) => properties.topics ?? [],
  datasets: ({ datasets }) => datasets,
  target: ({ target }) => [target],
};
const PROPERTY = 'properties.';

/** The values of a field: one of those above, or `properties.` and the name of any property. */
export function valuesIn(field: string): (entity: Entity) => string[] {
  const of = FIELDS[field] ?? propertyOf(field);
  return (entity) => of(entity).map(String);
}

/** Whether there is such a field. */
export function isField(field: string): boolean {
  return field in FIELDS || /^properties\.[A-Za-z]+$/.test(field);
}

export const FIELD_NAMES = `${Object.keys(FIELDS).join(', ')} and ${PROPERTY}NAME`;

function propertyOf(field: string): (entity: Entity) => readonly unknown[] {
  const name = field.slice(PROPERTY.length);
  return ({ properties }) => properties[name] ?? [];
}
