import { Router } from 'express';
import { getClaims, getNeighbourhood, getParty, getTies } from '#api/party';
import { claimsOf } from '../answers/claims';
import { neighbourhoodOf } from '../answers/neighbourhood';
import { partyOf } from '../answers/party';
import { tiesOf } from '../answers/ties';
import type { Graph } from '../graph/open';
import { serve } from '../serve';

export function partyRoutes(graph: Graph): Router {
  const router = Router();
  serve(router, getParty, ({ params, query }) => partyOf(graph, params.id, query));
  serve(router, getTies, ({ params, query }) => tiesOf(graph, params.id, query));
  serve(router, getNeighbourhood, ({ params, query }) => neighbourhoodOf(graph, params.id, query));
  serve(router, getClaims, ({ params, query }) => claimsOf(graph, params.id, query));
  return router;
}
