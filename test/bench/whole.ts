import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openGraph } from '../../server/graph/open';
import { type Stream, streaming } from '../../server/graph/stream';
import {
  wholeDisputed,
  wholeEntries,
  wholeParties,
  wholeSame,
  wholeSources,
  wholeTies,
} from '../../server/graph/whole';
import { openEmbedded } from '../../server/neo4j/embedded';
import { type Regime, regimeOf } from '../../server/ownership/regime';
import { readSettings } from '../../server/settings';
import type { Part } from '../../server/whole/above';
import { neededBy, spreadOver } from '../../server/whole/spread';
import { readStore } from '../../server/whole/stored/read';
import { decideAll, everybodyIn } from '../../server/whole/whole';
import { machineLoad, timed } from './measure';
import { peakMiB } from './memory';
import { prepareWorld, seconds } from './prepare';
import { worldOf } from './world';

/**
 * npm run bench:whole -- [parties] [seed] [python]
 *
 * The whole graph of a made world (test/bench/bench.ts) in one run: reading all that verdicts rest on as lists of
 * values and doing nothing with it, first as we ask for it, when the caches are still empty, then asked for plainly;
 * reading it into memory; deciding every party from memory, lines included. With a python that has networkx and neo4j,
 * also the same fixpoint written plainly, in floats.
 */
async function bench([parties = '100000', seed = '7', python = '']: string[]): Promise<void> {
  const data = join(tmpdir(), `tracehold-bench-${parties}-${seed}`);
  const settings = readSettings({ TRACEHOLD_DATA: data, ...process.env });
  await prepareWorld(settings, worldOf(Number(parties), Number(seed)));
  const { cache, heapMb, pageCacheMb } = settings;
  const embedded = await openEmbedded({ data, cache, heapMb, pageCacheMb }, () => undefined);
  const graph = await openGraph({ ...embedded, database: 'neo4j' });
  console.log(`${parties} parties; Node ${process.version}; ${machineLoad()}`);
  const idle = (ties: typeof wholeTies) => () =>
    streaming(graph, DAY, (stream) => readNothing(stream, ties));
  const asWeAsk = await timed(idle(wholeTies));
  const nothing = await timed(idle(PLAIN_TIES));
  console.log(
    `reading and doing nothing: plainly ${seconds(nothing)}, as we ask ${seconds(asWeAsk)}; peak ${own()}; ${machineLoad()}`,
  );
  await streaming(graph, DAY, async (stream) => {
    const start = performance.now();
    const store = await readStore(stream, () => undefined);
    const read = performance.now();
    console.log(`read into memory: ${seconds(read - start)}; ${own()}`);
    const asking = { regime: RULE, asOf: DAY, stored: stream.reader.coverage };
    const counts = { lines: 0, exposed: 0, bytes: 0 };
    await decideAll(store, asking, {
      say: () => undefined,
      take: (verdict) => {
        counts.lines += 1;
        counts.bytes += JSON.stringify(verdict).length;
        if (verdict.verdict === 'exposed') counts.exposed += 1;
      },
    });
    const end = performance.now();
    console.log(`deciding from memory: ${seconds(end - read)}; ${JSON.stringify(counts)}`);
    const times = ((end - start) / nothing).toFixed(2);
    console.log(
      `end to end: ${seconds(end - start)}, ${times} × reading; peak ${own()}; ${machineLoad()}`,
    );
    console.log(`the rule alone: ${twoRuns(everybodyIn(store, asking))}`);
  });
  await graph.close();
  if (python !== '') plainly(python, embedded);
  embedded.close();
}

const DAY = '2025-06-30';
const LISTS = ['whole', 'partial'].map((name) => ({ list: name, records: [`list:bench-${name}`] }));
const RULE = ruleOf({ value: '50', inclusive: true });

function ruleOf(shares: object): Regime {
  const said = { id: 'BENCH', title: { en: 'half', zh: '半数' }, authority: 'the bench' };
  const read = regimeOf({ ...said, lists: LISTS, shares, aggregation: 'pooled', citations: [] });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.regime;
}

/** The plain way to ask for the same values as `wholeTies`. */
const PLAIN_TIES: typeof wholeTies = {
  ...wholeTies,
  text: `MATCH (from)-[tie:OWNS|CONTROLS|BRANCH_OF|LINKED]->(to)
    WHERE (type(tie) <> 'LINKED' OR tie.link = 'jointArrangement')
      AND tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision)
    RETURN [from.id, to.id, tie.key, type(tie), tie.status, tie.sourceId, tie.statementDate, tie.startDate,
      tie.endDate, tie.class, tie.control, tie.minimum, tie.maximum, tie.open, tie.directOrIndirect,
      tie.principal] AS row`,
};

/** The fixpoint alone, exactly and on intervals: who is caught for certain, and who possibly. */
function twoRuns({ edges, parties: { seeds } }: Part): string {
  const start = performance.now();
  const spread = spreadOver(edges, neededBy(RULE));
  const ready = performance.now();
  const certainly = [...seeds.keys()].filter((party) => seeds.get(party) === 'certain');
  const caught = [
    spread(certainly, { run: 'certain', undisclosed: null }),
    spread(seeds.keys(), { run: 'possible', undisclosed: null }),
  ].map((run) => run.reduce((sum, one) => sum + one, 0));
  const end = performance.now();
  return `two runs ${Math.round(end - ready)} ms after ${Math.round(ready - start)} ms for their tables; caught ${caught.join(', ')}`;
}

async function readNothing(stream: Stream, ties: typeof wholeTies): Promise<void> {
  const nothing = () => undefined;
  await stream.each(wholeParties, nothing);
  await stream.each(wholeDisputed, nothing);
  await stream.each(ties, nothing);
  await stream.each(wholeSame, nothing);
  await stream.each(wholeEntries, nothing);
  await stream.each(wholeSources, nothing);
}

function plainly(python: string, { uri, password }: { uri: string; password: string }): void {
  const script = fileURLToPath(new URL('whole-networkx.py', import.meta.url));
  const texts = [wholeParties, wholeTies, wholeEntries].map(({ text }) => text);
  const { stdout, error, stderr } = spawnSync(python, [script, ...texts], {
    env: { ...process.env, BOLT_URI: uri, BOLT_PASSWORD: password },
    encoding: 'utf8',
  });
  const said = stdout || error?.message || stderr.trim().split('\n').at(-1);
  console.log(`networkx, plainly: ${said?.trim()}; ${machineLoad()}`);
}

function own(): string {
  return `${peakMiB(process.pid)} MiB`;
}

bench(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
