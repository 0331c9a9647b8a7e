import { Report } from '#api/report';
import type { Graph } from '../graph/open';
import { Problem } from '../problems';
import type { Regimes } from '../verdicts/regimes';
import { VERSION } from '../version';
import { canonicalText, digestOf } from './canonical';
import { reportHtml } from './html/page';
import { reportOf } from './make';

/** One place where two reports differ, as a JSON pointer, with what stands there in each. */
interface Difference {
  pointer: string;
  before: string;
  after: string;
}

export interface Verified {
  same: boolean;
  /** SHA-256 of the canonical JSON: as the file has it, and as it was made again. */
  sha256: string;
  again: string;
  /** The engine that made the file is another than the one that made it again. */
  otherEngine: string | null;
  differences: Difference[];
  /** An HTML file whose data is the same but whose text is not. */
  textDiffers: boolean;
}

/** Most differences that are told one by one. */
const MOST = 200;

/** Makes a report again from the revision that it names, and compares: the same bytes, or exactly what differs. */
export async function verifyReport(
  graph: Graph,
  regimes: Regimes,
  file: string,
): Promise<Verified> {
  const report = reportIn(file);
  const again = await reportOf(graph, regimes, report.asked);
  const [before, after] = [
    canonicalText(report),
    canonicalText({ ...again, engine: report.engine }),
  ];
  const isHtml = !isJson(file);
  const textDiffers = isHtml && before === after && (await reportHtml(report)) !== file;
  return {
    same: before === after && !textDiffers,
    sha256: digestOf(before),
    again: digestOf(after),
    otherEngine: report.engine === VERSION ? null : report.engine,
    differences: before === after ? [] : differencesOf(report, again),
    textDiffers,
  };
}

/** The report in a file that Tracehold made: the JSON itself, or the HTML with the JSON in it. */
export function reportIn(file: string): Report {
  const found = isJson(file)
    ? file
    : /<script type="application\/json" id="report">(.*)<\/script>/s.exec(file)?.[1];
  const read = Report.safeParse(jsonIn(found));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = `/${issue?.path.map(String).join('/') ?? ''}`;
  throw new Problem(
    'invalid-request',
    `This is no report that this build of Tracehold reads: it must be the JSON or the HTML that \`tracehold report\` wrote (${place}: ${issue?.message}).`,
  );
}

function isJson(file: string): boolean {
  return file.trimStart().startsWith('{');
}

function jsonIn(text: string | undefined): unknown {
  try {
    const data: unknown = JSON.parse(text ?? '');
    // What the API answers has the report inside.
    return typeof data === 'object' && data !== null && 'report' in data ? data.report : data;
  } catch {
    return null;
  }
}

/** Where two values differ, deepest first place by first place. */
function differencesOf(before: unknown, after: unknown, pointer = ''): Difference[] {
  if (Object.is(before, after)) return [];
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after)) {
    return [{ pointer, before: shown(before), after: shown(after) }];
  }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const found: Difference[] = [];
  for (const key of keys) {
    if (found.length >= MOST) break;
    const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    found.push(...differencesOf(before[key], after[key], place));
  }
  return found.slice(0, MOST);
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 200)} ...` : text;
}
