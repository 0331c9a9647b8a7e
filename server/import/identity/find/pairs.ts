import { hash } from 'node:crypto';
import { nameKeys } from '../../../graph/alike';
import type { Stream } from '../../../graph/stream';
import type { Spool } from '../../change/spool';
import { blockingKeys } from './keys';

/** Two parties that share a key; the lower id first. */
export type AlikePair = readonly [string, string];

/** Keys that so many parties share that they tell nothing. */
interface HubKeys {
  count: number;
  /** The first of them, in order. */
  some: string[];
}

export interface Looked {
  parties: number;
  hubs: HubKeys;
}

/** More parties than this share a key: it is left out, and the answer says so. */
export const MOST_SHARING = 60;
/** Only a part of all keys is looked at at a time: memory does not grow with the graph. */
const PARTS = 64;
const SHOWN = 10;

type Member = [key: string, id: string, datasetId: string];

/** Lays every party under its keys aside, then hands out the pairs that share one, each once. */
export async function* alikePairs(
  stream: Stream,
  spool: Spool,
  { isAsked, looked }: { isAsked: (id: string) => boolean; looked: Looked },
): AsyncGenerator<AlikePair[]> {
  await stream.each(nameKeys, ([id, datasetId, country, names]) => {
    looked.parties += 1;
    for (const key of blockingKeys(names, country)) {
      spool.write(`keys-${partOf(key)}`, [key, id, datasetId]);
    }
  });
  for (let part = 0; part < PARTS; part += 1) {
    const blocks = new Map<string, Member[]>();
    for await (const portion of spool.read(`keys-${part}`)) {
      for (const member of portion as Member[]) {
        const block = blocks.get(member[0]);
        if (block) block.push(member);
        else blocks.set(member[0], [member]);
      }
    }
    for (const [key, members] of blocks) {
      if (members.length > MOST_SHARING) nameHub(looked.hubs, key);
      else
        for (const pair of pairsIn(members, isAsked)) spool.write(`pairs-${partOf(pair[0])}`, pair);
    }
  }
  for (let part = 0; part < PARTS; part += 1) {
    const pairs = new Map<string, AlikePair>();
    for await (const portion of spool.read(`pairs-${part}`)) {
      for (const pair of portion as AlikePair[]) pairs.set(pair.join(' '), pair);
    }
    yield [...pairs.values()];
  }
}

/** Within one dataset a first word in common is not enough: its publisher has kept these apart. */
function* pairsIn(
  members: readonly Member[],
  isAsked: (id: string) => boolean,
): Generator<AlikePair> {
  for (const [place, [key, id, datasetId]] of members.entries()) {
    for (const [, other, otherDataset] of members.slice(place + 1)) {
      if (!(isAsked(id) || isAsked(other))) continue;
      if (datasetId === otherDataset && key.startsWith('first ')) continue;
      yield id < other ? [id, other] : [other, id];
    }
  }
}

function nameHub(hubs: HubKeys, key: string): void {
  hubs.count += 1;
  hubs.some = [...hubs.some, key].sort().slice(0, SHOWN);
}

function partOf(text: string): number {
  return Number.parseInt(hash('sha1', text, 'hex').slice(0, 4), 16) % PARTS;
}
