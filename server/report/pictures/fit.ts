import type { Drawn } from '../../../client/drawn/drawn';

/** How a picture stands on its page: how large, and whether the page is turned. */
export interface Fit {
  scale: number;
  isTurned: boolean;
}

/** What A4 and Letter both leave for a picture with its heading, in pixels of 1/96 inch: upright and turned. */
const UPRIGHT = { width: 640, height: 740 };
const TURNED = { width: 890, height: 500 };

/** Never larger than this; never smaller than letters of 5.5 points (11 pixels at two thirds). */
const MOST = 0.85;
const LEAST = 2 / 3;

/** As large as a page of its own allows, upright unless it is too wide. Null: it fits on no page, so it has to be split. */
export function fitOf(drawn: Drawn): Fit | null {
  const upright = scaleIn(drawn, UPRIGHT);
  if (upright >= LEAST) return { scale: upright, isTurned: false };
  const turned = scaleIn(drawn, TURNED);
  return turned < LEAST ? null : { scale: turned, isTurned: true };
}

function scaleIn({ width, height }: Drawn, room: { width: number; height: number }): number {
  return Math.min(MOST, room.width / width, room.height / height);
}
