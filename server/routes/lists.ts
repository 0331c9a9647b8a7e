import { Router } from 'express';
import { getList, getLists, getSources } from '#api/lists';
import { listOf, listsOf, sourcesAnswer } from '../answers/lists';
import type { Graph } from '../graph/open';
import { serve } from '../serve';

export function listRoutes(graph: Graph): Router {
  const router = Router();
  serve(router, getLists, () => listsOf(graph));
  serve(router, getList, ({ params, query }) => listOf(graph, params.id, query));
  serve(router, getSources, () => sourcesAnswer(graph));
  return router;
}
