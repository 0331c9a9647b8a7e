import { Router } from 'express';
import { postReport } from '#api/report';
import { deleteReport, getReports, getStoredReport, postStoredReport } from '#api/stored-reports';
import type { Graph } from '../graph/open';
import { askedFor } from '../report/asked';
import { canonicalText, digestOf } from '../report/canonical';
import { reportOf } from '../report/make';
import { deletedReport, keptReport, storedReport, storedReportsOf } from '../report/stored';
import { fileOf, type Writer } from '../report/written';
import { serve } from '../serve';
import type { Regimes } from '../verdicts/regimes';

export function reportRoutes(graph: Graph, regimes: Regimes, writer: Writer): Router {
  const router = Router();
  serve(router, postReport, async ({ params, body: { form, paper, ...question } }) => {
    const asked = await askedFor(graph, regimes, { ...question, party: params.id });
    const report = await reportOf(graph, regimes, asked);
    const sha256 = digestOf(canonicalText(report));
    return { report, sha256, file: form && (await fileOf(writer, report, { form, paper })) };
  });
  serve(router, getReports, () => storedReportsOf(graph));
  serve(router, postStoredReport, async ({ body }) => {
    const report = await reportOf(graph, regimes, await askedFor(graph, regimes, body));
    return { stored: await keptReport(graph, report) };
  });
  serve(router, getStoredReport, async ({ params, query: { form, paper } }) => {
    const found = await storedReport(graph, params.id);
    const file = form ? await fileOf(writer, found.report, { form, paper }) : null;
    return { ...found, file };
  });
  serve(router, deleteReport, ({ params }) => deletedReport(graph, params.id));
  return router;
}
