import type { ElementDefinition } from 'cytoscape';
import { type Drawn, nodesOf, type Step, stepsOf } from './layers';
import type { Positions } from './layouts';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** New nodes that hang on one placed node in the same direction. */
interface Group {
  anchor: string;
  direction: Pick<Step, 'row' | 'column'>;
  members: Drawn[];
}

const GAP = 32;
/** From a node to what is placed above or below it, and beside it, where a line carries words. */
export const FAR = { row: 96, column: 176 };
/** Rows that are columns on the page. */
export const FAR_TURNED = { row: 150, column: 104 };
const SLIDES = 40;
const PUSHES = 12;

/**
 * Places for the nodes that have none. Placed nodes stay where they are; the new ones stand as a grid beside the
 * node they hang on, on its proper side, in the nearest room that is free.
 */
export function placed(
  elements: readonly ElementDefinition[],
  before: Positions,
  subject: string,
  far = FAR,
): Positions {
  const sizes = new Map(nodesOf(elements).map((node) => [node.id, node]));
  const found: Positions = new Map(before);
  const boxes = [...found].flatMap(([id, at]) => boxOf(sizes.get(id), at));
  const steps = stepsOf(elements);
  for (let groups = groupsOf(sizes, steps, found, subject); groups.length > 0; ) {
    for (const group of groups) {
      const at = found.get(group.anchor) ?? { x: 0, y: 0 };
      for (const [id, place] of gridBeside(
        group,
        boxOf(sizes.get(group.anchor), at)[0],
        boxes,
        far,
      )) {
        found.set(id, place);
        boxes.push(...boxOf(sizes.get(id), place));
      }
    }
    groups = groupsOf(sizes, steps, found, subject);
  }
  return found;
}

function boxOf(node: Drawn | undefined, { x, y }: { x: number; y: number }): Box[] {
  if (!node) return [];
  const [wide, tall] = [node.width / 2, node.height / 2];
  return [{ left: x - wide, right: x + wide, top: y - tall, bottom: y + tall }];
}

/** The next nodes to place: those tied to a placed one, or else, of what hangs on nothing, the first. */
function groupsOf(
  sizes: ReadonlyMap<string, Drawn>,
  steps: ReturnType<typeof stepsOf>,
  found: Positions,
  subject: string,
): Group[] {
  const groups = new Map<string, Group>();
  const home = found.get(subject)?.x ?? 0;
  let stray: Group | null = null;
  for (const node of sizes.values()) {
    if (found.has(node.id)) continue;
    const step = steps.get(node.id)?.find(({ to }) => found.has(to));
    stray ??= { anchor: subject, direction: { row: 1, column: 0 }, members: [node] };
    if (!step) continue;
    const out = Math.sign(Math.round(((found.get(step.to)?.x ?? home) - home) / 200));
    // Seen from the placed node the step runs the other way; what hangs beside a side node goes farther out.
    const column = step.column === 0 ? 0 : out || -step.column;
    const key = `${step.to} ${-step.row} ${column}`;
    const group = groups.get(key);
    if (group) group.members.push(node);
    else
      groups.set(key, { anchor: step.to, direction: { row: -step.row, column }, members: [node] });
  }
  if (groups.size > 0) return [...groups.values()];
  return stray ? [stray] : [];
}

function gridBeside(
  { members, direction: { row, column } }: Group,
  anchor: Box = { left: 0, right: 0, top: 0, bottom: 0 },
  boxes: readonly Box[],
  far: typeof FAR,
): Positions {
  const columns =
    row === 0
      ? Math.ceil(members.length / 8)
      : Math.min(members.length, Math.ceil(Math.sqrt(members.length * 1.4)));
  const cell = {
    width: Math.max(...members.map(({ width }) => width)) + GAP,
    height: Math.max(...members.map(({ height }) => height)) + GAP,
  };
  const size = {
    width: cell.width * columns,
    height: cell.height * Math.ceil(members.length / columns),
  };
  const { left, top } = freeRoom(anchor, { row, column }, size, { boxes, far });
  return new Map(
    members.map(({ id }, place) => [
      id,
      {
        x: left + cell.width * ((place % columns) + 0.5),
        y: top + cell.height * (Math.floor(place / columns) + 0.5),
      },
    ]),
  );
}

/** The upper left corner of a free room: as near as may be, sliding along the anchor before moving away from it. */
function freeRoom(
  anchor: Box,
  { row, column }: Group['direction'],
  size: { width: number; height: number },
  { boxes, far }: { boxes: readonly Box[]; far: typeof FAR },
): { left: number; top: number } {
  const middle = {
    left: (anchor.left + anchor.right - size.width) / 2,
    top: (anchor.top + anchor.bottom - size.height) / 2,
  };
  const start = {
    left:
      column === 0
        ? middle.left
        : column < 0
          ? anchor.left - far.column - size.width
          : anchor.right + far.column,
    top:
      row === 0
        ? middle.top
        : row < 0
          ? anchor.top - far.row - size.height
          : anchor.bottom + far.row,
  };
  for (let push = 0; push < PUSHES; push += 1) {
    for (let slide = 0; slide < SLIDES; slide += 1) {
      const aside = (slide % 2 === 0 ? 1 : -1) * Math.ceil(slide / 2) * 60;
      const left = start.left + (row === 0 ? column * push * 120 : aside);
      const top = start.top + (row === 0 ? aside : row * push * 90);
      if (isFree({ left, top, right: left + size.width, bottom: top + size.height }, boxes))
        return { left, top };
    }
  }
  const lowest = Math.max(anchor.bottom, ...boxes.map(({ bottom }) => bottom));
  return { left: middle.left, top: lowest + far.row };
}

function isFree(room: Box, boxes: readonly Box[]): boolean {
  return boxes.every(
    ({ left, right, top, bottom }) =>
      right + GAP / 2 < room.left ||
      left - GAP / 2 > room.right ||
      bottom + GAP / 2 < room.top ||
      top - GAP / 2 > room.bottom,
  );
}
