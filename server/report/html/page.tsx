import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Report, ReportSection } from '#api/report';
import { canonicalText, digestOf } from '../canonical';
import { picturesOf } from '../pictures/pictures';
import { tellingOf } from '../telling';
import { Answer } from './Answer';
import { Claims } from './Claims';
import { NamedOn } from './Entries';
import { Head, Subject } from './Head';
import { hasIdentity, Identity } from './Identity';
import { Glossary, Method, Sources } from './Method';
import { NotLookedAt } from './NotLookedAt';
import { Paths } from './Paths';
import { Pictures } from './Pictures';
import { Own, TellingProvider, useTelling } from './parts/words';
import { Verdicts } from './Verdicts';
import { WhatIf } from './WhatIf';

export const STYLE = `\n${readFileSync(fileURLToPath(new URL('report.css', import.meta.url)), 'utf8')}`;

/** By this a policy may allow the style sheet of reports, and no other that stands in a page. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

/** A report as one HTML file that asks for nothing outside: the same report, the same bytes. Its data stands in it. */
export async function reportHtml(report: Report): Promise<string> {
  const telling = tellingOf(report);
  const pictures = await picturesOf(telling);
  const data = canonicalText(report);
  const [language = 'en'] = telling.languages;
  const title = `${telling.say[language]('title')}: ${telling.nameOf(report.subject.id, language)}`;
  const body = (
    <TellingProvider value={{ ...telling, pictures }}>
      <Document sha256={digestOf(data)} />
    </TellingProvider>
  );
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    renderToStaticMarkup(<title>{title}</title>),
    `<style>${STYLE}</style></head>`,
    `<body>${renderToStaticMarkup(body)}`,
    // In a script nothing is escaped: no `<` may stand in it.
    `<script type="application/json" id="report">${data.replaceAll('<', '\\u003c')}</script>`,
    '</body></html>\n',
  ].join('\n');
}

interface Part {
  name: string;
  of: ReactNode;
  /** A section that may be left out. */
  section?: ReportSection;
}

const PARTS: readonly Part[] = [
  { name: 'answer', of: <Answer /> },
  { name: 'named', of: <NamedOn /> },
  { name: 'pictures', of: <Pictures />, section: 'pictures' },
  { name: 'verdicts', of: <Verdicts />, section: 'verdicts' },
  { name: 'whatIf', of: <WhatIf /> },
  { name: 'paths', of: <Paths />, section: 'paths' },
  { name: 'claims', of: <Claims />, section: 'claims' },
  { name: 'limits', of: <NotLookedAt /> },
  { name: 'identity', of: <Identity /> },
  { name: 'notes', of: <Notes /> },
  { name: 'method', of: <Method />, section: 'method' },
  { name: 'glossary', of: <Glossary />, section: 'glossary' },
  { name: 'sources', of: <Sources /> },
];

function Document({ sha256 }: { sha256: string }) {
  const { report } = useTelling();
  const { asked } = report;
  const parts = PARTS.filter(
    ({ name, section }) =>
      (section === undefined || asked.sections.includes(section)) &&
      (name !== 'notes' || asked.notes !== null) &&
      (name !== 'whatIf' || asked.suppose !== null) &&
      (name !== 'identity' || hasIdentity(report)),
  );
  return (
    <main>
      <Head sha256={sha256} />
      <Subject />
      <nav className="contents">
        <h2>
          <Own of="section.contents" />
        </h2>
        <ol>
          {parts.map(({ name }) => (
            <li key={name}>
              <a href={`#${name}`}>
                <Own of={`section.${name}`} />
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {parts.map(({ name, of }, place) => (
        <section key={name} id={name}>
          <h2>
            {place + 1}. <Own of={`section.${name}`} />
          </h2>
          {of}
        </section>
      ))}
    </main>
  );
}

/** What the author wrote: a paragraph a line. */
function Notes() {
  const { asked } = useTelling().report;
  const lines = (asked.notes ?? '').split(/\n+/).entries();
  return [...lines].map(([place, line]) => <p key={`${place} ${line}`}>{line}</p>);
}
