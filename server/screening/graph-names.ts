import { searchKeys, statementCount } from '../graph/alike';
import type { Graph } from '../graph/open';
import { streaming } from '../graph/stream';
import { type IndexedStatement, type NameIndex, nameIndexOf } from '../match/name-index';
import type { ScreeningMoment } from './known-parties';

/** So many statements are read in a second or two; more would fill the memory. */
const MOST_STATEMENTS = 200_000;

/** By what the parties of a revision are found; null where they are too many: then the database is asked. */
export function graphNames(
  graph: Graph,
  { revision, datasets }: ScreeningMoment,
): Promise<NameIndex | null> {
  return streaming(
    graph,
    '',
    async ({ reader, each }) => {
      const [row] = await reader.read(statementCount, {});
      if (row === undefined || row.count > MOST_STATEMENTS) return null;
      const statements: IndexedStatement[] = [];
      await each(searchKeys, ([id, hash, keys, identifierKeys]) => {
        statements.push({ id, hash, keys, identifierKeys });
      });
      return nameIndexOf(statements);
    },
    { revision, datasets },
  );
}
