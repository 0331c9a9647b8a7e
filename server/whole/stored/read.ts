import type { Stream } from '../../graph/stream';
import {
  type WholeTie,
  wholeDisputed,
  wholeEntries,
  wholeParties,
  wholeSame,
  wholeSources,
  wholeTies,
} from '../../graph/whole';
import { at, column, groupedRows, type Texts, texts } from './columns';
import { idsInBytes } from './ids';
import { type Manner, mannerOf, type Nodes, type Same, type Store, type Ties } from './store';

/** Says how far the reading is, for people. */
export type Say = (line: string) => void;

const SAID_EVERY = 500_000;

/** Reads all that verdicts rest on, once, in the order in which the store has it. */
export async function readStore(stream: Stream, say: Say): Promise<Store> {
  const known = texts();
  const nodes = await readNodes(stream, known, say);
  const ties = await readTies(stream, { known, nodes }, say);
  const same: Same[] = [];
  await stream.each(wholeSame, ([from, to, sameAs, score, key]) => {
    const [one, other] = [nodes.ids.number(from), nodes.ids.number(to)];
    if (one >= 0 && other >= 0) same.push({ from: one, to: other, sameAs, score, key });
  });
  const entries: Store['entries'] = [];
  await stream.each(wholeEntries, (entry) => entries.push(entry));
  const sourceDates = new Map<string, string | null>();
  await stream.each(wholeSources, ([id, date]) => sourceDates.set(id, date));
  const entriesOf = new Map<number, Store['entries']>();
  for (const entry of entries) {
    const node = nodes.ids.number(entry.partyId);
    if (node >= 0) add(entriesOf, node, entry);
  }
  return {
    ...{ texts: known, nodes, ties, same, entries, sourceDates, entriesOf },
    into: groupedRows(ties.to, nodes.ids.count()),
    outOf: outOf(ties),
    sameOf: sameOf(same),
  };
}

async function readNodes(stream: Stream, known: Texts, say: Say): Promise<Nodes> {
  const ids = idsInBytes();
  const [dataset, kind, country, listing] = [column(), column(), column(), column()];
  await stream.each(wholeParties, ([id, ...said]) => {
    if (!ids.add(id)) return;
    for (const [place, part] of [dataset, kind, country, listing].entries()) {
      part.push(known.number(said[place] ?? null));
    }
    if (ids.count() % SAID_EVERY === 0) say(`Reading: ${ids.count()} parties`);
  });
  say(`Reading: ${ids.count()} parties`);
  return {
    ...{ ids, dataset: dataset.done(), kind: kind.done() },
    ...{ country: country.done(), listing: listing.done() },
  };
}

interface Reading {
  known: Texts;
  nodes: Nodes;
}

async function readTies(stream: Stream, { known, nodes }: Reading, say: Say): Promise<Ties> {
  const disputedKeys = new Set<string>();
  await stream.each(wholeDisputed, (key) => disputedKeys.add(key));
  const [from, to, manner, source, minimum, maximum] = [
    ...[column(), column(), column(), column(), column(), column()],
  ] as const;
  const [statementDate, startDate, endDate] = [column(), column(), column()] as const;
  const disputed = new Set<number>();
  const principal = new Map<number, number>();
  const manners = mannerNumbers();
  let count = 0;
  await stream.each(wholeTies, (row) => {
    const [owner, owned] = [nodes.ids.number(row[0]), nodes.ids.number(row[1])];
    if (owner < 0 || owned < 0) return;
    const holder = row[15] === null ? -1 : nodes.ids.number(row[15]);
    if (holder >= 0) principal.set(count, holder);
    if (disputedKeys.has(row[2])) disputed.add(count);
    from.push(owner);
    to.push(owned);
    manner.push(manners.number(row));
    source.push(known.number(row[5]));
    statementDate.push(known.number(row[6]));
    startDate.push(known.number(row[7]));
    endDate.push(known.number(row[8]));
    minimum.push(known.number(row[11]));
    maximum.push(known.number(row[12]));
    count += 1;
    if (count % SAID_EVERY === 0) say(`Reading: ${count} ties`);
  });
  say(`Reading: ${count} ties`);
  return {
    ...{ count, from: from.done(), to: to.done(), manner: manner.done(), source: source.done() },
    ...{ statementDate: statementDate.done(), startDate: startDate.done() },
    ...{ endDate: endDate.done(), minimum: minimum.done(), maximum: maximum.done() },
    ...{ disputed, principal, manners: manners.all },
  };
}

/** The words of a manner are few: six of them make one number. */
const MOST_WORDS = 256;

/** The manners of ties by number, each once. */
function mannerNumbers() {
  const all: Manner[] = [];
  const words = texts();
  const numbers = new Map<number, number>();
  return {
    all,
    number(row: WholeTie): number {
      let key = 0;
      for (const place of [3, 4, 9, 10, 13, 14] as const) {
        key = key * MOST_WORDS + words.number(row[place]);
      }
      const found = numbers.get(key);
      if (found !== undefined) return found;
      numbers.set(key, all.length);
      all.push(mannerOf(row));
      return all.length - 1;
    },
  };
}

function outOf({ count, from, manner, manners }: Ties): Map<number, number[]> {
  const both = manners.map(({ type }) => type === 'BRANCH_OF' || type === 'LINKED');
  const found = new Map<number, number[]>();
  if (!both.includes(true)) return found;
  for (let place = 0; place < count; place += 1) {
    if (both[at(manner, place)]) add(found, at(from, place), place);
  }
  return found;
}

function sameOf(same: readonly Same[]): Map<number, Same[]> {
  const found = new Map<number, Same[]>();
  for (const one of same) {
    add(found, one.from, one);
    if (one.to !== one.from) add(found, one.to, one);
  }
  return found;
}

function add<Value>(groups: Map<number, Value[]>, key: number, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
