import { bulkNodes, bulkTies } from '../graph/bulk';
import type { Stream } from '../graph/stream';
import { withHanKeys } from '../import/stored';
import type { Properties } from './cells';
import type { ChangeFiles } from './change-files';
import { nodeId } from './node-ids';
import type { StoreFiles } from './store-files';

/** Told how many nodes and ties were written, of all that are there. */
export type OnCarried = (count: number) => void;

/** Writes the whole store into files, all revisions of it: as it is, but for what this attempt ends. */
export async function carryOver(
  stream: Stream,
  files: StoreFiles,
  { attempt, isEnded, kindsOf, onCarried }: ChangeFiles & { attempt: number; onCarried: OnCarried },
): Promise<void> {
  const asLeft = (elementId: string, said: Properties) =>
    isEnded(elementId) ? { ...said, removedIn: attempt } : said;
  let count = 0;
  for await (const portion of stream.portions(bulkNodes, {})) {
    for (const [elementId, labels, said] of portion) {
      const kinds = labels.includes('Party') ? kindsOf(`${said.id}`) : [];
      const all = [...new Set([...labels, ...kinds])];
      files.node(nodeId(elementId, labels, said), all, asLeft(elementId, withHanKeys(said)));
    }
    count += portion.length;
    onCarried(count);
  }
  for await (const portion of stream.portions(bulkTies, {})) {
    for (const [elementId, type, said, ends] of portion) {
      const [from, to] = ends.map(([at, labels, id, label, about, addedIn]) =>
        nodeId(at, labels, { id, label, about, addedIn }),
      );
      files.tie(type, { from: `${from}`, to: `${to}` }, asLeft(elementId, said));
    }
    count += portion.length;
    onCarried(count);
  }
}
