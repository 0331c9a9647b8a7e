import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applySchema, type Graph, openGraph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { openEmbedded } from '../../server/neo4j/embedded';
import { heldScreening, runHeld } from '../../server/screening/run';
import { screeningOf } from '../../server/screening/stored';
import { readSettings } from '../../server/settings';
import { designated, list, party, world } from '../support/rows';
import { REGIMES, storedList } from '../support/screening';
import { machineLoad, timed } from './measure';
import { peakMiB } from './memory';
import { type ScreenNames, screenNames } from './screen-names';

/**
 * npm run bench:screen -- [suppliers] [listed] [python] [peer's suppliers]
 *
 * Screens so many suppliers (10000), one in ten of them a listed party written otherwise, against so many listed names
 * (5000) in a database of its own, end to end: the file is read, stored, matched, and every match gets its verdict
 * under BIS with proof, and its exposure paths. At a quarter it is stopped, and goes on from there. Then as many others,
 * twice, now that the database has compiled what it runs. Printed are rows a second of each list and the most memory
 * this process ever held. Names are real ones where TRACEHOLD_REAL_DATA is set.
 * With a python that has nomenklatura and duckdb, logic-v2 is given the names of the last list in the same run, all of
 * them or the first so many, and no verdicts: the pairs of its own blocker, and all that share a word, reckoned from
 * those of some.
 */
async function bench([
  suppliers = '10000',
  listed = '5000',
  python = '',
  most = suppliers,
]: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-bench-screen-'));
  const { cache, heapMb, pageCacheMb, realData } = readSettings({ ...process.env });
  console.log(`${cpus().length} × ${cpus()[0]?.model}; Node ${process.version}; ${machineLoad()}`);
  const place = { data: folder, cache, heapMb, pageCacheMb };
  const embedded = await openEmbedded(place, () => undefined);
  const graph = await openGraph({ ...embedded, database: 'neo4j' });
  try {
    await applySchema(graph);
    const count = Number(suppliers);
    const all = screenNames(realData, { listed: Number(listed), suppliers: LISTS.length * count });
    console.log(`${realData === null ? 'made' : 'real'} names; each run ends in its counts`);
    const lists = [list({ id: 'list:us-el-other' })];
    const parties = all.listed.flatMap((name, at) => [
      party(`p${at}`, { name, country: 'CN' }),
      designated(`p${at}`, { to: 'list:us-el-other' }),
    ]);
    await load(graph, world(...lists, ...parties));
    let [last, rate] = [all, 0];
    for (const [at, said] of LISTS.entries()) {
      last = { ...all, suppliers: all.suppliers.slice(at * count, (at + 1) * count) };
      console.log(`${said}:`);
      rate = await screenedIn(
        graph,
        last.suppliers.map((name) => `"${name}",CN`),
      );
    }
    if (python === '') return;
    peer(python, { ...last, suppliers: last.suppliers.slice(0, Number(most)) }, rate);
  } finally {
    await graph.close();
    embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A database that has just started compiles what it runs: each list is of other suppliers, and the last one counts. */
const LISTS = ['a database that has just started', 'a second list', 'a third list'];

/** Rows a second. */
async function screenedIn(graph: Graph, rows: readonly string[]): Promise<number> {
  let id = '';
  const stored = await timed(async () => {
    id = await storedList(graph, ['Supplier,Country', ...rows]);
  });
  const quarter = await timed(() => runUntil(graph, id, rows.length / 4));
  const stopped = await screeningOf(graph, id);
  const rest = await timed(() => runUntil(graph, id, Infinity));
  const { counts, state } = await screeningOf(graph, id);
  console.log(JSON.stringify(counts));
  const notRun = stopped.counts.outcomes.find(({ outcome }) => outcome === 'notRun')?.rows ?? 0;
  const ran = Math.round(quarter + rest);
  console.log(
    `${counts.rows} rows stored in ${Math.round(stored)} ms, run in ${ran} ms: ${stopped.state} with ${notRun} not run, then ${state}`,
  );
  const rate = (1_000 * counts.rows) / (stored + ran);
  console.log(
    `${Math.round(rate)} rows/s; peak memory ${peakMiB(process.pid)} MiB; ${machineLoad()}`,
  );
  return rate;
}

/** Screens, and stops as soon as so many suppliers are done. */
async function runUntil(graph: Graph, id: string, most: number): Promise<void> {
  const stop = new AbortController();
  let suppliers = 0;
  const done = (more: number) => {
    suppliers += more;
    if (suppliers >= most) stop.abort();
  };
  const held = await heldScreening(graph, id);
  await runHeld(graph, REGIMES, held, { done, signal: stop.signal });
}

function peer(python: string, names: ScreenNames, rate: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-bench-peer-'));
  const file = join(folder, 'names.json');
  writeFileSync(file, JSON.stringify(names));
  const script = fileURLToPath(new URL('screen-peer.py', import.meta.url));
  const { stdout, stderr } = spawnSync(python, [script, file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (stdout === '') throw new Error(stderr);
  console.log(`logic-v2: ${stdout.trim()}`);
  const { blocking, comparing, pairs, plainPairs, plainDrawn, plainSeconds } = JSON.parse(stdout);
  const theirs = (seconds: number) => {
    const own = names.suppliers.length / seconds;
    return `${own.toFixed(1)} rows/s; ours is ${(rate / own).toFixed(1)} times that`;
  };
  console.log(`logic-v2, ${pairs} pairs of its own blocker: ${theirs(blocking + comparing)}`);
  console.log(
    `logic-v2, ${plainPairs} pairs that share a word, reckoned from ${plainDrawn} of them: ${theirs(plainSeconds)}`,
  );
}

await bench(process.argv.slice(2));
