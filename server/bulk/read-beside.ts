import { on } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Reading, restatements } from '../import/file/file-reading';
import type { FileOrder } from '../import/file/import-file';
import { type StoredPortion, storedOfLine, storedPortion } from '../import/stored';
import { PROBLEMS, Problem, type ProblemType } from '../problems';
import { unpacked } from './packed';
import type { Portion, State, ThreadFault, ThreadOrder, Told } from './reading-thread';

/** Rows live as long as their portion: with room for a few portions they are not copied while they live. */
const YOUNG_MB = 96;
const THREAD = fileURLToPath(new URL('../../bin/reading-thread.mjs', import.meta.url));

/** Reads a file in a thread of its own: parsed, checked and hashed while its rows are compared and written. */
export async function readBeside(order: FileOrder): Promise<Reading<StoredPortion>> {
  const { readers: _, say: __, limits: ___, ...workerData } = order;
  const { heard, taken, close } = threadOf(workerData);
  let state: State = { end: null, sha256: null, notices: [] };
  let share: number | null = null;
  const restatedIds = restatements();
  const take = ({ rows, datasetIds, ...portion }: Portion): StoredPortion => {
    taken();
    share = portion.share;
    for (const id of portion.restated) restatedIds.note(id);
    if (typeof rows !== 'string') {
      return { [Symbol.iterator]: () => unpacked(rows), length: rows.length, datasetIds };
    }
    return storedPortion(rows === '' ? [] : rows.split('\n'), storedOfLine, datasetIds);
  };
  const next = async (): Promise<Told> => {
    const told = await heard();
    if ('state' in told) state = told.state ?? state;
    if (told.is === 'fault') throw faultOf(told.fault);
    return told;
  };
  const rows = async function* (): AsyncGenerator<StoredPortion> {
    for (let told = await next(); told.is === 'portion'; told = await next()) {
      yield take(told.portion);
    }
  };
  const first = await next().catch((fault: unknown) => {
    close();
    throw fault;
  });
  if (first.is !== 'facts') throw new Error('a reading thread began with no facts');
  return {
    ...{ ...first.facts, rows: rows(), share: () => share, close },
    ...{ end: () => state.end, sha256: () => state.sha256, notices: () => state.notices },
    ...{ restated: () => restatedIds.of(state.end), falls: [] },
  };
}

/** A thread whose messages are asked for one after the other. */
function threadOf(order: ThreadOrder) {
  const fromInput = order.path === '-';
  const thread = new Worker(THREAD, {
    ...{ workerData: order, execArgv: [], stdin: fromInput },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  if (fromInput && thread.stdin) process.stdin.pipe(thread.stdin);
  const messages = on(thread, 'message', { close: ['exit'] });
  const heard = async (): Promise<Told> => {
    const { done, value } = await messages.next();
    if (done) throw new Error('the thread that reads the file ended too early');
    return value[0];
  };
  return {
    heard,
    taken: () => thread.postMessage(null),
    close() {
      if (fromInput) process.stdin.destroy();
      void thread.terminate();
    },
  };
}

function faultOf({ name, message, stack: cause, own }: ThreadFault): Error {
  if (name !== Problem.name || !isProblemType(own.type)) {
    return Object.assign(new Error(message, { cause }), own);
  }
  return new Problem(own.type, message, {
    cause,
    errors: (own.errors ?? []) as Problem['errors'][number][],
  });
}

function isProblemType(type: unknown): type is ProblemType {
  return typeof type === 'string' && type in PROBLEMS;
}
