import ELK, { type ELK as Elk } from 'elkjs/lib/elk-api';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { type Plan, type Positions, positionsOf } from './layouts';
import { inTime, startWorker } from './workers';

let elk: Elk | null = null;

/** Starts the worker, so that it is there when the first picture comes. */
export function startElk(): void {
  elk ??= new ELK({ workerFactory: () => startWorker(workerUrl) });
}

/** Where every node stands. The work runs beside the page; what takes too long is stopped, and the promise fails. */
export async function elkPositions(asked: Plan): Promise<Positions> {
  elk ??= new ELK({ workerFactory: () => startWorker(workerUrl) });
  const worker = elk;
  const stop = () => {
    worker.terminateWorker();
    elk = null;
  };
  return positionsOf(await inTime(worker.layout(asked.graph), stop), asked);
}
