import type { Palette } from './palette';

/** What a node wears on its upper edge. */
export interface Worn {
  /** The code of its country. */
  country: string | null;
  isTraded: boolean;
  /** How many of its ties are not loaded. */
  left: number;
  /** How many of its ties to owners are not drawn. */
  owners: number;
}

const HEIGHT = 18;

/** The badges as a picture as wide as the node: country and chart on the left, a disc with what is left on the right. */
export function badgePicture(worn: Worn, width: number, colour: Palette): string | null {
  const parts: string[] = [];
  let x = 10;
  const chip = (wide: number, inner: string) => {
    parts.push(
      `<rect x="${x + 0.5}" y="0.5" width="${wide - 1}" height="${HEIGHT - 1}" rx="5" fill="${colour.paper}" stroke="${colour['ink-3']}"/>`,
      `<g transform="translate(${x},0)">${inner}</g>`,
    );
    x += wide + 4;
  };
  if (worn.country !== null) chip(26, textAt(13, worn.country, colour['ink-2']));
  if (worn.isTraded) chip(24, bars(colour['ink-2']));
  if (worn.owners > 0) {
    const text = ownersMark(worn.owners);
    chip(10 + 7 * text.length, textAt(5 + 3.5 * text.length, text, colour['ink-2']));
  }
  if (worn.left > 0) {
    const text = shortCount(worn.left);
    const wide = Math.max(24, 10 + 7 * text.length);
    const from = width - wide - 6;
    parts.push(
      `<rect x="${from}" y="0" width="${wide}" height="${HEIGHT}" rx="9" fill="${colour.ink}"/>`,
      textAt(from + wide / 2, text, colour.paper),
    );
  }
  if (parts.length === 0) return null;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}">${parts.join('')}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

function textAt(x: number, text: string, fill: string): string {
  return `<text x="${x}" y="13" text-anchor="middle" font-family="sans-serif" font-size="11" font-weight="600" fill="${fill}">${text}</text>`;
}

/** Three bars of a chart: traded on an exchange. */
function bars(fill: string): string {
  return `<path d="M6 14V9h3v5zM10.5 14V5h3v9zM15 14V7h3v7z" fill="${fill}"/>`;
}

/** `↑+3`: so many ties to owners are above it and not drawn. */
export function ownersMark(owners: number): string {
  return `↑${shortCount(owners)}`;
}

/** `+12`, `+4.9k`: about how many. */
export function shortCount(count: number): string {
  if (count < 1_000) return `+${count}`;
  const thousands = count / 1_000;
  return `+${thousands < 10 ? Math.floor(thousands * 10) / 10 : Math.floor(thousands)}k`;
}
