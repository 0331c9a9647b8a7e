import { z } from 'zod';
import { PartialDate } from '#api/values';
import { endAfter } from '../days';

/** An entity of FollowTheMoney: every property is a list of texts. */
export const Entity = z.object({
  id: z.string().min(1),
  schema: z.string().min(1),
  properties: z.record(z.string(), z.array(z.string())),
  caption: z.string().optional(),
  datasets: z.array(z.string()).optional(),
  referents: z.array(z.string()).optional(),
  target: z.boolean().optional(),
});
export type Entity = z.infer<typeof Entity>;

/** Whether it has that form, ten times as fast; what is wrong in others the form itself says. */
export function isEntity(value: unknown): value is Entity {
  if (typeof value !== 'object' || value === null) return false;
  const { id, schema, properties, caption, datasets, referents, target } = value as Partial<Entity>;
  return (
    typeof id === 'string' &&
    id !== '' &&
    typeof schema === 'string' &&
    schema !== '' &&
    areLists(properties) &&
    (caption === undefined || typeof caption === 'string') &&
    (datasets === undefined || areTexts(datasets)) &&
    (referents === undefined || areTexts(referents)) &&
    (target === undefined || typeof target === 'boolean')
  );
}

function areLists(properties: unknown): boolean {
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) {
    return false;
  }
  for (const property in properties) if (!areTexts(Reflect.get(properties, property))) return false;
  return true;
}

function areTexts(values: unknown): boolean {
  return Array.isArray(values) && values.every((value) => typeof value === 'string');
}

/** A line of a delta: what is deleted may be named by its id alone. */
export const Operation = z.discriminatedUnion('op', [
  z.object({ op: z.enum(['ADD', 'MOD']), entity: Entity }),
  z.object({ op: z.literal('DEL'), entity: z.object({ id: z.string().min(1) }) }),
]);

const NONE: readonly string[] = [];

export function all({ properties }: Entity, property: string): readonly string[] {
  return properties[property] ?? NONE;
}

export function first(entity: Entity, property: string): string | null {
  return all(entity, property).find((text) => text.trim() !== '') ?? null;
}

/** What is said in several texts, as one sentence a property. */
export function sentences(entity: Entity, properties: readonly string[]): string[] {
  const said: string[] = [];
  for (const property of properties) {
    const texts = all(entity, property).filter((text) => text.trim() !== '');
    if (texts.length > 0) said.push(`${words(property)}: ${texts.join('; ')}.`);
  }
  return said;
}

/** `incorporationDate` is `Incorporation date`. */
export function words(property: string): string {
  const known = WORDS.get(property);
  if (known !== undefined) return known;
  const text = property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const said = text.charAt(0).toUpperCase() + text.slice(1);
  WORDS.set(property, said);
  return said;
}

const WORDS = new Map<string, string>();

/** The dates of a property that are dates, without their times, the earliest first. */
export function dates(entity: Entity, property: string, notice: (what: string) => void): string[] {
  const texts = all(entity, property);
  if (texts.length === 0) return [];
  const found = texts.flatMap((text) => {
    const date = text.trim().replace(/[T ].*$/, '');
    if (PartialDate.safeParse(date).success) return date;
    notice(`${property} that is no date`);
    return [];
  });
  return found.toSorted();
}

/** From the earliest start to the latest end: sources that were merged may give several. */
export function period(entity: Entity, notice: (what: string) => void) {
  const start = dates(entity, 'startDate', notice)[0] ?? null;
  const last = dates(entity, 'endDate', notice).at(-1) ?? null;
  const endDate = last === null ? null : endAfter(last);
  const isTurned = start !== null && endDate !== null && endDate <= start;
  if (isTurned) notice('interval that ends before it starts');
  return { startDate: isTurned ? null : start, endDate };
}
