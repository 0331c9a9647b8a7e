import { PictureName } from '#api/report';
import type { Tie } from '#api/ties';
import { shownIn } from '../pictures/strands';
import { saidText, sameEnds, sameSaid, spoken } from '../words/tie-words';
import type { Page } from './markdown';
import { heading, plain, table } from './marks';

/** What the pictures of the other forms show, as tables. */
export function pictureTables(page: Page): string[] {
  const {
    telling: { report },
    say,
  } = page;
  if (!report.asked.sections.includes('pictures')) return [];
  const tables = PictureName.options.flatMap((name) => {
    const { ties, leftOut } = shownIn(report, name);
    if (ties.length === 0) return [];
    const heads = [say('hop.tie'), say('picture.said')];
    const count = say('picture.tabled', { count: ties.length, leftOut });
    return [
      `### ${say(`picture.${name}`)}`,
      '',
      ...table(
        heads,
        sameEnds(ties).map((group) => tieRow(group, page)),
      ),
      '',
      count,
      '',
    ];
  });
  return [
    ...heading(say('section.pictures')),
    ...(tables.length > 0 ? tables : [say('picture.none')]),
  ];
}

function tieRow([tie, ...more]: [Tie, ...Tie[]], { telling, say, language }: Page): string[] {
  const { report, nameOf, numberOf } = telling;
  const addresses = report.paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.address ?? []));
  const endOf = (id: string) =>
    addresses.find((address) => address.id === id)?.text ?? nameOf(id, language);
  const words = [endOf(tie.from), say(`page:verb.${tie.type}`), endOf(tie.to)];
  return [
    plain(spoken(words, language)),
    sameSaid([tie, ...more], (one) => saidText(one, say, language))
      .map(({ text, sources }) => {
        const numbers = [...new Set(sources.map(numberOf))];
        return `${plain(text)} ${numbers.map((number) => `\\[${number}\\]`).join('')}`;
      })
      .join('<br>'),
  ];
}
