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
export function withTies(whole: Whole, { ties }: Pick<Opened, 'ties'>): Whole {
  const { picture, steps } = whole;
  const known = new Set(picture.ties.map(keyOf));
  const more = ties.filter(
    (tie) => steps.has(tie.from) && steps.has(tie.to) && !known.has(tie.key),
  );
  // Where nothing more is known it is the same picture, which is not drawn again.
  if (more.length === 0) return whole;
  return { steps, picture: { ...picture, ties: once([...picture.ties, ...more], keyOf) } };
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
