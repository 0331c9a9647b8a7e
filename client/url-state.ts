import { z } from 'zod';
import { PathKind } from '#api/exposure';
import { RegimeId } from '#api/regimes';
import { IsoDay, RecordId } from '#api/values';

const View = z.enum(['home', 'party', 'lists', 'list', 'sources', 'status']);
export const Language = z.enum(['en', 'zh']);
export type Language = z.infer<typeof Language>;

/** A path by kind, designated party and its place among those: `supply.sugon.1`. */
const PathRef = z
  .string()
  .regex(/^(owners|holdings|supply|other)\.[A-Za-z0-9][\w.~:-]{0,199}\.\d{1,4}$/);
const Kinds = z
  .string()
  .transform((text) => PathKind.options.filter((kind) => text.split(',').includes(kind)))
  .refine((kinds) => kinds.length > 0);

const orNull = <S extends z.ZodType>(schema: S) => schema.nullable().catch(null);

/** What the page shows; every field stands in the address bar. A field that makes no sense counts as absent. */
const Fields = z.object({
  view: View.catch('home'),
  id: orNull(RecordId),
  tab: z.enum(['exposure', 'verdict', 'record']).catch('exposure'),
  asOf: orNull(IsoDay),
  kinds: orNull(Kinds),
  path: orNull(PathRef),
  picture: z.enum(['path', 'around']).catch('path'),
  regime: orNull(RegimeId),
  proof: z.enum(['all', 'counted']).catch('all'),
  depth: z.coerce.number().int().min(1).max(3).catch(1),
  select: orNull(RecordId),
  lang: orNull(Language),
});
export type UrlState = z.infer<typeof Fields>;

export const BLANK: UrlState = Fields.parse({});
const NAMES = Fields.keyof().options;

export function readState(search: string): UrlState {
  const given = new URLSearchParams(search);
  const state = Fields.parse(Object.fromEntries(NAMES.map((name) => [name, given.get(name)])));
  const pointless = (state.view === 'party' || state.view === 'list') && state.id === null;
  return pointless ? { ...BLANK, lang: state.lang, asOf: state.asOf } : state;
}

/** The address of a state, without what is usual: `?view=party&id=sugon`. */
export function addressOf(state: UrlState): string {
  const words = new URLSearchParams();
  for (const name of NAMES) {
    const value = state[name];
    if (value !== null && value !== BLANK[name]) words.set(name, String(value));
  }
  // Commas and colons may stand in a query; they read better bare.
  const text = words.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '/' : `/?${text}`;
}

/** Another page: the language and the day stay, the rest is fresh. */
export function another(from: UrlState, change: Partial<UrlState>): UrlState {
  return { ...BLANK, lang: from.lang, asOf: from.asOf, ...change };
}

const listeners = new Set<() => void>();

export function currentState(): UrlState {
  return readState(location.search);
}

/** Moves to a state. `replace` makes no step in the history. */
export function go(state: UrlState, { replace = false } = {}): void {
  const address = addressOf(state);
  if (address === location.pathname + location.search) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  for (const listener of listeners) listener();
}

export function onMove(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}
