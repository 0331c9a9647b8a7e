import { Router } from 'express';
import { getChanges } from '#api/changes';
import { getClaim } from '#api/claims';
import { postExport } from '#api/export';
import { getClaims, getNeighbourhood, getParty, getTies } from '#api/party';
import { getSide, postAmong, postSides } from '#api/sides';
import { tiesAmong } from '../answers/among';
import { changesAround } from '../answers/changes';
import { claimOf, claimsOf } from '../answers/claims';
import { neighbourhoodOf } from '../answers/neighbourhood';
import { partyOf } from '../answers/party';
import { sideOf, sidesOf } from '../answers/sides';
import { tiesOf } from '../answers/ties';
import { exportedPart } from '../export/around';
import type { Graph } from '../graph/open';
import { serve } from '../serve';

export function partyRoutes(graph: Graph): Router {
  const router = Router();
  serve(router, getParty, ({ params, query }) => partyOf(graph, params.id, query));
  serve(router, getTies, ({ params, query }) => tiesOf(graph, params.id, query));
  serve(router, getSide, ({ params, query }) => sideOf(graph, params, query));
  serve(router, postSides, ({ body, query }) => sidesOf(graph, body, query));
  serve(router, postAmong, ({ body, query }) => tiesAmong(graph, body, query));
  serve(router, getNeighbourhood, ({ params, query }) => neighbourhoodOf(graph, params.id, query));
  serve(router, postExport, ({ params, body, query }) =>
    exportedPart(graph, params.id, body, query),
  );
  serve(router, getClaim, ({ params, query }) => claimOf(graph, params.id, query));
  serve(router, getChanges, ({ params, query }) => changesAround(graph, params.id, query));
  serve(router, getClaims, ({ params, query }) => claimsOf(graph, params.id, query));
  return router;
}
