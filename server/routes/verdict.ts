import { Router } from 'express';
import { getRegimes } from '#api/regimes';
import { getCatches, getVerdictHistory, getVerdicts, postVerdicts } from '#api/verdicts';
import { postWhatIf } from '#api/what-if';
import type { Graph } from '../graph/open';
import { serve } from '../serve';
import { catchesOf } from '../verdicts/catches';
import { verdictHistoryOf } from '../verdicts/history';
import { manyVerdicts } from '../verdicts/many';
import { type Regimes, regimesOf } from '../verdicts/regimes';
import { verdictsOf } from '../verdicts/verdicts';
import { whatIf } from '../verdicts/what-if';

export function verdictRoutes(graph: Graph, regimes: Regimes): Router {
  const router = Router();
  serve(router, getRegimes, ({ query }) => regimesOf(graph, regimes, query));
  serve(router, getVerdicts, ({ params, query }) => verdictsOf(graph, regimes, params.id, query));
  serve(router, postVerdicts, ({ body }) => manyVerdicts(graph, regimes, body));
  serve(router, postWhatIf, ({ params, query, body }) =>
    whatIf(graph, regimes, params.id, body, query),
  );
  serve(router, getCatches, ({ params, query }) => catchesOf(graph, regimes, params.id, query));
  serve(router, getVerdictHistory, ({ params, query }) =>
    verdictHistoryOf(graph, regimes, params.id, query),
  );
  return router;
}
