import { type Side, Side as Sides } from '#api/sides';
import { hidden, type Scene } from './actions';
import type { Rests } from './rest';
import type { Visible } from './visible';

/** Chosen parties with one more or, where it was chosen already, one fewer. */
export function toggled(chosen: readonly string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
}

/** The chosen ones that are drawn: of what is hidden nothing is done. */
export function drawnOf({ picture }: Visible, chosen: readonly string[] | null): string[] {
  const there = new Set(picture.parties.map(({ id }) => id));
  return (chosen ?? []).filter((id) => there.has(id));
}

/** Hides several; the subject stays. */
export function withoutThese(scene: Scene, subject: string, ids: readonly string[]): Scene {
  return ids.filter((id) => id !== subject).reduce(hidden, scene);
}

/** Hides every party but these, the subject, and those on the way between: no chain is broken. */
export function onlyThese(scene: Scene, { picture, ways }: Visible, ids: readonly string[]): Scene {
  const stay = new Set([picture.subject]);
  for (const id of ids) {
    for (let at: string | undefined = id; at !== undefined && !stay.has(at); ) {
      stay.add(at);
      at = ways.get(at)?.party;
    }
  }
  const others = picture.parties.map(({ id }) => id).filter((id) => !stay.has(id));
  return withoutThese(scene, picture.subject, others);
}

/** The sides of several parties on which something is not loaded, with how many ties that are. */
export function openableOf(
  rests: Rests,
  ids: readonly string[],
): { side: Side; parties: string[]; left: number }[] {
  return Sides.options.flatMap((side) => {
    const open = ids.flatMap((id) => {
      const left = rests.get(id)?.find((one) => one.side === side)?.left ?? 0;
      return left > 0 ? [{ id, left }] : [];
    });
    if (open.length === 0) return [];
    const left = open.reduce((sum, one) => sum + one.left, 0);
    return [{ side, parties: open.map(({ id }) => id), left }];
  });
}
