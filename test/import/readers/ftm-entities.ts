import { ftm } from '../../../server/import/readers/ftm/reader';
import { readText } from './read';

/** Entities of FollowTheMoney with as little said as will do. */

export type Properties = { [property: string]: string[] };

export function entity(schema: string, id: string, properties: Properties = {}, more: object = {}) {
  return { id, schema, properties, ...more };
}

export function company(id: string, properties: Properties = {}, more: object = {}) {
  return entity('Company', id, { name: [id], ...properties }, more);
}

export function lines(...entities: readonly unknown[]): string {
  return entities.map((one) => `${JSON.stringify(one)}\n`).join('');
}

export const COMPANIES = [company('a'), company('b')];

/** What is made of an edge that stands before two companies, `a` and `b`. */
export function edge(schema: string, properties: Properties) {
  return readText(ftm, lines(entity(schema, 'e', properties), ...COMPANIES));
}
