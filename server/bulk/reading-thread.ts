import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { datasetsOf } from '../import/change/change';
import { beginReading, type FileFacts, type Reading } from '../import/file/file-reading';
import type { FileOrder } from '../import/file/import-file';
import type { ReadEnd } from '../import/reader';
import { READERS } from '../import/readers';
import type { Row } from '../import/rows';
import { saidLine, storedRow } from '../import/stored';
import { type Packed, packer } from './packed';

/** What can be told to a thread. */
export type ThreadOrder = Omit<FileOrder, 'readers' | 'say' | 'limits'>;

/** What a reading thread tells: first the facts, then portions, and at last the end or a fault. */
export type Told =
  | { is: 'facts'; facts: FileFacts }
  | { is: 'portion'; portion: Portion }
  | { is: 'end'; state: State }
  | { is: 'fault'; state: State | null; fault: ThreadFault };

export interface Portion {
  /** Packed as they are stored, or in lines of what they say. */
  rows: Packed | string;
  datasetIds: string[];
  /** The upstream records that a delta speaks of. */
  restated: string[];
  share: number | null;
}

/** What is known of a file as far as it was read. */
export interface State {
  end: ReadEnd | null;
  sha256: string | null;
  notices: string[];
}

/** An error crosses without its class and its own properties. */
export interface ThreadFault {
  name: string;
  message: string;
  stack: string | undefined;
  own: { [property: string]: unknown };
}

/** How many portions may wait for who takes them. */
const AHEAD = 8;

/** Reads a file and is never far ahead of who takes its rows; the farther it is, the more it makes of them. */
async function readFor(port: MessagePort, order: ThreadOrder): Promise<void> {
  const tell = (told: Told) => port.postMessage(told);
  const room = roomIn(port);
  const packed = packer();
  let restated: string[] = [];
  let reading: Reading<Row[]> | null = null;
  try {
    reading = await beginReading({ ...order, readers: READERS, say: () => undefined }, (id) =>
      restated.push(id),
    );
    const { file, format, title, datasetId, fetchedAt, share } = reading;
    tell({ is: 'facts', facts: { file, format, title, datasetId, fetchedAt } });
    for await (const rows of reading.rows) {
      const made = room.isHalfTaken() ? packed(rows.map(storedRow)) : rows.map(saidLine).join('\n');
      await room.free();
      const datasetIds = datasetsOf(rows);
      tell({ is: 'portion', portion: { rows: made, datasetIds, restated, share: share() } });
      restated = [];
    }
    tell({ is: 'end', state: stateOf(reading) });
  } catch (fault) {
    tell({ is: 'fault', state: reading && stateOf(reading), fault: threadFault(fault) });
  } finally {
    reading?.close();
    port.close();
  }
}

/** For portions that wait: each message says that one was taken. */
function roomIn(port: MessagePort) {
  let waiting = 0;
  let wake = () => {};
  port.on('message', () => {
    waiting -= 1;
    wake();
  });
  return {
    isHalfTaken: () => 2 * waiting >= AHEAD,
    async free() {
      while (waiting >= AHEAD) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      waiting += 1;
    },
  };
}

function stateOf({ end, sha256, notices }: Reading<unknown>): State {
  return { end: end(), sha256: sha256(), notices: notices() };
}

function threadFault(fault: unknown): ThreadFault {
  const error = fault instanceof Error ? fault : new Error(`${fault}`);
  const { name, message, stack } = error;
  return { name, message, stack, own: JSON.parse(JSON.stringify(error)) };
}

if (parentPort) await readFor(parentPort, workerData as ThreadOrder);
