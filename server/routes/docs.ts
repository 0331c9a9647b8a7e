import { Router } from 'express';
import { docsPage } from '../docs-page';
import { openApiDocument } from '../openapi';
import { reportSchema } from '../report/schema';
import { VERSION } from '../version';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 960px; margin: 40px auto; padding: 0 16px; }
h1, h2 { font-family: Georgia, serif; } h2 { margin-top: 40px; font-size: 18px; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top;
border-top: 1px solid #8884; padding: 6px 12px 6px 0; }
code, pre { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { overflow: auto; max-height: 480px; background: #8881; padding: 12px; border-radius: 8px; }
summary { cursor: pointer; }
`;

/** The API described: for machines and for people. */
export function docsRoutes(): Router {
  const router = Router();
  const document = openApiDocument(VERSION);
  const page = docsPage(document);
  router.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  router.get('/report.schema.json', (_request, response) => {
    response.type('application/schema+json').send(JSON.stringify(reportSchema()));
  });
  router.get('/docs', (_request, response) => {
    response.type('html').send(page);
  });
  router.get('/docs.css', (_request, response) => {
    response.type('css').send(STYLE);
  });
  return router;
}
