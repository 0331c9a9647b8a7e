import { setTimeout as delay } from 'node:timers/promises';
import { type Request, type Response, Router } from 'express';
import {
  deleteScreening,
  getScreening,
  getScreeningChanges,
  getScreenings,
  postColumns,
  postMatchDecisions,
  postScreening,
  postScreeningExport,
  postSupplierParty,
  postSuppliers,
  repeatScreening,
  runScreening,
  stopScreening,
} from '#api/screenings';
import type { Graph } from '../graph/open';
import { addedCandidate } from '../screening/add-candidate';
import { changesOf } from '../screening/changes';
import { createdScreening, fileIn, proposalOf, repeatedScreening } from '../screening/create';
import { decided } from '../screening/decide';
import { exportedScreening } from '../screening/export/export';
import { removedScreening } from '../screening/remove';
import { heldScreening, runHeld, stopped } from '../screening/run';
import { screeningOf, screeningsOf } from '../screening/stored';
import { screeningWhole, suppliersOf } from '../screening/suppliers';
import { serve } from '../serve';
import type { Regimes } from '../verdicts/regimes';

export function screeningRoutes(graph: Graph, regimes: Regimes): Router {
  const router = Router();
  serve(router, getScreenings, () => screeningsOf(graph));
  serve(router, postColumns, ({ body }) => proposalOf(fileIn(body.file)));
  serve(router, postScreening, ({ body: { file, asOf = null, datasets = null, ...order } }) =>
    createdScreening(graph, regimes, { ...order, asOf, datasets, file: fileIn(file) }),
  );
  serve(router, getScreening, ({ params }) => screeningWhole(graph, params.id));
  serve(router, deleteScreening, ({ params }) => removedScreening(graph, params.id));
  serve(router, runScreening, async ({ params }) => {
    const held = await heldScreening(graph, params.id);
    // It runs on when the page is gone; why it stopped stands in the screening.
    runHeld(graph, regimes, held, { done: () => undefined }).catch(() => undefined);
    return { screening: await screeningOf(graph, params.id) };
  });
  serve(router, stopScreening, async ({ params }) => ({
    screening: await stopped(graph, params.id),
  }));
  serve(router, repeatScreening, ({ params, body }) =>
    repeatedScreening(graph, params.id, body.asOf ?? null),
  );
  serve(router, postSuppliers, ({ params, body }) => suppliersOf(graph, params.id, body));
  serve(router, postMatchDecisions, ({ params, body }) => decided(graph, params.id, body));
  serve(router, postSupplierParty, ({ params, body }) =>
    addedCandidate(graph, regimes, params.id, body),
  );
  serve(router, getScreeningChanges, ({ params }) => changesOf(graph, params.id));
  serve(router, postScreeningExport, async ({ params, body }) => {
    const { bytes, ...file } = await exportedScreening(graph, params.id, body);
    return { file: { ...file, base64: bytes.toString('base64') } };
  });
  router.get('/screenings/:id/progress', (request, response) =>
    tellProgress(graph, request, response),
  );
  return router;
}

const EVERY_MS = 1_000;
/** Counting a hundred thousand suppliers must not slow down who screens them. */
const REST = 9;

/** Server-sent events: the screening with its counts, whenever they are others, until it no longer runs. */
async function tellProgress(graph: Graph, request: Request, response: Response): Promise<void> {
  const id = String(request.params.id);
  let asked = performance.now();
  let screening = await screeningOf(graph, id);
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store, no-transform',
  });
  for (let last = ''; !response.destroyed; screening = await screeningOf(graph, id)) {
    const took = performance.now() - asked;
    const said = JSON.stringify({ screening });
    if (said !== last) response.write(`data: ${said}\n\n`);
    last = said;
    if (screening.state !== 'running') break;
    await delay(Math.max(EVERY_MS, REST * took));
    asked = performance.now();
  }
  response.end();
}
