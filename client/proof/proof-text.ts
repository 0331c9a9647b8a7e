import type { Words } from '#api/values';
import type { ProofStep, RegimeVerdict } from '#api/verdict';
import type { Say } from '../i18n/use-words';
import { shareText } from '../share';
import type { Language } from '../url-state';
import { countedText, marginText, thresholdText } from '../verdict/amounts';
import { codeWord } from '../verdict/words';
import { type Cited, inMinimal, listName, nameOf, tiesOf } from './cited';
import type { ControlRow, HoldingRow } from './proof-tree';

export interface Telling {
  t: Say;
  say: (words: Words) => string;
  language: Language;
  /** The day and the state of the data, in a line. */
  rests: string;
}

/** The proof as plain text: verdict, steps with every holding and its sources, reasons, what would settle it. */
export function proofText(verdict: RegimeVerdict, cited: Cited, telling: Telling): string {
  const { t, say, rests } = telling;
  const part = (title: string, lines: string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)];
  return [
    ...headLines(verdict, telling),
    '',
    t('proof.title'),
    ...verdict.proof.flatMap((step) => stepLines(step, verdict, cited, telling)),
    ...part(
      t('verdict.flags'),
      verdict.flags.map((code) => codeWord('flag', code, t)),
    ),
    ...part(
      t('verdict.why'),
      verdict.reasons.map(({ words }) => say(words)),
    ),
    ...part(
      t('verdict.settling'),
      verdict.settling.map(({ words }) => say(words)),
    ),
    ...part(t('verdict.unverified'), verdict.unverified.map(say)),
    '',
    rests,
  ].join('\n');
}

function headLines(verdict: RegimeVerdict, { t, say }: Telling): string[] {
  const margin = marginText(verdict.margin, t);
  return [
    say(verdict.words),
    `${t('verdict.counted')}: ${countedText(verdict.counted, t)}`,
    `${t('verdict.threshold')}: ${thresholdText(verdict.threshold, t)}`,
    ...(margin === null ? [] : [`${t('verdict.margin')}: ${margin}`]),
    `${t('verdict.status')}: ${t(`verdict.ruleIs.${verdict.status}`)}`,
  ];
}

function stepLines(
  step: ProofStep,
  verdict: RegimeVerdict,
  cited: Cited,
  telling: Telling,
): string[] {
  const { t, say } = telling;
  return [
    `${t('proof.step', { number: step.number })}. ${say(step.words)}`,
    ...step.designations.map((entry) => `  ${entryText(entry, cited, t)}`),
    ...step.tables.flatMap((table) => [
      `  ${t('proof.holders', { class: t(`verdict.class.${table.class}`) })}`,
      ...table.holdings.map((row) => `  - ${rowText(row, verdict, cited, telling)}`),
      `  ${t('proof.sum', { sum: shareText(table.sum) })}`,
    ]),
    ...step.controls.map((row) => `  - ${rowText(row, verdict, cited, telling)}`),
  ];
}

/** On which list, since when, and whether the rule counts it. */
export function entryText(
  { list, programme, from, notCounted }: ProofStep['designations'][number],
  cited: Cited,
  t: Say,
): string {
  const named = [...new Set([listName(cited, list), programme])].filter(Boolean).join(', ');
  const parts = [
    t('proof.entry', { list: named }),
    from === null ? null : t('proof.since', { date: from }),
    notCounted === null ? null : t(`proof.notCounted.${notCounted}`, { defaultValue: notCounted }),
  ];
  return parts.filter(Boolean).join(' · ');
}

function rowText(
  row: HoldingRow | ControlRow,
  verdict: RegimeVerdict,
  cited: Cited,
  { t, say, language }: Telling,
): string {
  const what =
    'share' in row ? shareText(row.share) : t(`control.${row.kind}`, { defaultValue: row.kind });
  const sources = [...new Set(tiesOf(cited, row.ties).map(({ source }) => source.title))];
  const marks = inMinimal(verdict, row.ties) ? ` (${t('proof.minimal')})` : '';
  const by = sources.length === 0 ? '' : ` [${sources.join('; ')}]`;
  return `${nameOf(cited, row.owner, language)}: ${what}. ${say(row.words)}${marks}${by}`;
}
