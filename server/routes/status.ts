import { Router } from 'express';
import { getDatasets, getImports } from '#api/imports';
import { getHealth, getReady, getStatus } from '#api/status';
import { datasetsOf, importsOf } from '../answers/imports';
import { assertReady, type Installation, statusOf } from '../answers/status';
import type { Graph } from '../graph/open';
import { serve } from '../serve';

/** Health and readiness are asked by machines that hold no access token; they name nothing. */
export function healthRoutes(
  router: Router,
  graph: Graph,
  { instance, version }: Installation & { instance: string },
): void {
  serve(router, getHealth, async () => ({ alive: true as const, instance, version }));
  serve(router, getReady, async () => {
    await assertReady(graph);
    return { ready: true as const };
  });
}

export function statusRoutes(graph: Graph, installation: Installation): Router {
  const router = Router();
  serve(router, getStatus, () => statusOf(graph, installation));
  serve(router, getDatasets, ({ query }) => datasetsOf(graph, query));
  serve(router, getImports, ({ query }) => importsOf(graph, query));
  return router;
}
