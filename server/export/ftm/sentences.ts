import { words } from '../../import/readers/ftm/entity';

export type Properties = { [property: string]: string[] };

/** Reads text such as `Role: chair. Status: active.` back into the properties that the reader made it of. */
export function sentencesOf(
  known: readonly string[],
  rest: string,
): (text: string | null) => Properties {
  const propertyOf = new Map(known.map((property) => [words(property), property]));
  const label = new RegExp(`(?:^| )(${[...propertyOf.keys()].join('|')}): `, 'g');
  return (text) => {
    const said: Properties = {};
    if (text === null) return said;
    const found = [...text.matchAll(label)];
    const before = text.slice(0, found[0]?.index ?? text.length).trim();
    if (before !== '') said[rest] = [before];
    for (const [place, match] of found.entries()) {
      const end = found[place + 1]?.index ?? text.length;
      const value = text.slice(match.index + match[0].length, end).replace(/\.$/, '');
      const property = propertyOf.get(match[1] ?? '') ?? rest;
      said[property] = [...(said[property] ?? []), ...partsOf(property, value)];
    }
    return said;
  };
}

/** Free text may hold what parts lists. */
function partsOf(property: string, value: string): string[] {
  return ['summary', 'description', 'notes'].includes(property) ? [value] : value.split('; ');
}

/** Properties of an entity: each value once, none empty. */
export function merged(...all: readonly Properties[]): Properties {
  const said: Properties = {};
  for (const properties of all) {
    for (const [property, values] of Object.entries(properties)) {
      const kept = values.filter((value) => value.trim() !== '');
      if (kept.length > 0) said[property] = [...new Set([...(said[property] ?? []), ...kept])];
    }
  }
  return said;
}

/** A property with one value, or without any. */
export function one(value: string | null | undefined): string[] {
  return value === null || value === undefined ? [] : [value];
}
