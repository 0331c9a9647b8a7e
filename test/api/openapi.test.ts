import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LINES } from '#api/endpoint';
import { ENDPOINTS } from '../../server/endpoints';
import { addFact } from '../../server/facts/change';
import type { Graph } from '../../server/graph/open';
import { decide } from '../../server/identity/decide';
import { load } from '../../server/import/load';
import { openApiDocument } from '../../server/openapi';
import { keptReport } from '../../server/report/stored';
import { owning } from '../support/facts';
import { closeTestGraph, cypher, openTestGraph } from '../support/graph';
import { ask } from '../support/raw';
import { reportOn } from '../support/reports';
import * as rows from '../support/rows';
import { allOf, runScreening, storedList } from '../support/screening';
import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => {
  const graph = await openTestGraph();
  const parties = ['a', 'b', 'c'].map((id) => rows.party(id));
  const undecided = rows.sameAs('a', 'c', { sameAs: 'undecided', score: 0.8 });
  const ties = [
    undecided,
    rows.owns('a', 'b', '1/6'),
    rows.supplies('b', 'c'),
    rows.designated('a'),
  ];
  const placed = [rows.address('x'), rows.locatedAt('b', 'x'), rows.locatedAt('c', 'x')];
  await load(graph, rows.world(...parties, ...ties, ...placed, rows.claim('said', ['b'])));
  const [at, asOf] = ['2026-01-01T00:00:00.000Z', '2026-01-01'];
  const view = { address: '?view=lists', revision: 1, asOf, savedAt: at, changedAt: at };
  await cypher(graph, 'CREATE (saved:Case) SET saved = $kept', {
    kept: { id: 'case-1', name: 'A case', notes: '', ...view },
  });
  await keepScreening(graph, 'screening-1', { name: 'done' });
  await keepScreening(graph, 'screening-2', { name: 'waiting' });
  await decide(graph, { from: 'b', to: 'c', judged: 'different', reason: 'asked', by: 'Ada' });
  await enterFacts(graph);
  const kept = await keptReport(graph, await reportOn(graph, 'b'));
  ANSWERS['/reports/{id}'] = `/reports/${kept.id}?form=md`;
  server = await startTestServer(graph);
}, 60_000);
/** A fact to be corrected, and one to be retracted. */
async function enterFacts(graph: Graph): Promise<void> {
  const why = { reason: 'asked', by: 'Ada' };
  const first = await addFact(graph, owning('a', 'c', '10'));
  const second = await addFact(graph, owning('b', 'c', '10'));
  const corrected = { ...owning('a', 'c', '20'), ...why, version: first.revision };
  BODIES['/facts/{number}/correct'] = corrected;
  BODIES['/facts/{number}/retract'] = { ...why, version: second.revision };
}

/** A screening of one supplier, run where its name says so. */
async function keepScreening(graph: Graph, id: string, { name }: { name: string }): Promise<void> {
  const stored = await storedList(graph, ['Supplier', 'Company b'], { name });
  await cypher(graph, 'MATCH (s:Screening {id: $stored}) SET s.id = $id', { stored, id });
  const rename =
    "MATCH (s:ScreenedSupplier {screeningId: $stored}) SET s.screeningId = $id, s.id = $id + ':' + s.key";
  await cypher(graph, rename, { stored, id });
  if (name !== 'done') return;
  await runScreening(graph, id);
  const [supplier] = await allOf(graph, id);
  const pairs = [{ supplier: supplier?.key, party: 'b' }];
  const said = { decision: 'accept', reason: 'asked', decidedBy: 'Ada' };
  BODIES['/screenings/{id}/decisions'] = { ...said, pairs };
  BODIES['/screenings/{id}/parties'] = pairs[0] ?? {};
}

afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

interface Described {
  openapi: string;
  components: object;
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
}

const described = async (): Promise<Described> =>
  JSON.parse((await ask(server.base, { path: '/api/openapi.json' })).text);

describe('the description', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const document = JSON.parse(JSON.stringify(await described()));
    expect(await validator.validate(document)).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test('holds every endpoint and nothing else', async () => {
    const { paths } = await described();
    const said = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const known = ENDPOINTS.map(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
    );
    expect(said.sort()).toEqual(known.sort());
  });

  test('is the same at every start', () => {
    expect(JSON.stringify(openApiDocument('1'))).toBe(JSON.stringify(openApiDocument('1')));
  });
});

