import type { Clauses, NameQuery, Term } from './name-query';
import { type NearWords, nearWords } from './near-words';
import { HAN } from './normal-forms';

/** What is said of a party, as it is found: folded names and pinyin, and folded identifiers. */
export interface IndexedStatement {
  id: string;
  hash: string;
  keys: readonly string[];
  identifierKeys: readonly string[];
}

/** Statements that fit, all of them, or so many that fit best. */
interface FittingStatements {
  fitting: IndexedStatement[];
  stopped: number | null;
}

/** One state of the graph in memory: who looks for many names does not ask the database for each. */
export interface NameIndex {
  find(query: NameQuery): FittingStatements;
}

/** The companies of a large group share their telling word; who shares common ones alone is hardly meant. */
const MOST = { telling: 200, generic: 50 };

/** In which statements each word stands, each character of Han, and each identifier; and of each its words of Han. */
interface Postings {
  words: Map<string, number[]>;
  characters: Map<string, number[]>;
  identifiers: Map<string, number[]>;
  han: string[];
}

interface Posting {
  places: readonly number[];
  weight: number;
}

export function nameIndexOf(statements: readonly IndexedStatement[]): NameIndex {
  const postings = postingsOf(statements);
  const near = nearWords(postings.words.keys());
  const postingsFor = {
    identifier: ({ text }: Term) => [whole(postings.identifiers.get(text))],
    latin: (term: Term) => latinPostings(postings, near, term),
    cjk: ({ text }: Term) => [whole(placesOfRun(postings, text))],
  };
  const kinds = ['identifier', 'latin', 'cjk'] as const;
  return {
    find(query) {
      const found = kinds.flatMap((kind) => {
        const clauses = query[kind];
        if (clauses === null) return [];
        const most = clauses.telling.length > 0 ? MOST.telling : MOST.generic;
        const fit = fitOf(clauses, postingsFor[kind], { all: statements.length, most });
        return [best(fit, statements, most)];
      });
      const stops = found.flatMap(({ stopped }) => stopped ?? []);
      return {
        fitting: found.flatMap(({ fitting }) => fitting),
        stopped: stops.length === 0 ? null : Math.max(...stops),
      };
    },
  };
}

function postingsOf(statements: readonly IndexedStatement[]): Postings {
  const words: Postings['words'] = new Map();
  const characters: Postings['characters'] = new Map();
  const identifiers: Postings['identifiers'] = new Map();
  const han = statements.map(({ keys, identifierKeys }, place) => {
    const all = [...new Set(keys.flatMap((key) => key.split(' ')))];
    const runs = all.filter((word) => HAN.test(word));
    post(words, all, place);
    post(characters, new Set(runs.join('')), place);
    post(identifiers, identifierKeys, place);
    return runs.join(' ');
  });
  return { words, characters, identifiers, han };
}

function post(into: Map<string, number[]>, keys: Iterable<string>, place: number): void {
  for (const key of keys) {
    const places = into.get(key);
    if (places === undefined) into.set(key, [place]);
    else places.push(place);
  }
}

function whole(places: readonly number[] = []): Posting {
  return { places, weight: 1 };
}

function latinPostings({ words }: Postings, near: NearWords, { text, how, slips }: Term) {
  if (how === 'is') return [whole(words.get(text))];
  if (how === 'begins') return near.beginning(text).map((word) => whole(words.get(word)));
  return near.near(text, slips).map(({ word, slips: apart }) => ({
    ...{ places: words.get(word) ?? [], weight: 1 - apart / text.length },
  }));
}

/** Where this run stands in one: of the statements with its rarest character those that hold all of it. */
function placesOfRun({ characters, han }: Postings, run: string): number[] {
  const [rarest = []] = [...run]
    .map((character) => characters.get(character) ?? [])
    .sort((a, b) => a.length - b.length);
  return rarest.filter((place) => han[place]?.includes(run));
}

/** How well each statement fits: a word that stands in few of them tells more. */
function fitOf(
  { telling, generic }: Clauses,
  postingsFor: (term: Term) => readonly Posting[],
  { all, most }: { all: number; most: number },
): Map<number, number> {
  const fit = new Map<number, number>();
  const add = ({ places, weight }: Posting, isOpen: boolean) => {
    const rarity = weight * Math.log1p(all / Math.max(1, places.length));
    for (const place of places) {
      const before = fit.get(place);
      if (before !== undefined || isOpen) fit.set(place, (before ?? 0) + rarity);
    }
  };
  for (const term of telling) for (const one of postingsFor(term)) add(one, true);
  // What only helps to rank is not looked at where all of them are taken.
  if (telling.length > 0 && fit.size <= most) return fit;
  for (const text of generic) {
    const term: Term = { text, how: 'is', slips: 0 };
    for (const one of postingsFor(term)) add(one, telling.length === 0);
  }
  return fit;
}

function best(
  fit: ReadonlyMap<number, number>,
  statements: readonly IndexedStatement[],
  most: number,
): FittingStatements {
  const isWhole = fit.size <= most;
  const places = isWhole ? [...fit.keys()] : bestPlaces(fit, statements, most);
  const fitting = places.flatMap((place) => statements[place] ?? []);
  return { fitting, stopped: isWhole ? null : most };
}

function bestPlaces(
  fit: ReadonlyMap<number, number>,
  statements: readonly IndexedStatement[],
  most: number,
): number[] {
  const id = (place: number) => statements[place]?.id ?? '';
  return [...fit]
    .sort(([one, a], [other, b]) => b - a || (id(one) < id(other) ? -1 : 1))
    .slice(0, most)
    .map(([place]) => place);
}
