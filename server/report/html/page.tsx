import type { ReactNode } from 'react';
import type { Report, ReportSection } from '#api/report';
import { canonicalText, digestOf } from '../canonical';
import { picturesOf } from '../pictures/pictures';
import { type Telling, tellingOf } from '../telling';
import { htmlFile } from './file';
import { Own, TellingProvider, useTelling } from './parts/words';
import { Answer } from './sections/Answer';
import { Claims } from './sections/Claims';
import { NamedOn } from './sections/Entries';
import { Head, Subject } from './sections/Head';
import { hasIdentity, Identity } from './sections/Identity';
import { Glossary, Method, Sources } from './sections/Method';
import { NotLookedAt } from './sections/NotLookedAt';
import { Paths } from './sections/Paths';
import { Pictures } from './sections/Pictures';
import { Verdicts } from './sections/Verdicts';
import { WhatIf } from './sections/WhatIf';

/** A report as one HTML file that asks for nothing outside: the same report, the same bytes. Its data stands in it. */
export async function reportHtml(report: Report): Promise<string> {
  const telling = tellingOf(report);
  const pictures = await picturesOf(telling);
  const data = canonicalText(report);
  const [language = 'en'] = telling.languages;
  const body = (
    <TellingProvider value={{ ...telling, pictures }}>
      <Document sha256={digestOf(data)} />
    </TellingProvider>
  );
  return htmlFile({ language, title: titleOf(telling), body, data, beside: footOf(telling) });
}

/** By what name a file of it is known. */
export function titleOf({ languages, report, say, nameOf }: Telling): string {
  const [language = 'en'] = languages;
  return `${say[language]('title')}: ${nameOf(report.subject.id, language)}`;
}

/** What stands at the foot of each page. */
export function footOf({ languages, report, say, nameOf }: Telling): string {
  const { asked, subject } = report;
  const [language = 'en'] = languages;
  return say[language]('foot', {
    subject: nameOf(subject.id, language),
    ...{ day: asked.asOf, revision: asked.revision },
  });
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
