import ELK, { type ELK as Elk, type ElkNode } from 'elkjs/lib/elk-api';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { type Plan, type Positions, positionsOf } from './layouts';

const PATIENCE = 10_000;

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
declare global {
  var trustedTypes:
    | { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy }
    | undefined;
}

let elk: Elk | null = null;

/** Where every node stands. The work runs beside the page; what takes too long is stopped, and the promise fails. */
export async function elkPositions(asked: Plan): Promise<Positions> {
  elk ??= new ELK({ workerFactory: startWorker });
  const worker = elk;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      worker.terminateWorker();
      elk = null;
      reject(new Error('The layout took too long'));
    }, PATIENCE);
  });
  try {
    return positionsOf(await Promise.race([answered(worker, asked), late]), asked);
  } finally {
    clearTimeout(timer);
  }
}

async function answered(worker: Elk, { graph, afterwards }: Plan): Promise<ElkNode> {
  const first = await worker.layout(graph);
  return afterwards ? worker.layout({ ...first, layoutOptions: afterwards }) : first;
}

// Under `require-trusted-types-for 'script'` a worker starts from a TrustedScriptURL only; this policy knows one URL.
function startWorker(): Worker {
  return new Worker(trustedUrl());
}

let policy: ScriptUrlPolicy | undefined;

function trustedUrl(): string {
  policy ??= globalThis.trustedTypes?.createPolicy('tracehold-worker', {
    createScriptURL: () => workerUrl,
  });
  return policy ? policy.createScriptURL(workerUrl) : workerUrl;
}
