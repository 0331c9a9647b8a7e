import type { ReportAsked } from '#api/report';
import type { BatchRow, Without } from '#api/screening-reports';
import { batchIndex } from './batch-index';

/** What is told of a whole batch. */
export interface BatchTold {
  asked: Omit<ReportAsked, 'party'>;
  rows: readonly BatchRow[];
  /** Of a screening: suppliers of whom there is no report. */
  without: readonly Without[];
}

/** The index of a batch, for people and for programs. */
export async function indexFiles(
  told: BatchTold,
): Promise<{ name: string; mediaType: string; bytes: Buffer }[]> {
  return [
    {
      ...{ name: 'index.html', mediaType: 'text/html; charset=utf-8' },
      bytes: Buffer.from(await batchIndex(told)),
    },
    {
      ...{ name: 'index.json', mediaType: 'application/json' },
      bytes: Buffer.from(`${JSON.stringify(told, null, 1)}\n`),
    },
  ];
}
