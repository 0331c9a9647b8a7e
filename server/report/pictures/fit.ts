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

/** Of a page that A4 and Letter both have; what the pictures begin with takes of it; what stands around a picture. */
const PAGE = 880;
const BEGINNING = 150;
const AROUND = 75;

/** From here on the first picture begins a page, with its heading: it would leave the one before half empty. */
const LARGE = 0.4 * PAGE;

interface Placed {
  drawn: Drawn;
  fit: Fit;
}

/** One after the other down the pages: a picture is made smaller, as far as it stays legible, where it then fits on what is left. */
export function placed<One extends Placed>(figures: readonly One[]): One[] {
  let left = PAGE - BEGINNING;
  return figures.map((figure) => {
    const { drawn, fit } = figure;
    const here = scaleIn(drawn, { ...UPRIGHT, height: left - AROUND });
    if (fit.isTurned) {
      left = 0;
      return figure;
    }
    const fits = here >= LEAST;
    const scale = fits ? Math.min(here, fit.scale) : fit.scale;
    left = (fits ? left : PAGE) - AROUND - drawn.height * scale;
    return { ...figure, fit: { ...fit, scale } };
  });
}

/** Whether pictures that begin with this one begin on a new page. */
export function beginsPage({ drawn, fit }: Placed): boolean {
  return fit.isTurned || drawn.height * fit.scale > LARGE;
}

function scaleIn({ width, height }: Drawn, room: { width: number; height: number }): number {
  return Math.min(MOST, room.width / width, room.height / height);
}
