import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const PACKAGE = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'));
const LATIN_PACKAGE = dirname(require.resolve('@fontsource/noto-sans/package.json'));
const WEIGHTS = ['400', '600'];

/** Latin letters of the font without its punctuation, which is as wide as a Chinese character. */
const LATIN = codesIn(
  'U+20-7E, U+A0-A6, U+A9-AF, U+B2-B3, U+B5-B6, U+B8-D6, U+D8-F6, U+F8-FF, U+131, U+152-153, U+20AC, U+2122, U+2212',
);
/** Quotes, dots and dashes as wide as in Latin texts. */
const PUNCTUATION = codesIn('U+A7-A8, U+B0-B1, U+B4, U+B7, U+D7, U+F7, U+2010-2026');

interface Face {
  family: string;
  weight: string;
  file: string;
  codes: ReadonlySet<number>;
}

let faces: readonly Face[] | undefined;

/**
 * The letters of a text, in the style sheet: it looks the same on every machine, one without a Chinese font too. The
 * licence of the fonts (OFL) lets a document carry them.
 */
export async function fontFaces(text: string): Promise<string> {
  const shown = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  faces ??= WEIGHTS.flatMap(facesOf);
  const written = faces.flatMap((face) => {
    const needed = [...shown].filter((code) => face.codes.has(code)).sort((a, b) => a - b);
    return needed.length === 0 ? [] : faceWith(face, needed);
  });
  return (await Promise.all(written)).join('\n');
}

async function faceWith(face: Face, codes: readonly number[]): Promise<string> {
  const { family, weight } = face;
  const font = await lettersOf(await unpacked(face), codes);
  const range = codes.map((code) => `U+${code.toString(16)}`).join();
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/ttf;base64,${font.toString('base64')}) format("truetype"); unicode-range: ${range}; }`;
}

const opened = new Map<Face, Promise<Buffer>>();

/** A face is unpacked once: every report needs letters of the same few. */
function unpacked(face: Face): Promise<Buffer> {
  const font = opened.get(face) ?? lettersOf(readFileSync(face.file), [...face.codes]);
  opened.set(face, font);
  return font;
}

/** Not packed again: packing takes longer than all the rest of a report. */
async function lettersOf(font: Buffer, codes: readonly number[]): Promise<Buffer> {
  // Its engine is loaded with the first report.
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(font, String.fromCodePoint(...codes), { targetFormat: 'truetype' });
}

function facesOf(weight: string): Face[] {
  return [
    ...chineseFaces(weight),
    {
      ...{ family: 'Noto Latin', weight, codes: LATIN },
      file: join(PACKAGE, `files/noto-sans-sc-latin-${weight}-normal.woff2`),
    },
    {
      ...{ family: 'Noto Punctuation', weight, codes: PUNCTUATION },
      file: join(LATIN_PACKAGE, `files/noto-sans-latin-${weight}-normal.woff2`),
    },
  ];
}

/** The font comes in files of a few hundred letters each. */
function chineseFaces(weight: string): Face[] {
  const css = readFileSync(join(PACKAGE, `${weight}.css`), 'utf8');
  const found = css.matchAll(/url\(\.\/(files\/[^)]+\.woff2)\)[^}]*unicode-range:\s*([^;]+);/g);
  return [...found].map(([, file = '', ranges = '']) => ({
    ...{ family: 'Noto Sans SC', weight, file: join(PACKAGE, file) },
    codes: new Set([...codesIn(ranges)].filter((code) => !LATIN.has(code))),
  }));
}

/** `U+4e00-4e10, U+4e20`. */
function codesIn(ranges: string): Set<number> {
  const codes = new Set<number>();
  for (const range of ranges.split(',')) {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    const end = Number.parseInt(last, 16);
    for (let code = Number.parseInt(first, 16); code <= end; code++) codes.add(code);
  }
  return codes;
}
