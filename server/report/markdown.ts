import { PathKind } from '#api/exposure';
import type { Report } from '#api/report';
import { canonicalText, digestOf } from './canonical';
import { type Language, type Say, type Telling, tellingOf } from './telling';
import { countedText, criticalText, thresholdText } from './verdict-words';

/** The report as Markdown (CommonMark with tables); in both languages, one after the other. */
export function reportMarkdown(report: Report): string {
  const telling = tellingOf(report);
  const sha256 = digestOf(canonicalText(report));
  const parts = telling.languages.map((language) => {
    const page: Page = { telling, language, say: telling.say[language], sha256 };
    return [...head(page), ...answer(page), ...why(page), ...paths(page), ...rest(page)].join('\n');
  });
  return `${parts.join('\n\n---\n\n')}\n`;
}

interface Page {
  telling: Telling;
  language: Language;
  say: Say;
  sha256: string;
}

function head({ telling: { report, nameOf }, language, say, sha256 }: Page): string[] {
  const { subject, asked, coverage, engine } = report;
  const name = nameOf(subject.id, language);
  const revision = { revision: asked.revision, decision: coverage.decisionNumber };
  return [
    `# ${say('title')}: ${plain(name)}`,
    '',
    plain(say('question', { name, day: asked.asOf })),
    '',
    ...[
      [say('head.asOf'), asked.asOf],
      [say('head.madeOn'), asked.madeOn],
      [say('head.revision'), say('head.revisionValue', revision)],
      [say('head.engine'), say('head.engineValue', { version: engine })],
      [say('head.digest'), `\`${sha256}\``],
    ].map(([word, value]) => `- ${word}: ${value}`),
  ];
}

function answer({ telling: { report }, language, say }: Page): string[] {
  const heads = ['regime', 'verdict', 'counted', 'threshold', 'rule'];
  return [
    ...heading(say('section.answer')),
    ...table(
      heads.map((one) => say(`answerHead.${one}`)),
      report.verdicts.map((verdict) => [
        plain(verdict.title[language]),
        say(`page:verdict.${verdict.verdict}`),
        countedText(verdict.counted, say),
        thresholdText(verdict.threshold, say),
        say(`page:verdict.ruleIs.${verdict.status}`),
      ]),
    ),
    '',
    ...report.verdicts.map(({ words }) => `- ${plain(words[language])}`),
    '',
    say('answerNote'),
  ];
}

function why({ telling, language, say }: Page): string[] {
  const { report, numberOf } = telling;
  if (!report.asked.sections.includes('verdicts')) return [];
  const cited = (sources: readonly string[]) =>
    [...new Set(sources.map(numberOf))].map((number) => `\\[${number}\\]`).join('');
  return [
    ...heading(say('section.verdicts')),
    ...report.verdicts.flatMap((verdict) => {
      const critical = criticalText(verdict, say);
      return [
        `### ${plain(verdict.title[language])}`,
        '',
        plain(verdict.words[language]),
        ...(critical === null ? [] : ['', critical]),
        ...items(
          say('why.reasons'),
          verdict.reasons.map(({ words }) => words[language]),
        ),
        ...items(
          say('why.flags'),
          verdict.flags.map((code) => {
            const duty = say(`duty.${code}`, { defaultValue: '' });
            return [say(`page:flag.${code}`, { defaultValue: code }), duty]
              .filter(Boolean)
              .join('. ');
          }),
        ),
        '',
        `**${say('why.proof')}**`,
        '',
        ...verdict.proof.flatMap((step) => [
          `${step.number}. ${plain(step.words[language])}`,
          ...step.tables.flatMap(({ holdings }) =>
            holdings.map(({ owner, share, words, sources }) => {
              const held = `${plain(telling.nameOf(owner, language))}, ${countedText(share, say)}`;
              return `   - ${held}: ${plain(words[language])} ${cited(sources)}`;
            }),
          ),
          ...step.controls.map(({ owner, kind, words, sources }) => {
            const held = `${plain(telling.nameOf(owner, language))}, ${plain(kind)}`;
            return `   - ${held}: ${plain(words[language])} ${cited(sources)}`;
          }),
        ]),
        ...items(
          say('why.settling'),
          verdict.settling.map(({ words }) => words[language]),
        ),
        '',
      ];
    }),
  ];
}

function paths({ telling, language, say }: Page): string[] {
  const { report, numberOf, nameOf } = telling;
  if (!report.asked.sections.includes('paths')) return [];
  const told = PathKind.options.flatMap((kind) => {
    const found = report.paths.filter((path) => path.kind === kind);
    if (found.length === 0) return [];
    return [
      `### ${say(`page:pathKind.${kind}`)}`,
      ...found.flatMap(({ designated, hops }) => [
        '',
        `- ${plain(say('hop.to', { name: nameOf(designated, language) }))}`,
        ...hops.map(({ words, ties, status }, place) => {
          const sources = [...new Set(ties.map(({ source }) => numberOf(source.id)))];
          const cited = sources.map((number) => `\\[${number}\\]`).join('');
          return `  ${place + 1}. ${plain(words[language])} (${say(`page:status.${status}`)}) ${cited}`;
        }),
      ]),
      '',
    ];
  });
  return [...heading(say('section.paths')), ...(told.length > 0 ? told : [say('noPathsShort')])];
}

/** What was not looked at, the author's notes, and the sources. */
function rest({ telling: { report }, say }: Page): string[] {
  const { coverage, sources, asked } = report;
  const rows = coverage.lists.map(({ name, loaded, versionDate }) => [
    ...[plain(name), say(`page:loaded.${loaded}`), versionDate ?? say('limits.unknown')],
  ]);
  return [
    ...heading(say('section.limits')),
    ...table([say('limits.list'), say('limits.loaded'), say('limits.version')], rows),
    ...items(
      say('limits.met'),
      coverage.limits.map(({ code }) => say(`page:limit.${code}`)),
    ),
    ...items(say('limits.notLookedAt'), coverage.notLookedAt),
    ...(asked.notes === null ? [] : [...heading(say('section.notes')), plain(asked.notes)]),
    ...heading(say('section.sources')),
    ...sources.map(({ title, publisher, date, url }, place) => {
      const who = [publisher, title].filter(Boolean).join(', ');
      return `${place + 1}. ${plain(who)}, ${date ?? say('source.noDate')}${url === null ? '' : ` <${url}>`}`;
    }),
  ];
}

function heading(text: string): string[] {
  return ['', `## ${text}`, ''];
}

function items(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return ['', `**${title}**`, '', ...lines.map((line) => `- ${plain(line)}`)];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

/** A text that Markdown takes for nothing else. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
