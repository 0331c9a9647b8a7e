import type { Description } from './compare';
import { type Identifiers, identifiersOf } from './identifiers/compare-identifiers';
import { namePartsOf } from './names/name-parts';
import { type WrittenName, writtenName } from './names/written-name';

/** A description as it is compared: everything that can be known before it meets another. */
export interface Prepared {
  names: readonly WrittenName[];
  identifiers: Identifiers;
  country: string | null;
  places: ReadonlySet<string>;
  kind: string | null;
}

const known = new WeakMap<Description, Prepared>();

/** Each description is prepared once, however often it is compared. */
export function prepared(description: Description): Prepared {
  const there = known.get(description);
  if (there !== undefined) return there;
  const { names, identifiers, country, places, kind } = description;
  const isTicker = ({ type }: { type: string }) => type === 'ticker';
  const tickers = names.filter(isTicker).map(({ name }) => ({ scheme: 'ticker', id: name }));
  const written = new Set(names.filter((name) => !isTicker(name)).map(({ name }) => name));
  const made: Prepared = {
    names: [...written].map(writtenName),
    identifiers: identifiersOf([...identifiers, ...tickers]),
    country,
    places: new Set(places.flatMap(placesIn)),
    kind,
  };
  known.set(description, made);
  return made;
}

/** The places that a text names, as keys of the lexicon. */
export function placesIn(text: string): string[] {
  return namePartsOf(text.slice(0, 400)).tokens.flatMap(({ term }) =>
    term?.role === 'place' ? term.key : [],
  );
}
