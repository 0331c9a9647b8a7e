import type { z } from 'zod';
import { Report } from '#api/report';
import type { deleteReport, getReports, StoredReport } from '#api/stored-reports';
import type { Graph } from '../graph/open';
import { removeReport, reportNamed, saveReport, storedReports } from '../graph/reports';
import { Problem } from '../problems';
import { canonicalText, digestOf } from './canonical';

const MOST = 10_000;

/** Keeps a report as it is: its canonical JSON, which HTML, PDF and the other forms are made from. */
export async function keptReport(graph: Graph, report: Report): Promise<StoredReport> {
  const text = canonicalText(report);
  const sha256 = digestOf(text);
  const { asked, engine, subject } = report;
  const { party, asOf, madeOn, revision, language, regimes } = asked;
  const row: StoredReport = {
    ...{ id: `report-${sha256.slice(0, 32)}`, party, name: subject.name },
    ...{ asOf, madeOn, revision, language, regimes, engine, sha256 },
    savedAt: new Date().toISOString(),
  };
  const [room] = await graph.writing(({ write }) =>
    write(saveReport, { row: { ...row, text }, most: MOST }),
  );
  if (!room?.isKept) throw full();
  return (await storedReport(graph, row.id)).stored;
}

export function storedReportsOf(graph: Graph): Promise<z.input<typeof getReports.response>> {
  return graph.reading('', async ({ read }) => {
    const rows = await read(storedReports, { limit: MOST });
    return { reports: rows.map(({ stored }) => stored) };
  });
}

/** A report as it was kept; one that was changed in the store since is refused, and so is one that this build does not read. */
export async function storedReport(
  graph: Graph,
  id: string,
): Promise<{ stored: StoredReport; report: Report }> {
  const [row] = await graph.reading('', ({ read }) => read(reportNamed, { id }));
  if (!row) return refuseUnknown(id);
  if (digestOf(row.text) !== row.stored.sha256) {
    const detail = `The stored report "${id}" is not what was kept: its text has another SHA-256 than ${row.stored.sha256}. Make it again.`;
    throw new Problem('damaged-report', detail);
  }
  const report = Report.safeParse(JSON.parse(row.text));
  if (report.success) return { stored: row.stored, report: report.data };
  const { party, asOf } = row.stored;
  const detail = `The stored report "${id}" was made by a build of Tracehold that wrote reports in another form. Make it again: "tracehold report ${party} --as-of ${asOf}".`;
  throw new Problem('older-report', detail);
}

export async function deletedReport(
  graph: Graph,
  id: string,
): Promise<z.input<typeof deleteReport.response>> {
  const [row] = await graph.writing(({ write }) => write(removeReport, { id }));
  return row ? { deleted: row.id } : refuseUnknown(id);
}

function refuseUnknown(id: string): never {
  throw new Problem(
    'unknown-report',
    `No stored report has the id "${id}"; it may have been deleted. GET /api/reports names them, and so does "tracehold report list".`,
    { errors: [{ pointer: '/params/id', detail: 'no such report' }] },
  );
}

function full(): Problem {
  const detail = `There are ${MOST.toLocaleString('en')} stored reports already: delete one that is no longer needed.`;
  return new Problem('too-many-reports', detail);
}
