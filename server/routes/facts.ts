import { Router } from 'express';
import { getFacts, postCorrection, postFact, postRetraction } from '#api/facts';
import { addFact, correctFact, retractFact } from '../facts/change';
import { factsOf } from '../facts/facts';
import type { Graph } from '../graph/open';
import { serve } from '../serve';

export function factRoutes(graph: Graph): Router {
  const router = Router();
  serve(router, getFacts, ({ query }) => factsOf(graph, query));
  serve(router, postFact, ({ body }) => addFact(graph, body));
  serve(router, postCorrection, ({ params, body }) => correctFact(graph, params.number, body));
  serve(router, postRetraction, ({ params, body }) => retractFact(graph, params.number, body));
  return router;
}
