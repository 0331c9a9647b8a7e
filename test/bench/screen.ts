import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { candidatesOfAll } from '../../server/answers/candidates';
import { answering } from '../../server/answers/scope';
import { applySchema, type Graph, openGraph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { openEmbedded } from '../../server/neo4j/embedded';
import { graphVocabulary } from '../../server/screening/graph-vocabulary';
import { screeningOf } from '../../server/screening/stored';
import { readSettings } from '../../server/settings';
import { described, named } from '../support/described';
import { designated, list, party, world } from '../support/rows';
import { runScreening, storedList } from '../support/screening';
import { machineLoad, timed } from './measure';
import { peakMiB } from './memory';
import { chanceOf } from './random';

/**
 * npm run bench:screen -- [suppliers] [listed] [python] [peer's suppliers]
 *
 * Screens so many suppliers (10000), one in ten of them a listed party written otherwise, against so many listed names
 * (5000) in a database of its own, end to end: the file is read, stored, matched, and every match gets its verdict
 * under BIS with proof, and its exposure paths. Printed are rows a second and the most memory this process ever held.
 * Beside it how many are matched a second where nothing is asked but who they are: neither stored, nor verdicts.
 * With a python that has nomenklatura and duckdb, logic-v2 is given the same names in the same run, all suppliers or the
 * first so many and no verdicts: the pairs of its own blocker, and all that share a word, reckoned from those of some.
 */
async function bench([
  suppliers = '10000',
  listed = '5000',
  python = '',
  most = suppliers,
]: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-bench-screen-'));
  const { cache, heapMb, pageCacheMb } = readSettings({ ...process.env });
  console.log(`${cpus().length} × ${cpus()[0]?.model}; Node ${process.version}; ${machineLoad()}`);
  const place = { data: folder, cache, heapMb, pageCacheMb };
  const embedded = await openEmbedded(place, () => undefined);
  const graph = await openGraph({ ...embedded, database: 'neo4j' });
  try {
    await applySchema(graph);
    const names = companyNames(Number(listed), 'listed');
    const lists = [list({ id: 'list:us-el-other' })];
    const parties = names.flatMap((name, at) => [
      party(`p${at}`, { name, country: 'CN' }),
      designated(`p${at}`, { to: 'list:us-el-other' }),
    ]);
    await load(graph, world(...lists, ...parties));
    const rows = supplierLines(names, Number(suppliers));
    await runScreening(graph, await storedList(graph, ['Supplier,Country', ...rows.slice(0, 200)]));
    let id = '';
    const stored = await timed(async () => {
      id = await storedList(graph, ['Supplier,Country', ...rows]);
    });
    const ran = await timed(() => runScreening(graph, id));
    const { counts } = await screeningOf(graph, id);
    console.log(JSON.stringify(counts));
    const rate = Math.round((1_000 * counts.rows) / (stored + ran));
    console.log(
      `${counts.rows} rows: stored in ${Math.round(stored)} ms, run in ${Math.round(ran)} ms`,
    );
    console.log(`${rate} rows/s; peak memory ${peakMiB(process.pid)} MiB; ${machineLoad()}`);
    const asked = others(rows);
    const matched = await timed(() => matchedAll(graph, asked));
    const matching = Math.round((1_000 * asked.length) / matched);
    console.log(`without verdicts, nothing stored: ${matching} rows/s; ${machineLoad()}`);
    if (python !== '') peer(python, names, asked.slice(0, Number(most)), { rate, matching });
  } finally {
    await graph.close();
    embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const BATCH = 100;

/** Asks of whom these names may be, as a screening does. */
async function matchedAll(graph: Graph, asked: readonly string[]): Promise<void> {
  const { revision } = await answering(graph, {}, async ({ reader }) => reader);
  const vocabulary = await graphVocabulary(graph, revision);
  for (let at = 0; at < asked.length; at += BATCH) {
    const some = asked
      .slice(at, at + BATCH)
      .map((name) => described({ ...named(name), country: 'CN' }));
    await answering(graph, {}, (scope) => candidatesOfAll(scope, some, { most: 5, vocabulary }));
  }
}

/** The names of these lines. */
function others(lines: readonly string[]): string[] {
  return lines.map((line) => line.slice(1, line.lastIndexOf('"')));
}

function peer(
  python: string,
  listed: readonly string[],
  suppliers: readonly string[],
  ours: { rate: number; matching: number },
): void {
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-bench-peer-'));
  const file = join(folder, 'names.json');
  writeFileSync(file, JSON.stringify({ listed, suppliers }));
  const script = fileURLToPath(new URL('screen-peer.py', import.meta.url));
  const { stdout, stderr } = spawnSync(python, [script, file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (stdout === '') throw new Error(stderr);
  console.log(`logic-v2: ${stdout.trim()}`);
  const { blocking, comparing, pairs, plainPairs, plainDrawn, plainSeconds } = JSON.parse(stdout);
  const theirs = (seconds: number) => {
    const own = suppliers.length / seconds;
    const times = (rate: number) => `${(rate / own).toFixed(1)} times`;
    return `${own.toFixed(1)} rows/s; ours with verdicts is ${times(ours.rate)} that, without ${times(ours.matching)}`;
  };
  console.log(`logic-v2, ${pairs} pairs of its own blocker: ${theirs(blocking + comparing)}`);
  console.log(
    `logic-v2, ${plainPairs} pairs that share a word, reckoned from ${plainDrawn} of them: ${theirs(plainSeconds)}`,
  );
}

const PLACES = [
  'Beijing',
  'Shanghai',
  'Shenzhen',
  'Chengdu',
  'Wuhan',
  'Harbin',
  'Suzhou',
  'Ningbo',
];
const SOUNDS =
  'bai chen dong fang guo hai jin kang lian ming nan peng qing rui sheng tian wei xin yuan zhi'.split(
    ' ',
  );
const TRADES = [
  'Technology',
  'Optoelectronics',
  'Trading',
  'Precision Instrument',
  'Microelectronics',
];

function companyNames(count: number, seed: string): string[] {
  const { pick } = chanceOf(7, seed);
  return Array.from({ length: count }, () => {
    const own = [pick(SOUNDS), pick(SOUNDS), pick(SOUNDS)].join('');
    return `${pick(PLACES)} ${own[0]?.toUpperCase()}${own.slice(1)} ${pick(TRADES)} Co., Ltd.`;
  });
}

/** One in ten is a listed name in capitals, without its legal form. */
function supplierLines(listed: readonly string[], count: number): string[] {
  const others = companyNames(count, 'suppliers');
  return others.map((other, at) => {
    const name = at % 10 === 0 ? (listed[at % listed.length] ?? other).toUpperCase() : other;
    return `"${name.replace(/,? LTD\.$/, '')}",CN`;
  });
}

await bench(process.argv.slice(2));
