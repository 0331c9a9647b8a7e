import type { Report } from '#api/report';
import type { Cell } from '../../workbook/workbook';
import { canonicalText, digestOf } from '../canonical';
import { questionText } from '../question';
import { tellingOf } from '../telling';
import { thresholdText } from '../words/verdict-words';
import { claimSheet, coverageSheets, entrySheet, sourceSheet } from './fact-sheets';
import { assumptionSheets, decisionSheet } from './people-sheets';
import { bound, type Sheet, type Wording } from './sheet';
import { holdingSheet, pathSheet, tieSheet } from './tie-sheets';

/** The tables of a report: what can be counted, sorted and compared. */
export function sheetsOf(report: Report): { sheets: Sheet[]; wording: Wording } {
  const telling = tellingOf(report);
  const [language = 'en'] = telling.languages;
  const wording = { telling, language, say: telling.say[language] };
  const has = (section: Report['asked']['sections'][number]) =>
    report.asked.sections.includes(section);
  return {
    wording,
    sheets: [
      aboutSheet(wording),
      verdictSheet(wording),
      ...(has('verdicts') ? [holdingSheet(wording)] : []),
      ...(has('paths') ? [pathSheet(wording)] : []),
      ...(has('pictures') ? [tieSheet(wording)] : []),
      entrySheet(wording),
      ...(has('claims') ? [claimSheet(wording)] : []),
      ...(report.asked.suppose === null ? [] : assumptionSheets(wording)),
      ...coverageSheets(wording),
      decisionSheet(wording),
      sourceSheet(wording),
    ],
  };
}

function aboutSheet({ telling, language, say }: Wording): Sheet {
  const { report, nameOf } = telling;
  const { subject, asked, engine, coverage } = report;
  const name = nameOf(subject.id, language);
  const facts: [string, Cell][] = [
    [say('title'), name],
    [say('head.id'), subject.id],
    [say('section.answer'), questionText(telling, language)],
    [say('head.asOf'), asked.asOf],
    [say('head.madeOn'), asked.madeOn],
    [
      say('head.revision'),
      say('head.revisionValue', { revision: asked.revision, decision: coverage.decisionNumber }),
    ],
    [say('head.engine'), say('head.engineValue', { version: engine })],
    [say('head.digest'), digestOf(canonicalText(report))],
    [say('column.note'), say('answerNote')],
    ...(asked.notes === null ? [] : [[say('section.notes'), asked.notes] as [string, Cell]]),
  ];
  const columns = [
    ['fact', 34],
    ['value', 90],
  ] as const;
  return { name: 'about', columns, rows: facts };
}

function verdictSheet({ telling, language, say }: Wording): Sheet {
  return {
    name: 'verdicts',
    columns: [
      ['regime', 12],
      ['verdict', 22],
      ['basis', 12],
      ['minimum', 12],
      ['maximum', 12],
      ['threshold', 22],
      ['rule', 22],
      ['words', 80],
      ['reasons', 60],
      ['flags', 60],
    ],
    rows: telling.report.verdicts.map((verdict) => [
      verdict.regime,
      say(`page:verdict.${verdict.verdict}`),
      verdict.basis === null ? null : say(`page:verdict.basis.${verdict.basis}`),
      bound(verdict.counted.minimum),
      bound(verdict.counted.maximum),
      thresholdText(verdict.threshold, say),
      say(`page:verdict.ruleIs.${verdict.status}`),
      verdict.words[language],
      verdict.reasons.map(({ words }) => words[language]).join('\n'),
      verdict.flags.map((code) => say(`page:flag.${code}`, { defaultValue: code })).join('\n'),
    ]),
  };
}
