import { type Exposure, type ExposurePath, PathKind } from '#api/exposure';

export interface NamedPath {
  ref: string;
  path: ExposurePath;
}

/** Every path with the reference that stands in the address bar: `supply.sugon.1`. */
export function namedPaths(paths: readonly ExposurePath[]): NamedPath[] {
  const seen = new Map<string, number>();
  return paths.map((path) => {
    const stem = `${path.kind}.${path.designated}`;
    const place = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, place);
    return { ref: `${stem}.${place}`, path };
  });
}

/** The path that is looked at: the one of the address bar, or else the first. */
export function chosenPath(paths: readonly NamedPath[], ref: string | null): NamedPath | null {
  return paths.find((path) => path.ref === ref) ?? paths[0] ?? null;
}

export interface KindGroup {
  kind: PathKind;
  shown: NamedPath[];
  counted: number;
}

/** The paths under the headings of their kinds, in the fixed order; a kind without paths stays, empty. */
export function byKind(answer: Exposure, kinds: readonly PathKind[] | null): KindGroup[] {
  const paths = namedPaths(answer.paths);
  return PathKind.options
    .filter((kind) => kinds === null || kinds.includes(kind))
    .map((kind) => ({
      kind,
      shown: paths.filter(({ path }) => path.kind === kind),
      counted: answer.counts.find((count) => count.kind === kind)?.paths ?? 0,
    }));
}
