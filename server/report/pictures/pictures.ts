import type { PartyBrief } from '#api/party';
import { PictureName, type Report } from '#api/report';
import type { Tie } from '#api/ties';
import type { Drawn } from '../../../client/drawn/drawn';
import type { Picture } from '../../../client/graph/picture';
import type { Language, Telling } from '../telling';
import { drawnPicture } from './draw';
import { type Fit, fitOf } from './fit';
import { type Strand, shownIn, unique } from './strands';

/** One drawing in one language, and how large it stands on its page. */
export interface Figure {
  language: Language;
  drawn: Drawn;
  fit: Fit;
}

/** The same drawing in each language of the report. */
type Page = Partial<Record<Language, Figure>>;

/** A picture of the report: its drawings in their order, its ties, and how many ties are in no drawing. */
export interface Pictured {
  name: PictureName;
  figures: Figure[];
  ties: Tie[];
  drawn: number;
  leftOut: number;
}

/** Pages for one picture: what has no room on them stands in the table alone. */
const MOST_PAGES = 3;

/** The pictures of a report. One of which there is nothing to draw is left out. */
export async function picturesOf(telling: Telling): Promise<Pictured[]> {
  const { report, languages } = telling;
  if (!report.asked.sections.includes('pictures')) return [];
  const found: Pictured[] = [];
  for (const name of PictureName.options) {
    const { strands, ties, leftOut } = shownIn(report, name);
    if (ties.length === 0) continue;
    const { pages, drawn } = await pagesOf(strands, telling);
    const figures = pages.flatMap((page) => languages.flatMap((one) => page[one] ?? []));
    found.push({ name, figures, ties, drawn, leftOut: leftOut + ties.length - drawn });
  }
  return found;
}

/** As many strands on a page as fit there, then the next page. A tie of a party with itself is no line. */
async function pagesOf(strands: readonly Strand[], telling: Telling) {
  const pages: Page[] = [];
  const drawn: Strand[] = [];
  let rest: Strand[] = strands
    .map((strand) => ({ ...strand, ties: strand.ties.filter(({ from, to }) => from !== to) }))
    .filter(({ ties }) => ties.length > 0);
  while (rest.length > 0 && pages.length < MOST_PAGES) {
    const { page, count } = await fullest(rest, telling);
    if (page === null) {
      rest = halves(rest);
      continue;
    }
    pages.push(page);
    drawn.push(...rest.slice(0, count));
    rest = rest.slice(count);
  }
  return { pages, drawn: unique(drawn).length };
}

/** The page with the most of the first strands that fit; null where not even the first does. */
async function fullest(strands: readonly Strand[], telling: Telling) {
  let page: Page | null = null;
  let [fits, most] = [0, strands.length];
  for (let asked = most; fits < most; asked = Math.ceil((fits + most) / 2)) {
    const found = await pageOf(strands.slice(0, asked), telling);
    if (found === null) most = asked - 1;
    else [page, fits] = [found, asked];
  }
  return { page, count: fits };
}

/** The first strand in two. One tie always fits. */
function halves([first, ...rest]: readonly Strand[]): Strand[] {
  if (first === undefined) return [];
  const middle = Math.ceil(first.ties.length / 2);
  if (middle === first.ties.length) return rest;
  return [
    { ...first, ties: first.ties.slice(0, middle) },
    { ...first, ties: first.ties.slice(middle) },
    ...rest,
  ];
}

/** In every language of the report; null where it fits in one of them not. */
async function pageOf(
  strands: readonly Strand[],
  { report, languages, say }: Telling,
): Promise<Page | null> {
  const page: Page = {};
  const picture = pictureOf(report, strands);
  for (const language of languages) {
    const t = (key: string, values?: { [name: string]: unknown }) =>
      say[language](`page:${key}`, values);
    const drawn = await drawnPicture(picture, { t, language, asOf: report.asked.asOf });
    const fit = fitOf(drawn);
    if (fit === null) return null;
    page[language] = { language, drawn, fit };
  }
  return page;
}

function pictureOf(report: Report, strands: readonly Strand[]): Picture {
  const ties = unique(strands);
  const ends = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const addresses = strands.flatMap((strand) => strand.addresses).filter(({ id }) => ends.has(id));
  const parties = [report.subject, ...report.parties].filter(({ id }) => ends.has(id));
  const [first] = ties;
  return {
    subject: ends.has(report.subject.id) ? report.subject.id : (first?.from ?? report.subject.id),
    ...{ ties, limits: [], parties: once(parties), addresses: once(addresses) },
  };
}

function once<One extends Pick<PartyBrief, 'id'>>(all: readonly One[]): One[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
