import { postSearch, type SearchAnswer } from '#api/search';
import { searchFor } from '../answers/search';
import { type Answer, answered, type Context } from './command';
import { coverageText } from './coverage-text';
import { typed } from './options';
import { colours } from './terminal';

/** tracehold search <text>: the parties that fit, best first, and why. */
export async function search(
  context: Context,
  text: string,
  { limit, datasets }: { limit?: string; datasets?: string },
): Promise<Answer> {
  const asked = {
    text,
    ...(limit === undefined ? {} : { limit: Number(limit || Number.NaN) }),
    ...(datasets === undefined ? {} : { datasets: datasets.split(',') }),
  };
  const body = typed(postSearch.body, asked, ['text']);
  const found = await searchFor(await context.graph(), body);
  return answered(searchText(found, text), found);
}

const WHY = {
  IDENTIFIER: 'identifier',
  SAME_NAME: 'same name',
  SAME_NAME_FOLDED: 'same name but for case, accents or signs',
  PINYIN: 'same in pinyin',
  NAME_STARTS_WITH: 'name starts with it',
  NAME_CONTAINS: 'name contains it',
  SIMILAR_NAME: 'similar name',
} as const;

function searchText({ hits, coverage }: SearchAnswer, text: string): string {
  const found = hits.flatMap(({ party, score, reason }) => {
    const lists = party.designated ? colours.red(`on ${party.designatedOn.join(', ')}`) : null;
    const name = [colours.bold(party.name), party.nameZh].filter(Boolean).join(' · ');
    return [
      `${name}  [${party.id}]`,
      `    ${[party.country, party.kind, lists].filter(Boolean).join(' · ')}`,
      colours.dim(`    ${WHY[reason.code]}: ${reason.matched} (${score.toFixed(2)})`),
    ];
  });
  const none = `No party of that name is in the loaded data. Asked for: "${text}".`;
  return [...(hits.length > 0 ? found : [none]), '', coverageText(coverage)].join('\n');
}
