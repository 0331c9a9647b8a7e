import { Router } from 'express';
import { deleteCase, getCase, getCases, patchCase, postCase } from '#api/cases';
import { caseOf, casesOf, changedCase, deletedCase, savedCase } from '../cases/cases';
import type { Graph } from '../graph/open';
import { serve } from '../serve';

export function caseRoutes(graph: Graph): Router {
  const router = Router();
  serve(router, getCases, () => casesOf(graph));
  serve(router, postCase, ({ body }) => savedCase(graph, body));
  serve(router, getCase, ({ params }) => caseOf(graph, params.id));
  serve(router, patchCase, ({ params, body }) => changedCase(graph, params.id, body));
  serve(router, deleteCase, ({ params }) => deletedCase(graph, params.id));
  return router;
}
