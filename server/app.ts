import { createServer, type Server } from 'node:http';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { LARGEST_TABLE } from '#api/screenings';
import type { Installation } from './answers/status';
import type { Graph } from './graph/open';
import { type Guard, guardHost, guardToken } from './guard';
import { problemHandler } from './problem-handler';
import { Problem } from './problems';
import { readRegimes } from './regimes';
import { STYLE_HASH } from './report/html/file';
import { openWriter, type Writer } from './report/written';
import { caseRoutes } from './routes/cases';
import { docsRoutes } from './routes/docs';
import { entityRoutes } from './routes/entities';
import { exposureRoutes } from './routes/exposure';
import { factRoutes } from './routes/facts';
import { identityRoutes } from './routes/identity';
import { listRoutes } from './routes/lists';
import { partyRoutes } from './routes/party';
import { reportRoutes } from './routes/report';
import { screeningReportRoutes } from './routes/screening-reports';
import { screeningRoutes } from './routes/screenings';
import { searchRoutes } from './routes/search';
import { healthRoutes, statusRoutes } from './routes/status';
import { verdictRoutes } from './routes/verdict';
import type { Regimes } from './verdicts/regimes';

export interface AppParts {
  graph: Graph;
  guard: Guard;
  installation: Installation & { instance: string };
  logger: Logger;
  /** The folder of the built page; null where only the API is served. */
  page: string | null;
  /** Ours and the user's own; ours where it is left out. */
  regimes?: Regimes;
}

/** How long a request may take to arrive, in milliseconds, and how often that is looked at. */
const ARRIVAL = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
};

/** A supplier list in base64, with a little around it. */
const LARGEST_BODY = Math.ceil((LARGEST_TABLE * 4) / 3) + 64 * 1024;

/** The app behind a server that does not wait for ever: who sends a request by the byte is let go. */
export function createAppServer(parts: AppParts, arrival = ARRIVAL): Server {
  const writer = openWriter();
  const server = createServer(arrival, createApp(parts, writer));
  server.on('close', () => void writer.close());
  return server;
}

/** The API below `/api` and the page at `/`. Nothing is loaded from another origin, nothing is kept in a cache. */
function createApp(
  { graph, guard, installation, logger, page, ...parts }: AppParts,
  writer: Writer,
): Express {
  const { regimes = readRegimes(null) } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(securityHeaders());
  app.use(guardHost(guard));
  app.use(compression());
  const api = express.Router();
  healthRoutes(api, graph, installation);
  api.use(guardToken(guard));
  const largeBody = { limit: LARGEST_BODY, inflate: false, strict: true };
  api.post(['/screenings', '/screenings/columns'], jsonOnly, express.json(largeBody));
  api.use(jsonOnly, express.json({ limit: 256 * 1024, inflate: false, strict: true }));
  api.use(docsRoutes());
  api.use(searchRoutes(graph));
  api.use(entityRoutes(graph, logger));
  api.use(partyRoutes(graph));
  api.use(exposureRoutes(graph));
  api.use(verdictRoutes(graph, regimes));
  api.use(reportRoutes(graph, regimes, writer));
  api.use(listRoutes(graph));
  api.use(identityRoutes(graph));
  api.use(factRoutes(graph));
  api.use(caseRoutes(graph));
  api.use(screeningRoutes(graph, regimes));
  api.use(screeningReportRoutes(graph, regimes, writer));
  api.use(statusRoutes(graph, installation));
  app.use('/api', api);
  if (page !== null) app.use(express.static(page, { index: 'index.html', fallthrough: true }));
  app.use(nothingHere);
  app.use(problemHandler(logger));
  return app;
}

function securityHeaders() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // The report that is previewed stands in a frame that runs nothing, with the style sheet of reports.
        styleSrc: ["'self'", `'${STYLE_HASH}'`],
        frameSrc: ['blob:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        // The one policy of the page: it lets the layout worker be started from our own address.
        trustedTypes: ['tracehold-worker'],
      },
    },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
  });
}

/** A body that is not declared as JSON is refused: a form of another site cannot declare it. A form cannot send DELETE. */
function jsonOnly(request: Request, _response: Response, next: NextFunction): void {
  if (['POST', 'PATCH'].includes(request.method) && !request.is('application/json')) {
    throw new Problem(
      'unsupported-body',
      'Send the body as JSON, with "Content-Type: application/json".',
    );
  }
  next();
}

function nothingHere(): void {
  throw new Problem(
    'not-found',
    'There is nothing at this address. GET /api/docs says what there is.',
  );
}
