import { Router } from 'express';
import { postScreeningReports } from '#api/screening-reports';
import type { Graph } from '../graph/open';
import { askedFor } from '../report/asked';
import { batchOf } from '../report/batch';
import { indexFiles } from '../report/html/index-files';
import { type Writer, wireFile } from '../report/written';
import { partiesToReport } from '../screening/export/to-report';
import { serveLines } from '../serve';
import type { Regimes } from '../verdicts/regimes';

/** The reports of a screening, one after the other as they are made: nothing is kept here. */
export function screeningReportRoutes(graph: Graph, regimes: Regimes, writer: Writer): Router {
  const router = Router();
  serveLines(router, postScreeningReports, async ({ params, body }, tell) => {
    const { form, paper, language, leaveOut, suppliers } = body;
    const { parties, without, moment } = await partiesToReport(graph, params.id, suppliers);
    const { party: _, ...asked } = await askedFor(graph, regimes, {
      ...{ ...moment, language, leaveOut },
      ...{ party: '', towards: null, suppose: null, notes: null },
    });
    await tell({ is: 'begun', parties: parties.length, without });
    const rows = await batchOf(graph, regimes, {
      ...{ parties, asked, form, paper, writer },
      findParty: async (id) => id,
      done: (row, bytes) => {
        const { file: name } = row;
        const file = name === null || bytes === null ? null : wireFile(name, form, bytes);
        return tell({ is: 'report', row, file });
      },
    });
    const files = await indexFiles({ asked, rows, without });
    await tell({
      is: 'index',
      files: files.map(({ bytes, ...file }) => ({ ...file, base64: bytes.toString('base64') })),
    });
  });
  return router;
}
