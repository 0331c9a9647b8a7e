import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const PACKAGE = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'));
const LATIN_PACKAGE = dirname(require.resolve('@fontsource/noto-sans/package.json'));
const WEIGHTS = ['400', '600'];

interface Slice {
  weight: string;
  file: string;
  ranges: string;
  from: [number, number][];
}

/** Latin letters of the font without its punctuation, which is as wide as a Chinese character. */
const LATIN =
  'U+20-7E, U+A0-A6, U+A9-AF, U+B2-B3, U+B5-B6, U+B8-D6, U+D8-F6, U+F8-FF, U+131, U+152-153, U+20AC, U+2122, U+2212';
/** Quotes, dots and dashes as wide as in Latin texts. */
const PUNCTUATION = 'U+A7-A8, U+B0-B1, U+B4, U+B7, U+D7, U+F7, U+2010-2026';

let slices: Slice[] | undefined;

/** The faces that a text needs, whole in the style sheet: a machine without a Chinese font draws it right. */
export function fontFaces(text: string): string {
  slices ??= WEIGHTS.flatMap(slicesOf);
  const codes = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  const needed = slices.filter(({ from }) =>
    from.some(([first, last]) => [...codes].some((code) => code >= first && code <= last)),
  );
  return needed
    .flatMap((slice) => [
      ...(slice.file.includes('-latin-4') || slice.file.includes('-latin-6')
        ? [face('Noto Latin', slice, LATIN), punctuation(slice)]
        : []),
      face('Noto Sans SC', slice, slice.ranges),
    ])
    .join('\n');
}

function punctuation({ weight }: Slice): string {
  const file = join(LATIN_PACKAGE, `files/noto-sans-latin-${weight}-normal.woff2`);
  return face('Noto Punctuation', { weight, file }, PUNCTUATION);
}

function face(family: string, { weight, file }: Pick<Slice, 'weight' | 'file'>, ranges: string) {
  const data = readFileSync(file).toString('base64');
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) format("woff2"); unicode-range: ${ranges}; }`;
}

function slicesOf(weight: string): Slice[] {
  const css = readFileSync(join(PACKAGE, `${weight}.css`), 'utf8');
  const found = css.matchAll(/url\(\.\/(files\/[^)]+\.woff2)\)[^}]*unicode-range:\s*([^;]+);/g);
  return [...found].map(([, file = '', ranges = '']) => ({
    ...{ weight, file: join(PACKAGE, file), ranges },
    from: ranges.split(',').map(rangeOf),
  }));
}

/** `U+4e00-4e10` or `U+4e00`. */
function rangeOf(text: string): [number, number] {
  const [first = '', last = first] = text.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
