import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bulkImportFile } from '../../server/bulk/bulk';
import type { Graph } from '../../server/graph/open';
import { importFile } from '../../server/import/file/import-file';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';
import { seedRows } from '../../server/import/seed';
import { type Installation, openInstallation, prepare, SEED } from '../../server/installation';
import { readSettings } from '../../server/settings';
import { spawnTracehold } from '../support/cli';
import { fileOrder } from '../support/file-order';
import { closeTestGraph, cypher, openTestGraph } from '../support/graph';
import { ended } from '../support/processes';
import { address, alias, claim, dataset, locatedAt, owns, party, source } from '../support/rows';
import { visibleRows } from '../support/store';

vi.setConfig({ testTimeout: 400_000, hookTimeout: 200_000 });

const folder = mkdtempSync(join(tmpdir(), 'tracehold-bulk-'));
const env = {
  TRACEHOLD_DATA: join(folder, 'data'),
  TRACEHOLD_CACHE: process.env.TRACEHOLD_CACHE,
  TRACEHOLD_HEAP_MB: '512',
  TRACEHOLD_PAGE_CACHE_MB: '64',
};
const settings = readSettings(env);
const file = (name: string) => join(folder, name);
const head = '{"format":"tracehold-jsonl","version":1,"revision":1,"datasets":[]}';

