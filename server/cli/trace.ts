import { type Exposure, type ExposurePath, getExposure, type Hop } from '#api/exposure';
import type { Designation, Tie } from '#api/ties';
import { exposureOf } from '../answers/exposure';
import { type Answer, answered, type Context } from './command';
import { coverageText } from './coverage-text';
import { findParty } from './find-party';
import { typed } from './options';
import { colours } from './terminal';

export interface TraceOptions {
  asOf?: string;
  datasets?: string;
  kinds?: string;
  depth?: string;
  budget?: string;
  limit?: string;
}

/** tracehold trace <party>: every exposure path, with the source of every hop. */
export async function trace(
  context: Context,
  party: string,
  options: TraceOptions,
): Promise<Answer> {
  const query = typed(getExposure.query, options);
  const graph = await context.graph();
  const found = await exposureOf(graph, await findParty(graph, party), query);
  return answered(exposureText(found), found);
}

const HEADINGS = {
  owners: 'Owners upward',
  holdings: 'Holdings downward',
  supply: 'One supply tie, then owners upward',
  other: 'One other tie, then owners upward',
} as const;

/** What an exposure says, for reading: the answer first, then every path with its sources, then what it rests on. */
function exposureText(exposure: Exposure): string {
  const { subject, named, paths, counts, coverage } = exposure;
  const title = [subject.name, subject.nameZh, subject.country, subject.id].filter(Boolean);
  const groups = counts
    .filter((count) => count.paths > 0)
    .flatMap(({ kind, designatedParties }) => [
      '',
      colours.bold(
        `${HEADINGS[kind]} (${counted(designatedParties, 'designated party', 'designated parties')})`,
      ),
      ...paths.filter((path) => path.kind === kind).flatMap((path) => pathLines(path, exposure)),
    ]);
  return [
    colours.bold(title.join(' · ')),
    ...named.map((entry) => `${colours.red('On a list')}: ${entryText(entry)}`),
    answerLine(exposure),
    ...groups,
    '',
    coverageText(coverage),
  ].join('\n');
}

function answerLine({ named, paths, coverage }: Exposure): string {
  const parties = new Set(paths.map(({ designated }) => designated)).size;
  const whole = coverage.limits.length === 0 ? 'no limit was met' : 'limits were met, see below';
  if (paths.length === 0) {
    const also = named.length > 0 ? 'Beyond its own entry, no' : 'No';
    return `${also} path to a designated party in the loaded data as of ${coverage.asOf} (${whole}). This is no clearance: see what was not looked at.`;
  }
  return `${counted(paths.length, 'exposure path', 'exposure paths')} to ${counted(parties, 'designated party', 'designated parties')} as of ${coverage.asOf}; ${whole}.`;
}

function pathLines(path: ExposurePath, { parties, designations, subject }: Exposure): string[] {
  const target = [...parties, subject].find(({ id }) => id === path.designated);
  const since = target?.designatedSince ? `, since ${target.designatedSince}` : '';
  const on = target?.designatedOn.join(', ') ?? designations[0]?.listName ?? '';
  const length = counted(path.hops.length, 'hop', 'hops');
  return [
    '',
    `  → ${colours.red(target?.name ?? path.designated)}  [${path.designated}] on ${on}${since}`,
    colours.dim(`    ${length} · ${path.status} · ${path.certainty}`),
    ...path.hops.flatMap((hop, at) => hopLines(hop, at + 1)),
  ];
}

function hopLines(hop: Hop, place: number): string[] {
  return [`    ${place}. ${hop.words.en}`, ...sourceLines(hop.ties)];
}

/** What each source says of a hop; a source that says several things is cited once. */
function sourceLines(ties: readonly Tie[]): string[] {
  const cited = new Map(ties.map(({ source }) => [source.id, source]));
  return [...cited.values()].flatMap((source) => {
    const said = ties.filter((tie) => tie.source.id === source.id);
    const lines = said.map((tie) => `         ${tieText(tie)}`);
    const title = [source.publisher, source.title, source.date].filter(Boolean).join(', ');
    const url = source.url ? [`         ${source.url}`] : [];
    return [`       ${title} [${source.id}]`, ...url, ...new Set(lines)];
  });
}

function tieText(tie: Tie): string {
  const dates = [
    tie.statementDate && `as of ${tie.statementDate}`,
    tie.startDate && `from ${tie.startDate}`,
    tie.endDate && `until ${tie.endDate}`,
  ];
  const said = [tie.status, tie.contradicted && 'contradicted', ...dates]
    .filter(Boolean)
    .join(', ');
  const quote = tie.quote ?? (tie.type === 'LOCATED_AT' ? tie.writtenAs : null);
  return quote ? `${said}: “${quote}”` : said;
}

function entryText(entry: Designation): string {
  const dates = [
    entry.announcedDate && `announced ${entry.announcedDate}`,
    entry.effectiveDate && `effective ${entry.effectiveDate}`,
    entry.publishedDate && `published ${entry.publishedDate}`,
    entry.listStartDate && `on the list from ${entry.listStartDate}`,
  ].filter(Boolean);
  const parts = [`${entry.listName}, as “${entry.listedName}”`, entry.citation, ...dates];
  return `${parts.filter(Boolean).join('; ')} [${entry.source.id}]`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
