import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { fontFaces } from './fonts';

const STYLE = `\n${readFileSync(fileURLToPath(new URL('report.css', import.meta.url)), 'utf8')}`;

/** By this a policy may allow the style sheet of reports, and no other that stands in a page. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

/** Letters that no markup holds: those of lists and quotes, and an apostrophe, which is written otherwise. */
const UNWRITTEN = `•0123456789./“”‘’'`;

interface Told {
  language: 'en' | 'zh';
  title: string;
  body: ReactNode;
  /** What a program reads of it, as JSON. */
  data?: string;
  /** What is shown of it and stands not in it, as a foot of its pages does: it carries the letters of that, too. */
  beside?: string;
}

/** One HTML file that asks for nothing outside: its style, its letters and its data stand in it. */
export async function htmlFile({
  language,
  title,
  body,
  data,
  beside = '',
}: Told): Promise<string> {
  const shown = renderToStaticMarkup(body);
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    renderToStaticMarkup(<title>{title}</title>),
    `<style>${STYLE}</style>`,
    `<style id="fonts">${await fontFaces(shown + beside + UNWRITTEN)}</style></head>`,
    `<body>${shown}`,
    // In a script nothing is escaped: no `<` may stand in it.
    ...(data === undefined
      ? []
      : [
          `<script type="application/json" id="report">${data.replaceAll('<', '\\u003c')}</script>`,
        ]),
    '</body></html>\n',
  ].join('\n');
}