function writeRows(path: string, rows: readonly Row[]): void {
  const records = rows.filter((row) => 'label' in row).length;
  const end = { end: 'tracehold-jsonl', records, ties: rows.length - records };
  writeFileSync(
    path,
    [head, ...rows, end]
      .map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`)
      .join(''),
  );
}

const first = [
  dataset(),
  source(),
  party('bulk-a', {
    names: [{ ...alias('A, "quoted"\nand on'), type: 'primary' }, alias('乙', { language: 'zh' })],
  }),
  party('bulk-b', { description: 'old' }),
  party('bulk-gone'),
  owns('bulk-a', 'bulk-b', '60'),
  owns('bulk-a', 'bulk-gone', '1/6'),
];
const second = [
  dataset(),
  source(),
  party('bulk-a', {
    names: [{ ...alias('A, "quoted"\nand on'), type: 'primary' }, alias('乙', { language: 'zh' })],
  }),
  party('bulk-b', { description: 'new', kind: 'PublicBody' }),
  party('bulk-c', {
    identifiers: [{ scheme: 'lei', id: '529900T8BM49AURSDO55', sourceId: 'source:test' }],
  }),
  owns('bulk-a', 'bulk-b', '60'),
  owns('bulk-c', 'bulk-b', '12.5', { quote: 'over\r\ntwo lines', key: 'bulk-early' }),
  // One tie is bound where it stands and the other waits; the claim is against both.
  owns('bulk-late', 'bulk-b', '7', { key: 'bulk-waits' }),
  claim('bulk-claim', ['bulk-b'], {
    contradicts: ['bulk-early', 'bulk-waits'].map((tieKey) => ({
      ...{ claimId: null, tieKey, reason: 'Another share.' },
    })),
  }),
  party('bulk-late'),
  address('bulk-address'),
  locatedAt('bulk-late', 'bulk-address'),
];

/** What no import writes: the rows of people, with every kind of value. */
const OWN = `
  CREATE (:Case {id: 'case-1', notes: 'line one
line two', name: '', revision: 1})
  CREATE (:Screening {id: 's', lists: [], regimes: ['BIS'], score: 0.25, taking: true, rows: [1, 2]})
  CREATE (:Import {attempt: 900, notices: [''], datasetIds: ['', 'x', '']})
  WITH 1 AS one
  MATCH (a:Party {id: 'ieit'}), (b:Party {id: 'sugon'})
  CREATE (a)-[:SAME_AS {key: 'decision:1', addedIn: 1, decidedIn: 1, sameAs: 'different', seen: []}]->(b)`;

/** As stores were before there were keys of their own for Chinese names. */
const OLDER = [
  'DROP INDEX party_names_cjk',
  `CREATE FULLTEXT INDEX party_names_cjk FOR (n:PartyStatement) ON EACH [n.nameKeys]
     OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`,
  'MATCH (s:PartyStatement) REMOVE s.hanKeys',
];
const FOUND = `CALL db.index.fulltext.queryNodes('party_names_cjk', $text) YIELD node
  RETURN DISTINCT node.about AS id ORDER BY id`;

beforeAll(async () => {
  writeRows(file('first.jsonl'), first);
  writeRows(file('second.jsonl'), second);
  last = await using(async ({ graph }) => {
    await importFile(async () => graph, fileOrder(file('first.jsonl')));
    for (const statement of [OWN, ...OLDER]) await cypher(graph, statement);
    return wholeStore(graph);
  });
});
afterAll(async () => {
  await closeTestGraph();
  rmSync(folder, { recursive: true, force: true });
});

/** The database of the folder, for as long as the work lasts. */
async function using<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const installation = await openInstallation(settings, () => undefined);
  try {
    await prepare(installation, () => undefined);
    return await work(installation);
  } finally {
    const keeper = installation.embedded?.latest().keeper ?? null;
    await installation.close();
    await ended(keeper);
  }
}

const stored = () => using(({ graph }) => wholeStore(graph));
/** As the last test left it: every look is a start of the database. */
let last: string[] = [];

/** Every node and tie of every revision, with the types of its values, but for the ledger of imports and keys that an older store has not. */
async function wholeStore(graph: Graph): Promise<string[]> {
  const types = '[k IN keys(x) | [k, valueType(x[k]), x[k]]]';
  const nodes = await cypher(
    graph,
    `MATCH (x) WHERE NOT (x:Ledger AND x.id = 'imports') RETURN labels(x) AS what, ${types} AS said`,
  );
  const ties = await cypher(
    graph,
    `MATCH (a)-[x]->(b) RETURN [type(x), coalesce(a.id, a.about, ''), coalesce(b.id, '')] AS what, ${types} AS said`,
  );
  return [...nodes, ...ties]
    .map(({ what, said }) => {
      const list = said as [string, string, unknown][];
      const isStatement = (what as string[]).includes('Statement');
      const kept = list.filter(
        ([key, , value]) => key !== 'hanKeys' && (!isStatement || !isBare(value)),
      );
      return JSON.stringify([
        (what as string[]).toSorted(),
        kept.sort(([a], [b]) => (a < b ? -1 : 1)),
      ]);
    })
    .sort();
}

/** What a statement lists is the same whether the list is empty or not there. */
function isBare(value: unknown): boolean {
  return Array.isArray(value) && value.every((part) => part === '') && value.length < 2;
}

const rowsWithoutBare = (rows: readonly string[]) =>
  rows.map((row) => {
    const [type, from, to, said] = JSON.parse(row);
    return JSON.stringify([
      ...[type, from, to],
      said.filter(([, value]: [string, unknown]) => !isBare(value)),
    ]);
  });

test('a bulk import killed while it builds leaves the old store in use', async () => {
  const args = ['import', '--bulk', file('second.jsonl')];
  const { PATH, HOME } = process.env;
  const child = spawnTracehold(args, { PATH, HOME, ...env });
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (said) => /Building the (store|indexes)/.test(`${said}`) && resolve());
    child.on('exit', () => resolve());
  });
  child.kill('SIGKILL');
  await ended(child.pid ?? null);
  expect(await stored()).toEqual(last);
});

test('a bulk import makes the same graph as an ordinary one, and carries over all that was there', async () => {
  const {
    revision,
    added,
    ended: gone,
  } = await bulkImportFile(settings, fileOrder(file('second.jsonl')));
  const { after, rows, found } = await using(async ({ graph }) => ({
    after: await wholeStore(graph),
    rows: await visibleRows(graph, revision),
    found: await cypher(graph, FOUND, { text: '"乙" "曙光"' }),
  }));
  expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['bulk-a', 'sugon']));
  const lost = last.filter((row) => !after.includes(row) && !wasEnded(row, after, revision));
  expect(lost.filter((row) => !row.startsWith('[["Company","Party"]'))).toEqual([]);
  last = after;
  const graph = await openTestGraph();
  await load(graph, seedRows(SEED));
  await importFile(async () => graph, fileOrder(file('first.jsonl')));
  const ordinary = await importFile(async () => graph, fileOrder(file('second.jsonl')));
  expect({ added, gone }).toEqual({ added: ordinary.added, gone: ordinary.ended });
  expect(
    rowsWithoutBare(rows)
      .filter((row) => !row.includes('decision:1'))
      .sort(),
  ).toEqual(rowsWithoutBare(await visibleRows(graph, ordinary.revision)).sort());
});

/** The same row, but that this revision ended it. */
function wasEnded(row: string, after: readonly string[], revision: number): boolean {
  const [what, said] = JSON.parse(row) as [string[], [string, string, unknown][]];
  const end: [string, string, unknown] = ['removedIn', 'INTEGER NOT NULL', revision];
  const gone = JSON.stringify([what, [...said, end].sort(([a], [b]) => (a < b ? -1 : 1))]);
  return after.includes(gone);
}

test('the same file once more, and one that is refused, leave the store as it is', async () => {
  const again = await bulkImportFile(settings, fileOrder(file('second.jsonl')));
  expect(again).toMatchObject({ added: 0, ended: 0 });
  writeRows(file('loose.jsonl'), [...second, owns('bulk-a', 'nobody-there', '5')]);
  const refused = bulkImportFile(settings, fileOrder(file('loose.jsonl')));
  await expect(refused).rejects.toThrow(/at whose end no dataset describes a record/);
  const byUs = (row: string) => !row.startsWith('[["Import"]');
  expect((await stored()).filter(byUs)).toEqual(last.filter(byUs));
});

test('another server is not ours to rebuild', async () => {
  const remote = readSettings({ ...env, NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' });
  await expect(bulkImportFile(remote, fileOrder(file('first.jsonl')))).rejects.toThrow(/NEO4J_URI/);
});
