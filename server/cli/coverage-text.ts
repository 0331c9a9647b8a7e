import type { Coverage } from '#api/coverage';
import { colours } from './terminal';

/** What an answer rests on, what it met and what it did not look at. */
export function coverageText({
  revision,
  decisionNumber,
  asOf,
  datasets,
  limits,
  notLookedAt,
}: Coverage): string {
  const data = datasets.map(({ title, versionDate, ageDays }) => {
    return `    ${title}${versionDate ? `, ${versionDate}` : ''} (${ageText(ageDays)})`;
  });
  const met = limits.map(({ code, detail, partyId }) => {
    return `    ${colours.yellow(code)}${partyId ? ` ${partyId}` : ''}: ${detail.en}`;
  });
  return [
    `Rests on revision ${revision}, decision ${decisionNumber}, as of ${asOf}`,
    ...data,
    met.length > 0 ? 'Limits met' : 'Limits met: none',
    ...met,
    ...(notLookedAt.length > 0
      ? ['Not looked at', ...notLookedAt.map(({ en }) => `    ${en}`)]
      : []),
  ].join('\n');
}

function ageText(days: number | null): string {
  if (days === null) return 'age unknown';
  return days === 1 ? '1 day old' : `${days} days old`;
}
