import { type Nominee, searchCjk, searchIdentifiers, searchNames } from '../graph/search';
import type { LuceneQuery } from '../match/lucene';
import type { Scope } from './scope';

/** What the indexes nominate for one query. */
export interface Nominated {
  nominees: Map<string, Nominee>;
  /** How many rows of an index were read where it had more; null where it ended. */
  stopped: number | null;
}

/** Visible rows that are enough, rows that an index is read for first, and at most. */
export interface Reading {
  wanted: number;
  first: number;
  most: number;
}

const INDEXES = [
  ['identifier', searchIdentifiers],
  ['latin', searchNames],
  ['cjk', searchCjk],
] as const;

/** Asks the indexes all queries together; each is read on until enough visible rows came or it has no more. */
export async function nominate(
  scope: Scope,
  queries: readonly LuceneQuery[],
  reading: Reading,
): Promise<Nominated[]> {
  const found = queries.map((): Nominated => ({ nominees: new Map(), stopped: null }));
  for (const [kind, question] of INDEXES) {
    let open = queries.flatMap((query, at) => {
      const lucene = query[kind];
      const nominated = found[at];
      return lucene === null || nominated === undefined ? [] : [{ lucene, nominated }];
    });
    for (let limit = reading.first; open.length > 0; limit *= 4) {
      const lucene = open.map((one) => one.lucene);
      const rows = await scope.reader.read(question, { lucene, limit });
      const groups = lucene.map((): typeof rows => []);
      for (const row of rows) groups[row.at]?.push(row);
      open = open.filter(({ nominated }, at) => {
        const group = groups[at] ?? [];
        const visible = group.filter((row) => row.visible);
        const ended = group.length < limit;
        if (!ended && visible.length < reading.wanted && limit < reading.most) return true;
        for (const row of visible) nominated.nominees.set(row.id, row);
        if (!ended) nominated.stopped = limit;
        return false;
      });
    }
  }
  return found;
}

export function stoppedText(stopped: number): string {
  return `Only the ${stopped} names nearest to the text were compared.`;
}
