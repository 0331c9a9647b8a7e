import { lastImport } from '../../graph/import';
import type { Graph } from '../../graph/open';
import type { Change } from '../change/change';
import { type Fall, fallsOf, refuseFalls } from '../change/fall';
import type { ImportReport } from '../load';
import type { ReadContext, Reader } from '../reader';
import { rowTable } from '../row-table';
import { type FileRows, fileRows } from './file-rows';
import type { FileOrder } from './import-file';
import type { Opened } from './open-file';
import { recognised } from './recognise';
import { type Told, toldOf } from './report';
import { invalid } from './unpacked';

/** A file on its way into the graph. */
export interface Reading {
  file: Opened;
  reader: Reader;
  context: ReadContext;
  told: Told;
  read: FileRows;
  /** When all was read: which upstream records a delta speaks of; null of a whole file. */
  restated: () => ((upstreamId: string) => boolean) | null;
  falls: Fall[];
}

export function beginReading(file: Opened, order: FileOrder): Reading {
  const { head, input } = file;
  const reader = recognised(head, order);
  const told = toldOf();
  const restatedIds = rowTable();
  const { rank, versionDate, mapping, expect } = order;
  const context: ReadContext = {
    ...{ file: head, datasetId: order.datasetId ?? reader.datasetId, rank, versionDate, mapping },
    ...{ fault: told.fault, notice: told.notice },
    restates: (upstreamId) => {
      restatedIds.see(upstreamId, '');
    },
  };
  const allowedDays = order.allowedDays ?? reader.allowedDays;
  const read = fileRows({ reader, input, context, told, expect, allowedDays });
  const isRestated = (upstreamId: string) => restatedIds.find(upstreamId) !== 'absent';
  const restated = () => (read.end()?.extent === 'delta' ? isRestated : null);
  return { file, reader, context, told, read, restated, falls: [] };
}

/** Refuses a delta to nothing and a file that says too much less than the last one. */
export function checkedBy(
  graph: Graph,
  reading: Reading,
  { acceptFall, dryRun }: Pick<FileOrder, 'acceptFall' | 'dryRun'>,
) {
  const { datasetId } = reading.context;
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
export function reportOf(
  { file, reader, context, told, read, falls }: Reading,
  acceptFall: string | null,
): ImportReport {
  const end = read.end();
  const sha256 = file.sha256();
  return {
    datasetIds: [context.datasetId],
    said: {
      format: reader.format,
      file: file.head.name,
      ...(sha256 && { sha256 }),
      ...(file.fetchedAt !== null && { fetchedAt: file.fetchedAt }),
      ...(end && { extent: end.extent, records: end.records, proof: end.proof }),
      notices: told.notices(),
      ...(acceptFall !== null && falls.length > 0 && { acceptedFall: acceptFall }),
    },
  };
}
