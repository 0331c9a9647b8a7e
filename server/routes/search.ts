import { Router } from 'express';
import { postSearch } from '#api/search';
import { searchFor } from '../answers/search';
import type { Graph } from '../graph/open';
import { serve } from '../serve';

export function searchRoutes(graph: Graph): Router {
  const router = Router();
  serve(router, postSearch, ({ body }) => searchFor(graph, body));
  return router;
}
