import { openGraph } from '../../server/graph/open';
import { importFile } from '../../server/import/file/import-file';
import { fileOrder } from './file-order';

/** Imports the file of an order that stands in its argument, as a process of its own. */
const { path, address, limits } = JSON.parse(process.argv[2] ?? '{}');
const graph = await openGraph(address);
console.log('ready');
await importFile(async () => graph, fileOrder(path, { limits }));
await graph.close();
