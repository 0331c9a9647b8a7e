import type { Description } from '../../server/match/compare';

/** A description that says no more than these names. */
export function named(...names: string[]): Description {
  return described({ names: names.map((name) => ({ name, type: 'primary' })) });
}

export function described(said: Partial<Description>): Description {
  return { names: [], identifiers: [], country: null, places: [], kind: null, ...said };
}
