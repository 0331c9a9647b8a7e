import type { Claim, Designation } from '#api/ties';
import { entryDays } from '../words/entry-days';
import { tieWords } from '../words/tie-words';
import type { Page } from './markdown';
import { heading, plain } from './marks';

/** How the party itself stands on lists. */
export function entryLines({ telling, say }: Page): string[] {
  const { designations } = telling.report;
  const none = say('noEntry', { section: say('section.limits') });
  return [
    ...heading(say('section.named')),
    ...(designations.length === 0
      ? [none]
      : designations.map((one) => entryLine(one, telling, say))),
    '',
  ];
}

function entryLine(entry: Designation, telling: Page['telling'], say: Page['say']): string {
  const { listName, listedName, citation, licenceRequirement, reviewPolicy } = entry;
  const parts = [
    listName,
    `“${listedName}”`,
    ...entryDays(entry, say),
    citation,
    licenceRequirement,
    reviewPolicy,
  ];
  const told = parts.filter((part) => part !== null).map(plain);
  return `- ${told.join('; ')} \\[${telling.numberOf(entry.source.id)}\\]`;
}

/** What is said of the party and is no tie, each with what it contradicts. */
export function claimLines(page: Page): string[] {
  const { telling, say } = page;
  const { asked, claims } = telling.report;
  if (!asked.sections.includes('claims')) return [];
  return [
    ...heading(say('section.claims')),
    ...(claims.length === 0 ? [say('claim.none')] : claims.flatMap((one) => oneClaim(one, page))),
    '',
  ];
}

function oneClaim(claim: Claim, { telling, language, say }: Page): string[] {
  const { text, kind, status, date, quote, contradicts, source } = claim;
  const how = say('claim.kind', {
    kind: say(`claim.kinds.${kind}`, { defaultValue: kind }),
    status: say(`page:status.${status}`),
  });
  const textOf = (id: string | null) =>
    telling.report.claims.find((one) => one.id === id)?.text ?? id;
  return [
    `- ${plain(text)} \\[${telling.numberOf(source.id)}\\] (${plain([how, date].filter(Boolean).join(', '))})`,
    ...(quote === null ? [] : [`  - “${plain(quote)}”`]),
    ...contradicts.map(({ claimId, tieKey, reason }) => {
      const tie = tieKey === null ? '' : tieWords(telling, tieKey, language);
      const what = say('claim.contradicts', { what: `“${textOf(claimId) ?? tie}”` });
      return `  - ${plain([what, reason].filter(Boolean).join(' — '))}`;
    }),
  ];
}
