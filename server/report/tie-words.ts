import type { Tie } from '#api/ties';
import { tieFacts } from '../../client/paths/tie-facts';
import type { Language, Say } from './telling';

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
