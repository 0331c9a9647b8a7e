import { useMemo } from 'react';
import type { z } from 'zod';
import type { getPaths } from '#api/exposure';
import { pictureOfHops } from '../graph/picture';
import type { Base } from '../stage/loading/use-loaded';

export type Between = z.output<typeof getPaths.response>;
type Path = Between['paths'][number];

/** A path with its reference in the address bar: `between.sugon.2`. */
export interface NamedBetween {
  ref: string;
  path: Path;
}

export function namedBetween({ to, paths }: Between): NamedBetween[] {
  return paths.map((path, place) => ({ ref: `between.${to.id}.${place + 1}`, path }));
}

/** The path of the address bar, or else the first. */
export function chosenBetween(between: Between, ref: string | null): NamedBetween | null {
  const named = namedBetween(between);
  return named.find((path) => path.ref === ref) ?? named[0] ?? null;
}

/** All paths together as one picture. */
export function useBetween(between: Between): Base {
  const picture = useMemo(() => {
    const { from, to, parties, paths } = between;
    const hops = paths.flatMap((path) => path.hops);
    const found = pictureOfHops(from.id, [from, to, ...parties], hops);
    return { ...found, limits: between.coverage.limits };
  }, [between]);
  const { from, to, coverage } = between;
  return {
    picture,
    frame: ['between', from.id, to.id, coverage.asOf, coverage.revision].join(' '),
    ...{ waiting: false, error: null, again: () => undefined },
  };
}
