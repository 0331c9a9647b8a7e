import type { Tie } from '#api/ties';
import { tieFacts } from '../../../client/paths/tie-facts';
import { shareText } from '../../../client/share';
import type { Language, Say, Telling } from '../telling';

/** What the tie says beyond who and whom, with its dates. */
export function factsText(tie: Tie, say: Say, language: Language): string {
  const facts = tieFacts(tie).flatMap(({ name, value, word }) =>
    value === null
      ? []
      : [
          `${say(`page:fact.${name}`)}${language === 'zh' ? '：' : ': '}${word ? say(`page:${value}`) : value}`,
        ],
  );
  const days = [
    ...(tie.startDate === null ? [] : [say('hop.from', { day: tie.startDate })]),
    ...(tie.endDate === null ? [] : [say('hop.until', { day: tie.endDate })]),
    ...(tie.statementDate === null ? [] : [say('hop.statedOn', { day: tie.statementDate })]),
  ];
  return [...facts, ...days].join(language === 'zh' ? '；' : '; ');
}

/** How its source speaks, and whether it surely holds on the day. */
export function statusText(tie: Tie, say: Say): string {
  const parts = [say(`page:status.${tie.status}`), say(`hop.${tie.certainty}`)];
  if (tie.contradicted) parts.push(say('hop.contradicted'));
  return parts.join(' · ');
}

/** Everything that one source says of a tie, in a line. */
export function saidText(tie: Tie, say: Say, language: Language): string {
  const facts = factsText(tie, say, language);
  return [facts, statusText(tie, say)].filter(Boolean).join(' — ');
}

/** Sources that say the same of a tie stand together, in the order in which they come. */
export function sameSaid(
  ties: readonly Tie[],
  textOf: (tie: Tie) => string,
): { text: string; tie: Tie; sources: string[] }[] {
  const said = new Map<string, { text: string; tie: Tie; sources: string[] }>();
  for (const tie of ties) {
    const text = textOf(tie);
    const known = said.get(text);
    if (known) known.sources.push(tie.source.id);
    else said.set(text, { text, tie, sources: [tie.source.id] });
  }
  return [...said.values()];
}

/** Ties of one kind between the same two stand together, in the order in which they come. */
export function sameEnds(ties: readonly Tie[]): [Tie, ...Tie[]][] {
  const groups = new Map<string, [Tie, ...Tie[]]>();
  for (const tie of ties) {
    const key = [tie.type, tie.from, tie.to].join(' ');
    const group = groups.get(key);
    if (group) group.push(tie);
    else groups.set(key, [tie]);
  }
  return [...groups.values()];
}

/** A tie as its source states it; its key where the report does not tell it. */
export function tieWords(
  { report, nameOf, say }: Telling,
  key: string,
  language: Language,
): string {
  const known = [
    ...report.ties,
    ...report.sides.flatMap(({ shown }) => shown),
    ...report.paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.ties)),
  ];
  const tie = known.find((one) => one.key === key);
  if (tie === undefined) return key;
  const share = 'share' in tie && tie.share !== null ? `, ${shareText(tie.share)}` : '';
  const words = [nameOf(tie.from, language), say[language](`page:verb.${tie.type}`)];
  return `${spoken([...words, nameOf(tie.to, language)], language)}${share}`;
}

/** Words as they stand in a sentence: in Chinese a space stands only beside other scripts. */
export function spoken(words: readonly string[], language: Language): string {
  const text = words.join(' ');
  return language === 'zh' ? text.replaceAll(BETWEEN_CHINESE, '') : text;
}

const BETWEEN_CHINESE = /(?<=[\p{Script=Han}）]) (?=[\p{Script=Han}（])/gu;
