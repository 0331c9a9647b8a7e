import type { AddressBrief, PartyBrief } from '#api/party';
import type { Tie } from '#api/ties';
import type { Picture } from '../graph/picture';

/** What an opened side brought. */
export interface Opened {
  ties: readonly Tie[];
  parties: readonly PartyBrief[];
  addresses: readonly AddressBrief[];
}

/** A picture with what was opened in it, and which opening brought each party or address: 0 was there before. */
export interface Whole {
  picture: Picture;
  steps: ReadonlyMap<string, number>;
}

export function merged(base: Picture, openings: readonly Opened[]): Whole {
  const steps = new Map<string, number>();
  const all: Opened[] = [base, ...openings];
  all.forEach(({ ties, parties, addresses }, step) => {
    const ends = ties.flatMap(({ from, to }) => [from, to]);
    for (const id of [...[...parties, ...addresses].map((one) => one.id), ...ends]) {
      if (!steps.has(id)) steps.set(id, step);
    }
  });
  return {
    steps,
    picture: {
      ...base,
      parties: once(
        all.flatMap(({ parties }) => [...parties]),
        ({ id }) => id,
      ),
      addresses: once(
        all.flatMap(({ addresses }) => [...addresses]),
        ({ id }) => id,
      ),
      ties: once(
        all.flatMap(({ ties }) => [...ties]),
        keyOf,
      ),
    },
  };
}

/** The same parties and addresses, with what else is known between them. */
export function withTies({ picture, steps }: Whole, { ties }: Pick<Opened, 'ties'>): Whole {
  const there = ties.filter(({ from, to }) => steps.has(from) && steps.has(to));
  return { steps, picture: { ...picture, ties: once([...picture.ties, ...there], keyOf) } };
}

/** The first of each name. */
function once<T>(rows: readonly T[], name: (row: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const row of rows) if (!seen.has(name(row))) seen.set(name(row), row);
  return [...seen.values()];
}

function keyOf({ key }: Tie): string {
  return key;
}