const ANSWERS: Record<string, string> = {
  '/search': '/search',
  '/match/{dataset}': '/match/default',
  '/search/{dataset}': '/search/default?q=Company',
  '/entities/{id}': '/entities/b',
  '/parties/{id}': '/parties/b',
  '/parties/{id}/ties': '/parties/b/ties?type=OWNS&direction=in',
  '/parties/{id}/sides/{side}': '/parties/b/sides/owners',
  '/sides': '/sides',
  '/among': '/among',
  '/parties/{id}/neighbourhood': '/parties/b/neighbourhood?depth=2',
  '/parties/{id}/export': '/parties/b/export',
  '/parties/{id}/claims': '/parties/b/claims',
  '/claims/{id}': '/claims/said',
  '/parties/{id}/changes': '/parties/b/changes',
  '/parties/{id}/exposure': '/parties/b/exposure',
  '/paths': '/paths?from=a&to=c',
  '/regimes': '/regimes',
  '/parties/{id}/verdicts': '/parties/b/verdicts',
  '/verdicts': '/verdicts',
  '/parties/{id}/what-if': '/parties/b/what-if',
  '/parties/{id}/catches': '/parties/a/catches?regime=BIS',
  '/parties/{id}/verdict-history': '/parties/b/verdict-history?regime=BIS',
  '/parties/{id}/report': '/parties/b/report',
  '/reports': '/reports',
  '/lists': '/lists',
  '/lists/{id}': '/lists/list:test',
  '/sources': '/sources',
  '/identity/candidates': '/identity/candidates',
  '/identity/decisions': '/identity/decisions',
  '/identity/decisions/{number}/undo': '/identity/decisions/1/undo',
  '/facts': '/facts',
  '/facts/{number}/correct': '/facts/1/correct',
  '/facts/{number}/retract': '/facts/2/retract',
  '/datasets': '/datasets',
  '/imports': '/imports',
  '/cases': '/cases',
  '/cases/{id}': '/cases/case-1',
  '/screenings': '/screenings',
  '/screenings/columns': '/screenings/columns',
  '/screenings/{id}': '/screenings/screening-1',
  '/screenings/{id}/run': '/screenings/screening-2/run',
  '/screenings/{id}/stop': '/screenings/screening-1/stop',
  '/screenings/{id}/again': '/screenings/screening-1/again',
  '/screenings/{id}/suppliers': '/screenings/screening-1/suppliers',
  '/screenings/{id}/decisions': '/screenings/screening-1/decisions',
  '/screenings/{id}/parties': '/screenings/screening-1/parties',
  '/screenings/{id}/changes': '/screenings/screening-1/changes',
  '/screenings/{id}/export': '/screenings/screening-1/export',
  '/screenings/{id}/reports': '/screenings/screening-1/reports',
  '/status': '/status',
  '/health': '/health',
  '/ready': '/ready',
};

const BODIES: Record<string, object> = {
  '/search': { text: 'Company b' },
  '/match/{dataset}': {
    queries: { q: { schema: 'Company', properties: { name: ['Company b'] } } },
  },
  '/sides': { parties: ['b'] },
  '/among': { ends: ['b'] },
  '/verdicts': { parties: ['b'], regime: 'BIS' },
  '/parties/{id}/what-if': { regime: 'BIS' },
  '/parties/{id}/export': { format: 'bods' },
  '/parties/{id}/report': { form: 'md' },
  '/identity/decisions/{number}/undo': { reason: 'asked', by: 'Ada' },
  '/screenings/columns': { file: { name: 'a.csv', base64: btoa('Supplier\nCompany b\n') } },
  '/screenings/{id}/run': {},
  '/screenings/{id}/stop': {},
  '/screenings/{id}/again': {},
  '/screenings/{id}/suppliers': {},
  '/screenings/{id}/export': { form: 'json' },
  '/screenings/{id}/reports': { form: 'md' },
};

describe('the answers', () => {
  test.each([...new Set(ENDPOINTS.map(({ path }) => path.replace(/:(\w+)/g, '{$1}')))])(
    'of %s are as described, and so are refusals',
    async (path) => {
      const document = await described();
      const ajv = new Ajv2020({ strict: false, validateFormats: false });
      ajv.addSchema(document, 'api');
      const place = path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
      const body = BODIES[path];
      const method = body === undefined ? 'get' : 'post';
      const valid = (kind: string, type: string, value: unknown) => {
        const at = `api#/paths/${place}/${method}/responses/${kind}/content/${type}/schema`;
        ajv.validate(at, value);
        return ajv.errors;
      };
      const asked = `/api${ANSWERS[path]}`;
      const headers = { 'content-type': 'application/json' };
      const sent =
        body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
      const answer = await ask(server.base, { path: asked, ...sent });
      expect(answer.status).toBe(200);
      const inLines = answer.headers['content-type'] === LINES;
      const type = inLines ? LINES : 'application/json';
      const said = inLines ? answer.text.trimEnd().split('\n') : [answer.text];
      for (const one of said) {
        expect(valid('200', type.replace('/', '~1'), JSON.parse(one))).toBeNull();
      }
      const refused = await ask(server.base, { method: 'PUT', path: asked });
      expect(refused.status).toBe(405);
      expect(valid('default', 'application~1problem+json', JSON.parse(refused.text))).toBeNull();
    },
  );
});

describe('the page about it', () => {
  test('loads nothing from elsewhere and runs nothing', async () => {
    const { status, text, headers } = await ask(server.base, { path: '/api/docs' });
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(text).not.toMatch(/(src|href|action)="(https?:)?\/\//);
    expect(text).not.toMatch(/<script|<style|<iframe|@import|\son\w+=|\sstyle=/);
    for (const { path } of ENDPOINTS) {
      expect(text).toContain(`/api${path.replace(/:(\w+)/g, '{$1}')}`);
    }
  });

  test('has its style beside it', async () => {
    const { headers, text } = await ask(server.base, { path: '/api/docs.css' });
    expect(headers['content-type']).toMatch(/^text\/css/);
    expect(text).not.toMatch(/url\(|@import/);
  });
});
