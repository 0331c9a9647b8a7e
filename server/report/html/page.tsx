import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Report, ReportSection } from '#api/report';
import { canonicalText, digestOf } from '../canonical';
import { tellingOf } from '../telling';
import { Answer } from './Answer';
import { Claims } from './Claims';
import { NamedOn } from './Entries';
import { Head, Subject } from './Head';
import { Glossary, Method, Sources } from './Method';
import { NotLookedAt } from './NotLookedAt';
import { Paths } from './Paths';
import { Verdicts } from './Verdicts';
import { Own, TellingProvider, useTelling } from './words';

const STYLE = readFileSync(fileURLToPath(new URL('report.css', import.meta.url)), 'utf8');

/** A report as one HTML file that asks for nothing outside: the same report, the same bytes. Its data stands in it. */
export function reportHtml(report: Report): string {
  const telling = tellingOf(report);
  const data = canonicalText(report);
  const [language = 'en'] = telling.languages;
  const title = `${telling.say[language]('title')}: ${telling.nameOf(report.subject.id, language)}`;
  const body = (
    <TellingProvider value={telling}>
      <Document sha256={digestOf(data)} />
    </TellingProvider>
  );
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    renderToStaticMarkup(<title>{title}</title>),
    `<style>\n${STYLE}</style></head>`,
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
  { name: 'verdicts', of: <Verdicts />, section: 'verdicts' },
  { name: 'paths', of: <Paths />, section: 'paths' },
  { name: 'claims', of: <Claims />, section: 'claims' },
  { name: 'limits', of: <NotLookedAt /> },
  { name: 'notes', of: <Notes /> },
  { name: 'method', of: <Method />, section: 'method' },
  { name: 'glossary', of: <Glossary />, section: 'glossary' },
  { name: 'sources', of: <Sources /> },
];

function Document({ sha256 }: { sha256: string }) {
  const { asked } = useTelling().report;
  const parts = PARTS.filter(
    ({ name, section }) =>
      (section === undefined || asked.sections.includes(section)) &&
      (name !== 'notes' || asked.notes !== null),
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
