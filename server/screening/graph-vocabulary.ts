import { searchWords, statementCount } from '../graph/alike';
import type { Graph } from '../graph/open';
import { streaming } from '../graph/stream';
import { type Vocabulary, vocabularyOf } from '../match/vocabulary';

/** So many statements are read in a second or two; the words of more would fill the memory. */
const MOST_STATEMENTS = 200_000;

/** The words by which the parties of a revision are found; null where they are too many: then the index is asked. */
export function graphVocabulary(graph: Graph, revision: number): Promise<Vocabulary | null> {
  return streaming(graph, '', async ({ reader, each }) => {
    const [row] = await reader.read(statementCount, {});
    if (row === undefined || row.count > MOST_STATEMENTS) return null;
    const words: string[] = [];
    await each(searchWords, ([word]) => void words.push(word), { revision });
    return vocabularyOf(words);
  });
}
