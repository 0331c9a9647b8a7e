import type { ElementDefinition } from 'cytoscape';
import type { forcePlaces, Network } from './forces';
import { nodesOf } from './layers';
import type { Positions } from './layouts';
import workerUrl from './network-worker?worker&url';
import { inTime, startWorker } from './workers';

/** Every node for itself, near to what it is tied to. The work runs beside the page. */
export async function networkPositions(elements: readonly ElementDefinition[]): Promise<Positions> {
  const worker = startWorker(workerUrl, { type: 'module' });
  const stop = () => worker.terminate();
  try {
    const places = await inTime(answerOf(worker, networkOf(elements)), stop);
    return new Map(places.map(([id, x, y]) => [id, { x, y }]));
  } finally {
    stop();
  }
}

function networkOf(elements: readonly ElementDefinition[]): Network {
  const nodes = nodesOf(elements).map(({ id, width, height }) => ({ id, width, height }));
  const there = new Set(nodes.map(({ id }) => id));
  const lines = elements
    .filter(
      ({ group, data }) => group === 'edges' && there.has(data.source) && there.has(data.target),
    )
    .map(({ data }) => ({ source: String(data.source), target: String(data.target) }));
  return { nodes, lines };
}

function answerOf(worker: Worker, network: Network): Promise<ReturnType<typeof forcePlaces>> {
  return new Promise((come, fail) => {
    worker.onmessage = ({ data }) => come(data);
    worker.onerror = ({ message }) => fail(new Error(message));
    worker.postMessage(network);
  });
}
