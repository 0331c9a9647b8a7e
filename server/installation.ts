import { fileURLToPath } from 'node:url';
import { lastImport } from './graph/import';
import { applySchema, type Graph, openGraph } from './graph/open';
import { digestOf, load } from './import/load';
import { seedRows } from './import/seed';
import { type Embedded, openEmbedded } from './neo4j/embedded';
import type { Settings } from './settings';

export const SEED = fileURLToPath(new URL('../seed', import.meta.url));

/** Tracehold at work: its graph and, where it runs one, its own database. */
export interface Installation {
  graph: Graph;
  embedded: Embedded | null;
  close(): Promise<void>;
}

/** One line about what is being done; long steps say how far they are. */
export type Say = (line: string) => void;

/** Opens the graph that the settings name, or Tracehold's own. */
export async function openInstallation(settings: Settings, say: Say): Promise<Installation> {
  const embedded = settings.graph === null ? await openOwn(settings, say) : null;
  const address = settings.graph ?? { ...ownAddress(embedded), database: 'neo4j' };
  try {
    const graph = await openGraph(address);
    return {
      graph,
      embedded,
      async close() {
        await graph.close();
        embedded?.close();
      },
    };
  } catch (fault) {
    embedded?.close();
    throw fault;
  }
}

/** Applies the schema and loads the seed, where they are not there yet or have changed. */
export async function prepare({ graph }: Installation, say: Say): Promise<void> {
  await applySchema(graph);
  const rows = seedRows(SEED);
  const digest = digestOf(rows);
  const [dataset] = rows.flatMap((row) =>
    'label' in row && row.label === 'Dataset' ? row.id : [],
  );
  const [last] = await graph.reading('', (reader) =>
    reader.read(lastImport, { datasetId: dataset ?? '' }),
  );
  if (last?.digest === digest) return;
  say('Loading the seed ...');
  const loaded = await load(graph, rows, {
    digest,
    waitMs: 60_000,
    onWait: (left) => say(`Waiting for another import (at most ${Math.ceil(left / 1000)} s) ...`),
    onBatch: (done) => say(`Loading the seed: batch ${done}`),
  });
  say(`Loaded as revision ${loaded.revision}: ${loaded.added} rows added, ${loaded.ended} ended.`);
}

function openOwn({ data, cache, heapMb, pageCacheMb }: Settings, say: Say): Promise<Embedded> {
  return openEmbedded({ data, cache, heapMb, pageCacheMb }, ({ detail, done, total }) =>
    say(done === null ? detail : `${detail}: ${done}${total === null ? '' : ` of ${total}`}`),
  );
}

function ownAddress(embedded: Embedded | null) {
  if (!embedded) throw new Error('no database was opened');
  const { uri, username, password } = embedded;
  return { uri, username, password };
}
