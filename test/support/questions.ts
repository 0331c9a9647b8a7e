import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { queryNames, schemaStatements } from '../../server/graph/cypher';
import type { Graph } from '../../server/graph/open';

const FOLDER = fileURLToPath(new URL('../../cypher/', import.meta.url));
const BINDINGS = fileURLToPath(new URL('../../server/graph/', import.meta.url));

/** A Cypher file as it stands: `read/walk`, and its text. */
export interface Question {
  name: string;
  text: string;
}

export const QUESTIONS: Question[] = [...queryNames('read'), ...queryNames('write')].map(
  (name) => ({ name, text: readFileSync(`${FOLDER}${name}.cypher`, 'utf8') }),
);

/** The names of the files in `cypher/schema`, and the statements that are in them. */
export const SCHEMA_FILES = readdirSync(`${FOLDER}schema`).map((file) => ({
  name: `schema/${file.replace(/\.cypher$/, '')}`,
  text: readFileSync(`${FOLDER}schema/${file}`, 'utf8'),
}));
export const SCHEMA: Question[] = schemaStatements().map((text, place) => ({
  name: `schema statement ${place + 1}`,
  text: text.replace('CYPHER 5 ', ''),
}));

/** Every name that is bound to a Cypher file, as often as it is. */
export function boundNames(): string[] {
  const files = readdirSync(BINDINGS).map((file) => readFileSync(`${BINDINGS}${file}`, 'utf8'));
  return files.flatMap((text) =>
    [...text.matchAll(/\bquery\('([^']+)'/g)].map(([, name]) => `${name}`),
  );
}

/** One value for every parameter that a question takes. */
const GIVEN: Record<string, unknown> = {
  revision: 1,
  wanted: 1,
  asOf: '2026-01-01',
  ids: ['ieit'],
  rows: [],
  steps: [{ id: 'ieit', up: true }],
  ties: [{ key: 'k', from: 'ieit' }],
  limit: 10,
  hub: 2_000,
  after: '',
  type: 'OWNS',
  label: 'Party',
  listId: 'list:us-entity-list',
  datasetId: 'dataset:us-entity-list',
  datasetIds: ['dataset:us-entity-list'],
  named: true,
  lucene: ['"inspur"'],
  attempt: 1,
  published: 1,
  leaseMs: 1_000,
  digest: '',
  prefix: 'own:',
  schemes: 'lei',
  datasets: ['dataset:us-entity-list'],
  report: {},
  refusal: '',
  refused: false,
  added: 0,
  ended: 0,
  kept: 0,
  id: 'case-1',
  row: { id: 'case-1', revision: 1 },
  most: 10,
  name: 'A case',
  notes: '',
  now: '2026-01-01T00:00:00Z',
  ...{ decision: 0, decisionNumber: 0, number: 1, undone: 1, before: 9, touchedIn: 1, rank: 1 },
  ...{ from: 'ieit', to: 'sugon', key: 'decision:1', said: {} },
  ...{
    suppliers: ['key'],
    keys: ['key'],
    outcome: null,
    standing: null,
    toReview: false,
    text: '',
  },
  ...{
    states: ['done'],
    change: {},
    taking: true,
    patienceMs: 1_000,
    runner: 'r',
    failed: 1,
    notRun: 2,
  },
};

export interface Explained {
  /** `r` reads, `rw` and `w` write, `s` changes the schema. */
  kind: string;
  /** Everything that the server has to remark on, as `code: description`. */
  remarks: string[];
}

/** What the server thinks of a statement, without running it. */
export async function explained(
  { driver, database }: Graph,
  { text }: Question,
): Promise<Explained> {
  const named = [...text.matchAll(/\$(\w+)/g)].map(([, name]) => `${name}`);
  const params = Object.fromEntries(named.map((name) => [name, GIVEN[name]]));
  const session = driver.session({ database });
  try {
    const { summary } = await session.run(`EXPLAIN CYPHER 5 ${text}`, params);
    const remarks = summary.gqlStatusObjects
      .filter(({ gqlStatus }) => !/^0[02]/.test(gqlStatus))
      .map(({ gqlStatus, statusDescription }) => `${gqlStatus}: ${statusDescription}`);
    return { kind: summary.queryType, remarks };
  } finally {
    await session.close();
  }
}
