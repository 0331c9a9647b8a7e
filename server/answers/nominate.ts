import { searchCjk, searchIdentifiers, searchNames } from '../graph/search';
import { luceneText } from '../match/lucene';
import type { NameIndex } from '../match/name-index';
import type { NameQuery } from '../match/name-query';
import { type Nominee, nomineesOf } from './nominees';
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

interface Found {
  ids: Set<string>;
  stopped: number | null;
}

/** Asks the indexes all queries together; each is read on until enough visible rows came or it has no more. */
export async function nominate(
  scope: Scope,
  queries: readonly NameQuery[],
  reading: Reading,
): Promise<Nominated[]> {
  const found = queries.map((): Found => ({ ids: new Set(), stopped: null }));
  const hashes = new Map<string, string>();
  await Promise.all(
    INDEXES.map(([kind, question]) => {
      const asked = queries.flatMap((query, at) => {
        const clauses = query[kind];
        const into = found[at];
        return clauses === null || into === undefined
          ? []
          : [{ lucene: luceneText(clauses), into }];
      });
      return readIndex(scope, question, asked, { reading, hashes });
    }),
  );
  return nominatedOf(scope, found, hashes);
}

/** The same from an index in memory, of which all is visible. */
export async function nominateFrom(
  scope: Scope,
  index: NameIndex,
  queries: readonly NameQuery[],
): Promise<Nominated[]> {
  const hashes = new Map<string, string>();
  const found = queries.map((query): Found => {
    const { fitting, stopped } = index.find(query);
    for (const { id, hash } of fitting) hashes.set(id, hash);
    return { ids: new Set(fitting.map(({ id }) => id)), stopped };
  });
  return nominatedOf(scope, found, hashes);
}

async function nominatedOf(
  scope: Scope,
  found: readonly Found[],
  hashes: ReadonlyMap<string, string>,
): Promise<Nominated[]> {
  const nominees = await nomineesOf(scope, hashes);
  return found.map(({ ids, stopped }) => {
    const own = [...ids].flatMap((id) => nominees.get(id) ?? []);
    return { nominees: new Map(own.map((nominee) => [nominee.id, nominee])), stopped };
  });
}

type Question = (typeof INDEXES)[number][1];

async function readIndex(
  scope: Scope,
  question: Question,
  asked: readonly { lucene: string; into: Found }[],
  { reading, hashes }: { reading: Reading; hashes: Map<string, string> },
): Promise<void> {
  let open = [...asked];
  for (let limit = reading.first; open.length > 0; limit *= 4) {
    const lucene = open.map((one) => one.lucene);
    const rows = await scope.reader.read(question, { lucene, limit });
    const hits = new Map(rows.map((row) => [row.at, row.hits]));
    open = open.filter(({ into }, at) => {
      const all = hits.get(at) ?? [];
      const visible = all.filter(([, , isVisible]) => isVisible);
      const ended = all.length < limit;
      if (!ended && visible.length < reading.wanted && limit < reading.most) return true;
      for (const [id, hash] of visible) {
        into.ids.add(id);
        hashes.set(id, hash);
      }
      if (!ended) into.stopped = Math.max(into.stopped ?? 0, limit);
      return false;
    });
  }
}
