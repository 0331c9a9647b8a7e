import type { Entity } from '#api/entities';
import { Problem } from '../../problems';
import type { Scope } from '../scope';

/** What of the entities is asked for. Lists that are empty leave nothing out. */
export interface Within {
  dataset: string;
  include_dataset: readonly string[];
  exclude_dataset: readonly string[];
  exclude_schema: readonly string[];
  topics: readonly string[];
}

const EVERYTHING = 'default';

/** Whether an entity is asked for; refused where a dataset is named that was never imported. */
export function isWithin(scope: Scope, within: Within): (entity: Entity) => boolean {
  const { dataset, include_dataset, exclude_dataset, exclude_schema, topics } = within;
  const known = scope.stored.datasets.map(({ id }) => id);
  const named = [dataset, ...include_dataset, ...exclude_dataset];
  const unknown = named.find((id) => id !== EVERYTHING && !known.includes(id));
  if (unknown !== undefined) {
    throw new Problem(
      'unknown-dataset',
      `No dataset has the id "${unknown.slice(0, 100)}". Ask for "${EVERYTHING}", which is everything, or one of ${known.join(', ')}.`,
    );
  }
  return (entity) => {
    const stated = entity.properties.topics ?? [];
    return (
      (dataset === EVERYTHING || entity.datasets.includes(dataset)) &&
      (include_dataset.length === 0 || hasAny(entity.datasets, include_dataset)) &&
      !entity.datasets.every((id) => exclude_dataset.includes(id)) &&
      !exclude_schema.includes(entity.schema) &&
      (topics.length === 0 || hasAny(stated, topics))
    );
  };
}

function hasAny(values: readonly unknown[], wanted: readonly string[]): boolean {
  return wanted.some((one) => values.includes(one));
}
