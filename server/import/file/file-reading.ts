import { lastImport } from '../../graph/import';
import type { Graph } from '../../graph/open';
import type { Change } from '../change/change';
import { type Fall, fallsOf, refuseFalls } from '../change/fall';
import type { ImportReport } from '../load';
import type { ReadContext, ReadEnd } from '../reader';
import { rowTable } from '../row-table';
import type { Row } from '../rows';
import { fileRows } from './file-rows';
import type { FileOrder } from './import-file';
import { openFile } from './open-file';
import { recognised } from './recognise';
import { toldOf } from './report';
import { invalid } from './unpacked';

/** What is known of a file before its rows are read. */
export interface FileFacts {
  /** Its name without its folder; empty for standard input. */
  file: string;
  format: string;
  title: string;
  datasetId: string;
  /** When the file was written to this machine; null of standard input. */
  fetchedAt: number | null;
}

/** A file on its way into the graph. */
export interface Reading<Portion> extends FileFacts {
  rows: AsyncGenerator<Portion>;
  /** How much of it was read, from 0 to 1; null where its size is not known. */
  share: () => number | null;
  /** Null until all rows were read. */
  end: () => ReadEnd | null;
  sha256: () => string | null;
  notices: () => string[];
  /** When all was read: which upstream records a delta speaks of; null of a whole file. */
  restated: () => ((upstreamId: string) => boolean) | null;
  falls: Fall[];
  close: () => void;
}

/** Opens a file and recognises its format; `onRestated` hears which upstream records a delta speaks of. */
export async function beginReading(
  order: FileOrder,
  onRestated: (upstreamId: string) => void = () => undefined,
): Promise<Reading<Row[]>> {
  const opened = await openFile(order.path, { member: order.member });
  const { head, input, sha256, share, fetchedAt } = opened;
  const close = () => {
    input.destroy();
    opened.close();
  };
  try {
    const reader = recognised(head, order);
    const told = toldOf();
    const restatedIds = restatements();
    const { rank, versionDate, mapping, expect } = order;
    const context: ReadContext = {
      ...{ file: head, datasetId: order.datasetId ?? reader.datasetId, rank, versionDate, mapping },
      ...{ fault: told.fault, notice: told.notice },
      restates: (upstreamId) => {
        restatedIds.note(upstreamId);
        onRestated(upstreamId);
      },
    };
    const allowedDays = order.allowedDays ?? reader.allowedDays;
    const { rows, end } = fileRows({ reader, input, context, told, expect, allowedDays });
    return {
      ...{ file: head.name, format: reader.format, title: reader.title },
      ...{ datasetId: context.datasetId, fetchedAt, rows, share, end, sha256 },
      ...{ notices: told.notices, restated: () => restatedIds.of(end()), falls: [], close },
    };
  } catch (fault) {
    close();
    throw fault;
  }
}

/** Of which upstream records a delta speaks, in bounded memory. */
export function restatements() {
  const ids = rowTable();
  const isRestated = (upstreamId: string) => ids.find(upstreamId) !== 'absent';
  return {
    note(upstreamId: string) {
      ids.see(upstreamId, '');
    },
    of: (end: ReadEnd | null) => (end?.extent === 'delta' ? isRestated : null),
  };
}

/** Refuses a delta to nothing and a file that says too much less than the last one. */
export function checkedBy(
  graph: Graph,
  reading: Reading<unknown>,
  { acceptFall, dryRun }: Pick<FileOrder, 'acceptFall' | 'dryRun'>,
) {
  const { datasetId } = reading;
  return async (change: Change): Promise<void> => {
    if (reading.restated() === null) {
      reading.falls = await fallsOf(graph, change);
      if (acceptFall === null && !dryRun) refuseFalls(reading.falls);
      return;
    }
    const [last] = await graph.reading('', (reader) => reader.read(lastImport, { datasetId }));
    if (last) return;
    throw invalid(
      `only changes records, and none of ${datasetId} is loaded: import a whole file of it first`,
    );
  };
}

/** What is kept of a file with its import. */
export function reportOf(reading: Reading<unknown>, acceptFall: string | null): ImportReport {
  const { format, file, fetchedAt, datasetId, falls } = reading;
  const end = reading.end();
  const sha256 = reading.sha256();
  return {
    datasetIds: [datasetId],
    said: {
      ...{ format, file },
      ...(sha256 && { sha256 }),
      ...(fetchedAt !== null && { fetchedAt }),
      ...(end && { extent: end.extent, records: end.records, proof: end.proof }),
      notices: reading.notices(),
      ...(acceptFall !== null && falls.length > 0 && { acceptedFall: acceptFall }),
    },
  };
}
