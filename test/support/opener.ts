import { createInterface } from 'node:readline';
import { openEmbedded } from '../../server/neo4j/embedded';

/** A user of the embedded database as a process of its own: prints every state, lets go when its input ends. */
async function open([data = '', cache = '']: string[]): Promise<void> {
  const settings = { data, cache, heapMb: 512, pageCacheMb: 64 };
  const database = await openEmbedded(settings, () => undefined);
  const say = (report: unknown) => console.log(JSON.stringify(report));
  database.onState(say);
  say(database.latest());
  createInterface({ input: process.stdin }).on('close', () => database.close());
}

open(process.argv.slice(2)).catch((fault: unknown) => {
  console.log(JSON.stringify({ state: 'refused', detail: String(fault) }));
  process.exitCode = 1;
});
