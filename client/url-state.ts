import { z } from 'zod';
import { PathKind } from '#api/exposure';
import { RegimeId } from '#api/regimes';
import { IsoDay, RecordId } from '#api/values';

const View = z.enum([
  'home',
  'party',
  'paths',
  'claim',
  'case',
  'cases',
  'identity',
  'facts',
  'screenings',
  'screening',
  'reports',
  'lists',
  'list',
  'sources',
  'status',
]);
export const Language = z.enum(['en', 'zh']);
export type Language = z.infer<typeof Language>;

/** A path by kind, where it ends and its place among those: `supply.sugon.1`. */
const PathRef = z
  .string()
  .regex(/^(owners|holdings|supply|other|between)\.[A-Za-z0-9][\w.~:-]{0,199}\.\d{1,4}$/);
const Kinds = z
  .string()
  .transform((text) => PathKind.options.filter((kind) => text.split(',').includes(kind)))
  .refine((kinds) => kinds.length > 0);

/** Names after one another, none twice: ids, codes, words. */
const Names = z
  .string()
  .transform((text) => [
    ...new Set(text.split(',').filter((name) => /^[\w.~:-]{1,240}$/.test(name))),
  ])
  .refine((names) => names.length > 0);

/** Places chosen by hand: an id and two numbers each. */
const Moved = z
  .string()
  .transform((text) => text.split(',').filter((ref) => /^[\w.~:*-]{1,240}$/.test(ref)))
  .refine((refs) => refs.length > 0);

const orNull = <S extends z.ZodType>(schema: S) => schema.nullable().catch(null);

/** What the page shows; every field stands in the address bar. A field that makes no sense counts as absent. */
const Fields = z.object({
  view: View.catch('home'),
  id: orNull(RecordId),
  tab: z.enum(['exposure', 'verdict', 'record', 'report']).catch('exposure'),
  part: z.enum(['results', 'queue', 'changes']).catch('results'),
  asOf: orNull(IsoDay),
  compareTo: orNull(IsoDay),
  revision: orNull(z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)),
  datasets: orNull(Names),
  case: orNull(RecordId),
  kinds: orNull(Kinds),
  path: orNull(PathRef),
  picture: z.enum(['path', 'around']).catch('path'),
  regime: orNull(RegimeId),
  proof: z.enum(['all', 'counted']).catch('all'),
  depth: z.coerce.number().int().min(1).max(3).catch(1),
  select: orNull(RecordId),
  chosen: orNull(Names),
  to: orNull(RecordId),
  owners: z.enum(['above', 'left']).catch('above'),
  shape: orNull(z.enum(['layers', 'network', 'outline', 'table'])),
  moved: orNull(Moved),
  ...{ open: orNull(Names), fold: orNull(Names), hide: orNull(Names) },
  ...{ ties: orNull(Names), said: orNull(Names), country: orNull(Names) },
  least: orNull(z.coerce.number().int().min(1).max(100)),
  on: orNull(z.string().min(1).max(200)),
  lang: orNull(Language),
});
export type UrlState = z.infer<typeof Fields>;

export const BLANK: UrlState = Fields.parse({});
const NAMES = Fields.keyof().options;

export function readState(search: string): UrlState {
  const given = new URLSearchParams(search);
  const state = Fields.parse(Object.fromEntries(NAMES.map((name) => [name, given.get(name)])));
  const pointless =
    ['party', 'list', 'claim', 'case', 'screening'].includes(state.view) && state.id === null;
  return pointless ? another(state, {}) : state;
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

/** Another page: the language, the day, the revision and the datasets stay, the rest is fresh. */
export function another(from: UrlState, change: Partial<UrlState>): UrlState {
  const { lang, asOf, revision, datasets } = from;
  return { ...BLANK, lang, asOf, revision, datasets, ...change };
}

/** Servers refuse much longer ones. What is longer the tab keeps, and the address bar says where it is. */
const LONGEST = 6_000;

/** Whether the whole state stands in the address bar: otherwise a link to it shows less. */
export function fitsAddress(state: UrlState): boolean {
  return addressOf(state).length <= LONGEST;
}

const listeners = new Set<() => void>();

/** The state as text, from the address bar or, where it is too long for that, from the tab. */
export function shownSearch(): string {
  const kept: unknown = history.state;
  return typeof kept === 'string' ? kept : location.search;
}

export function currentState(): UrlState {
  return readState(shownSearch());
}

/** Moves to a state. `replace` makes no step in the history. */
export function go(state: UrlState, { replace = false } = {}): void {
  const search = addressOf(state).slice(1);
  if (search === shownSearch()) return;
  const { view, id, tab, case: opened } = state;
  const [kept, shown] = fitsAddress(state)
    ? [null, state]
    : [search, another(state, { view, id, tab, case: opened })];
  history[replace ? 'replaceState' : 'pushState'](kept, '', addressOf(shown));
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
