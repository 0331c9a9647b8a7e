import type { FileOrder } from '../../server/import/file/import-file';
import { READERS } from '../../server/import/readers';

/** A file to be imported of which nothing else is said. */
export function fileOrder(path: string, over: Partial<FileOrder> = {}): FileOrder {
  return {
    path,
    readers: READERS,
    member: null,
    format: null,
    datasetId: null,
    rank: 10,
    allowedDays: null,
    versionDate: null,
    mapping: null,
    expect: null,
    acceptFall: null,
    dryRun: false,
    say: () => undefined,
    ...over,
  };
}
