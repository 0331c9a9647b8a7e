import { Router } from 'express';
import { getExposure, getPaths } from '#api/exposure';
import { pathsBetween } from '../answers/between';
import { exposureOf } from '../answers/exposure';
import type { Graph } from '../graph/open';
import { serve } from '../serve';

export function exposureRoutes(graph: Graph): Router {
  const router = Router();
  serve(router, getExposure, ({ params, query }) => exposureOf(graph, params.id, query));
  serve(router, getPaths, ({ query }) => pathsBetween(graph, query));
  return router;
}
