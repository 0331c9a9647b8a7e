import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { getExposure } from '#api/exposure';
import { exposureOf } from '../../server/answers/exposure';
import { warmUp } from '../../server/answers/warm';
import { applySchema, openGraph } from '../../server/graph/open';
import { type Embedded, openEmbedded } from '../../server/neo4j/embedded';
import { readSettings, type Settings } from '../../server/settings';
import { forgetFiles } from './cold';
import { machineLoad, measure, timed } from './measure';
import { peakMiB } from './memory';
import { prepareWorld, seconds } from './prepare';
import { questionsOf } from './questions';
import { chanceOf } from './random';
import { recorderOf } from './record';
import { crowdTable, measuredTable } from './table';
import { crowd } from './users';
import { partyId, type World, worldOf } from './world';

/**
 * npm run bench -- [parties] [seed] [start of a question's name]
 *
 * Makes a world of so many parties (100000) and twice as many ties, heavy-tailed, imports it with Neo4j's admin tool
 * and keeps it in the system's folder for temporary files. From a million parties on, its hub has 110,000 ties. Printed are, in milliseconds:
 * - the first question after a cold start, whose end is when the page would answer;
 * - every answer, the first time and again, with the bounds of a user who names none; beside it its own queries sent
 *   raw in one transaction, turn by turn in the same run, and what the answer adds to them, subject by subject;
 * - exposure paths over HTTP for 1 and for 20 users at once, who pause for a second or not at all;
 * - the most memory that each process ever held.
 * Compare what stands in one run; the machine decides the rest.
 */
async function bench([parties = '100000', seed = '7', only = '']: string[]): Promise<void> {
  const world = worldOf(Number(parties), Number(seed));
  const data = join(tmpdir(), `tracehold-bench-${parties}-${seed}`);
  const settings = readSettings({ TRACEHOLD_DATA: data, ...process.env });
  const { heapMb, pageCacheMb } = settings;
  console.log(`${parties} parties, seed ${seed}; heap ${heapMb} MB, page cache ${pageCacheMb} MB`);
  console.log(`${cpus().length} × ${cpus()[0]?.model}; Node ${process.version}; ${machineLoad()}`);
  const stated = await prepareWorld(settings, world);
  console.log(JSON.stringify(stated));
  await fromCold(settings, world);
  const embedded = await opened(settings);
  const graph = await openGraph({ ...embedded, database: 'neo4j' });
  const recorder = recorderOf(graph);
  const questions = questionsOf(graph, world, stated).filter(({ name }) => name.startsWith(only));
  await askMany(world, (id) => exposureOf(graph, id, getExposure.query.parse({})));
  const rows = [];
  for (const question of questions) rows.push(await measure(graph, recorder, question));
  console.log(`${machineLoad()}\n${measuredTable(rows)}`);
  if (only === '') await overHttp(settings, world);
  const { java, keeper } = embedded.latest();
  const [database, minder] = [peakMiB(java), peakMiB(keeper)];
  console.log(`peak memory: java ${database} MiB, keeper ${minder} MiB; ${machineLoad()}`);
  await graph.close();
  embedded.close();
}

function opened({ data, cache, heapMb, pageCacheMb }: Settings): Promise<Embedded> {
  return openEmbedded({ data, cache, heapMb, pageCacheMb }, () => undefined);
}

/** Starts, brings the schema up, stops, forgets what the system cached, starts again as the page does, and asks. */
async function fromCold(settings: Settings, world: World): Promise<void> {
  const made = await timed(async () => {
    const embedded = await opened(settings);
    const graph = await openGraph({ ...embedded, database: 'neo4j' });
    console.log(`schema in ${seconds(await timed(() => applySchema(graph)))}`);
    await graph.close();
    await stopped(embedded);
  });
  const forgot = forgetFiles(settings.data);
  const start = performance.now();
  const embedded = await opened(settings);
  const graph = await openGraph({ ...embedded, database: 'neo4j' });
  await Promise.all([applySchema(graph), warmUp(graph)]);
  const ready = performance.now() - start;
  const id = partyId(Math.floor(world.companies / 2));
  const first = await timed(() => exposureOf(graph, id, getExposure.query.parse({})));
  const cold = forgot ? 'nothing in the caches' : 'with the caches of the system';
  console.log(
    `first start and stop ${seconds(made)}; cold start, ${cold}: ready in ${seconds(ready)}, first question ${seconds(first)}`,
  );
  await graph.close();
  await stopped(embedded);
}

async function stopped(embedded: Embedded): Promise<void> {
  const { keeper } = embedded.latest();
  embedded.close();
  while (isAlive(keeper)) await new Promise((resolve) => setTimeout(resolve, 100));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function askMany(world: World, ask: (id: string) => Promise<unknown>): Promise<void> {
  const chance = chanceOf(world.seed, 'warm');
  for (let i = 0; i < 300; i += 1) await ask(partyId(chance.below(world.parties)));
}

async function overHttp(settings: Settings, world: World): Promise<void> {
  const page = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('page.ts', import.meta.url))],
    {
      env: { ...process.env, TRACEHOLD_DATA: settings.data },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const [base] = await once(createInterface({ input: page.stdout }), 'line');
  const chance = chanceOf(world.seed, 'users');
  const drawn = (count: number) =>
    Array.from({ length: count }, () => partyId(chance.below(world.parties)));
  await crowd(base, drawn(200), { users: 4, pauseMs: 0 });
  const rows = [
    await crowd(base, drawn(300), { users: 1, pauseMs: 0 }),
    await crowd(base, drawn(1_000), { users: 20, pauseMs: 1_000 }),
    await crowd(base, drawn(1_000), { users: 20, pauseMs: 0 }),
  ];
  console.log(`${crowdTable(rows)}\npeak memory: page server ${peakMiB(page.pid ?? null)} MiB`);
  page.stdin.end();
  await once(page, 'exit');
}

bench(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
