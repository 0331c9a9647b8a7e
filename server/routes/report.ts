import { Router } from 'express';
import { postReport } from '#api/report';
import type { Graph } from '../graph/open';
import { askedFor } from '../report/asked';
import { canonicalText, digestOf } from '../report/canonical';
import { reportOf } from '../report/make';
import { fileName, MEDIA_TYPES, written } from '../report/written';
import { serve } from '../serve';
import type { Regimes } from '../verdicts/regimes';

export function reportRoutes(graph: Graph, regimes: Regimes): Router {
  const router = Router();
  // A browser for each PDF: one after the other.
  let last: Promise<unknown> = Promise.resolve();
  serve(router, postReport, async ({ params, body: { form, paper, ...question } }) => {
    const asked = await askedFor(graph, regimes, { ...question, party: params.id });
    const report = await reportOf(graph, regimes, asked);
    const sha256 = digestOf(canonicalText(report));
    if (form === null) return { report, sha256, file: null };
    const turn = last.then(() => written(report, form, paper));
    if (form === 'pdf') last = turn.catch(() => undefined);
    const base64 = (await turn).toString('base64');
    const file = { name: fileName(report, form), mediaType: MEDIA_TYPES[form], base64 };
    return { report, sha256, file };
  });
  return router;
}
