import type { Fact, FactSaid } from '#api/facts';

type Names = ReadonlyMap<string, string>;

/** A fact in a few lines: what it says, in which words, who says so, and who entered it when and why. */
export function factText({ number, id, versions, retracted }: Fact, names: Names): string {
  const [last, ...earlier] = versions;
  if (last === undefined) return `${number}  [${id}]`;
  const { said, source, quote, by, reason, enteredAt, revision } = last;
  const cited = [source.publisher, source.title, source.date, source.url].filter(Boolean);
  return [
    `${number}  [${id}] ${saidText(said, names)}`,
    `   “${quote}”`,
    `   ${cited.join(', ')}`,
    `   entered by ${by}, ${enteredAt.slice(0, 10)}, in revision ${revision}: ${reason}`,
    ...earlier.map(
      (before) =>
        `   until then, from revision ${before.revision} (${before.by}): ${saidText(before.said, names)}`,
    ),
    ...(retracted === null
      ? []
      : [
          `   retracted in revision ${retracted.revision} by ${retracted.by ?? 'an import'}: ${retracted.reason ?? 'no reason given'}`,
        ]),
  ].join('\n');
}

function saidText(said: FactSaid, names: Names): string {
  if (said.kind === 'claim') return said.claim.text;
  if (said.kind === 'party') {
    const { name, kind, country, identifiers } = said.party;
    const known = identifiers.map((one) => `${one.scheme} ${one.id}`);
    return [name, kind, country, ...known].filter(Boolean).join(' · ');
  }
  const { type, from, to, status, startDate, endDate, ...more } = said.tie;
  const share = 'share' in more && more.share !== null ? shareWords(more.share) : null;
  const { share: _, selfHolding: __, ...rest } = { share: null, selfHolding: null, ...more };
  const dates =
    startDate === null && endDate === null ? null : `${startDate ?? ''}..${endDate ?? ''}`;
  const details = [share, ...Object.values(rest), dates, status].filter(Boolean).join(', ');
  return `${names.get(from) ?? from} ${type.toLowerCase().replaceAll('_', ' ')} ${names.get(to) ?? to} (${details})`;
}

type Share = { minimum: string; maximum: string; open: string };

function shareWords({ minimum, maximum, open }: Share): string {
  if (minimum === maximum) return minimum.includes('/') ? minimum : `${minimum} %`;
  const above = open === 'minimum' || open === 'both' ? 'more than ' : '';
  const below = open === 'maximum' || open === 'both' ? 'less than ' : '';
  return `${above}${minimum} to ${below}${maximum} %`;
}
