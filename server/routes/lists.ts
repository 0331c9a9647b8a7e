import { Router } from 'express';
import { getList, getLists, getSources } from '#api/lists';
import { listOf, listsOf, sourcesAnswer } from '../answers/lists';
import type { Graph } from '../graph/open';
import { serve } from '../serve';

export function listRoutes(graph: Graph): Router {
  const router = Router();
  serve(router, getLists, ({ query }) => listsOf(graph, query));
  serve(router, getList, ({ params, query }) => listOf(graph, params.id, query));
  serve(router, getSources, ({ query }) => sourcesAnswer(graph, query));
  return router;
}
