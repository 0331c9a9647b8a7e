import { Status } from '#api/values';
import type { Picture } from '../graph/picture';
import { tieTone } from '../paths/relations';
import { ANY_LIST } from './filters';

/** Something to filter by, and how many parties or ties of the picture it is true of. */
export interface Choice {
  value: string;
  label: string;
  count: number;
}

export interface Choices {
  ties: Choice[];
  said: Choice[];
  country: Choice[];
  on: Choice[];
}

interface Labels {
  tone: (tone: string) => string;
  status: (status: string) => string;
  country: (code: string) => string;
}

const TONES = ['owns', 'controls', 'supplies', 'linked'];

/** What the loaded picture can be filtered by. */
export function choicesIn({ parties, ties }: Picture, labels: Labels): Choices {
  const tones = counted(ties.map(({ type }) => tieTone(type)));
  const statuses = counted(ties.map(({ status }) => status));
  const countries = counted(parties.map(({ country }) => country ?? 'none'));
  const lists = counted(parties.flatMap(({ designatedOn }) => designatedOn));
  const designated = parties.filter((party) => party.designated !== null).length;
  return {
    ties: choices(TONES, tones, labels.tone),
    said: choices(Status.options, statuses, labels.status),
    country: choices(byCount(countries), countries, labels.country),
    on: [
      { value: ANY_LIST, label: ANY_LIST, count: designated },
      ...choices(byCount(lists), lists, (name) => name),
    ],
  };
}

function choices(
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
  label: (value: string) => string,
): Choice[] {
  return values.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, label: label(value), count }];
  });
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value);
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
