import { PathKind } from '#api/exposure';
import type { Report } from '#api/report';
import { assumptionTexts } from '../assumptions';
import { canonicalText, digestOf } from '../canonical';
import { questionText } from '../question';
import { type Language, type Say, type Telling, tellingOf } from '../telling';
import { limitText } from '../words/limit-text';
import { quotesBySource } from '../words/quotes';
import { countedText, criticalText, thresholdText } from '../words/verdict-words';
import { heading, items, plain, table } from './marks';
import { pictureTables } from './pictures';
import { claimLines, entryLines } from './said';

/** The report as Markdown (CommonMark with tables); in both languages, one after the other. */
export function reportMarkdown(report: Report): string {
  const telling = tellingOf(report);
  const sha256 = digestOf(canonicalText(report));
  const parts = telling.languages.map((language) => {
    const page: Page = { telling, language, say: telling.say[language], sha256 };
    const drawn = pictureTables(page);
    return [
      ...head(page),
      ...answer(page),
      ...entryLines(page),
      ...drawn,
      ...why(page),
      ...whatIf(page),
      ...paths(page),
      ...claimLines(page),
      ...rest(page),
    ].join('\n');
  });
  return `${parts.join('\n\n---\n\n')}\n`;
}

export interface Page {
  telling: Telling;
  language: Language;
  say: Say;
  sha256: string;
}

function head({ telling, language, say, sha256 }: Page): string[] {
  const { report, nameOf } = telling;
  const { subject, asked, coverage, engine } = report;
  const name = nameOf(subject.id, language);
  const revision = { revision: asked.revision, decision: coverage.decisionNumber };
  return [
    `# ${say('title')}: ${plain(name)}`,
    '',
    plain(questionText(telling, language)),
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
            const flag = say(`page:flag.${code}`, { defaultValue: code });
            return duty === '' ? flag : say('flag', { flag, duty });
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

/** Assumptions, marked as such, and what would follow. */
function whatIf({ telling, language, say }: Page): string[] {
  const { report } = telling;
  if (report.asked.suppose === null) return [];
  return [
    ...heading(say('section.whatIf')),
    ...items(say('whatIf.assumptions'), assumptionTexts(telling, language)),
    ...report.whatIf.flatMap(({ after, before, difference }) => [
      '',
      `### ${plain(after.title[language])}`,
      '',
      `${say('whatIf.before')}: ${say(`page:verdict.${before}`)}. ${say('whatIf.after')}: ${say(`page:verdict.${after.verdict}`)}.`,
      '',
      ...(difference.length === 0
        ? [say('whatIf.same')]
        : difference.map((words) => `- ${plain(words[language])}`)),
    ]),
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

/** What people decided about which records are this party. */
function decided({ decisions }: Report, say: Say): string[] {
  if (decisions.length === 0) return [];
  return [
    ...heading(say('section.identity')),
    ...decisions.map(({ number, between, judged, reason, by, decidedAt, undone }) => {
      const who = say('identity.bySource', { by, day: decidedAt.slice(0, 10) });
      const what = `${between.join(' — ')}: ${say(`identity.${judged}`)}. ${reason} (${who})`;
      const back = undone === null ? [] : [undoneText(undone, say)];
      return `${number}. ${plain([what, ...back].join(' — '))}`;
    }),
  ];
}

function undoneText(
  { by, number, reason, undoneAt }: NonNullable<Report['decisions'][number]['undone']>,
  say: Say,
): string {
  return say('identity.undone', { by, number, reason, day: undoneAt.slice(0, 10) });
}

/** What was not looked at, the author's notes, and the sources. */
function rest({ telling, language, say }: Page): string[] {
  const { report } = telling;
  const { coverage, sources, asked } = report;
  const quotes = quotesBySource(report);
  const rows = coverage.lists.map(({ name, loaded, versionDate }) => [
    ...[plain(name), say(`page:loaded.${loaded}`), versionDate ?? say('limits.unknown')],
  ]);
  return [
    ...heading(say('section.limits')),
    ...table([say('limits.list'), say('limits.loaded'), say('limits.version')], rows),
    ...items(
      say('limits.met'),
      coverage.limits.map((limit) => limitText(limit, telling, language)),
    ),
    ...items(
      say('limits.notLookedAt'),
      coverage.notLookedAt.map((words) => words[language]),
    ),
    ...decided(report, say),
    ...(asked.notes === null ? [] : [...heading(say('section.notes')), plain(asked.notes)]),
    ...heading(say('section.sources')),
    ...sources.flatMap(({ id, title, publisher, date, url }, place) => {
      const who = [publisher, title].filter(Boolean).join(', ');
      const where = url === null ? '' : ` <${url}>`;
      return [
        `${place + 1}. ${plain(who)}, ${date ?? say('source.noDate')}${where}`,
        ...(quotes.get(id) ?? []).map((quote) => `   - “${plain(quote)}”`),
      ];
    }),
  ];
}
