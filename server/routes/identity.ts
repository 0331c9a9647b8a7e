import { Router } from 'express';
import { getCandidates, getDecisions, postDecision, postUndo } from '#api/identity';
import type { Graph } from '../graph/open';
import { candidatesOf } from '../identity/candidates';
import { decide, undo } from '../identity/decide';
import { decisionsOf } from '../identity/history';
import { serve } from '../serve';

export function identityRoutes(graph: Graph): Router {
  const router = Router();
  serve(router, getCandidates, ({ query }) => candidatesOf(graph, query));
  serve(router, getDecisions, ({ query }) => decisionsOf(graph, query));
  serve(router, postDecision, ({ body }) => decide(graph, body));
  serve(router, postUndo, ({ params, body }) => undo(graph, params.number, body));
  return router;
}
