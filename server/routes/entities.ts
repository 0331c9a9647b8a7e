import { Router } from 'express';
import type { Logger } from 'pino';
import { getEntity, getEntitySearch, postMatch } from '#api/entities';
import { matchEntities } from '../answers/entities/match';
import { entityOf } from '../answers/entities/nested';
import { searchEntities } from '../answers/entities/search';
import type { Graph } from '../graph/open';
import { logFault } from '../problem-handler';
import { serve } from '../serve';

/** The doors of yente's wire format. */
export function entityRoutes(graph: Graph, logger: Logger): Router {
  const router = Router();
  serve(
    router,
    postMatch,
    ({ params, query, body }) =>
      matchEntities(graph, { ...query, ...params }, body.queries, (fault) =>
        logFault(logger, fault),
      ),
    ({ responses }) => ({ 'x-batch-size': `${Object.keys(responses).length}` }),
  );
  serve(router, getEntitySearch, ({ params, query }) =>
    searchEntities(graph, { ...query, ...params }),
  );
  serve(router, getEntity, ({ params, query }) => entityOf(graph, params.id, query.nested));
  return router;
}
