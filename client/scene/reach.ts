import { sideOfTie } from '#api/sides';
import type { Tie } from '#api/ties';
import type { Picture } from '../graph/picture';
import type { Scene } from './actions';
import { passesTie } from './filters';
import { type PartySide, sideRef } from './refs';

/** A tie as one of its ends sees it. */
export interface Neighbour extends PartySide {
  tie: Tie;
  other: string;
}

/** What each party or address is tied to. */
export function neighbours(ties: readonly Tie[]): Map<string, Neighbour[]> {
  const found = new Map<string, Neighbour[]>();
  const add = (at: Neighbour) => {
    const known = found.get(at.party);
    if (known) known.push(at);
    else found.set(at.party, [at]);
  };
  for (const tie of ties) {
    const { type, from, to } = tie;
    add({ party: from, side: sideOfTie(type, 'out'), other: to, tie });
    if (from !== to) add({ party: to, side: sideOfTie(type, 'in'), other: from, tie });
  }
  return found;
}

/**
 * Everything that the subject reaches over the ties that pass, nearest first, each with the neighbour that led to it.
 * What is hidden is not passed through, and what is folded away is not followed.
 */
export function reached(picture: Picture, scene: Scene): Map<string, Neighbour | null> {
  const ties = neighbours(picture.ties.filter((tie) => passesTie(tie, scene)));
  const gone = new Set(scene.hide);
  const folded = new Set(scene.fold);
  const found = new Map<string, Neighbour | null>();
  for (const root of rootsOf(picture)) {
    if (gone.has(root) && root !== picture.subject) continue;
    found.set(root, null);
  }
  for (const id of found.keys()) {
    for (const next of ties.get(id) ?? []) {
      if (found.has(next.other) || gone.has(next.other) || folded.has(sideRef(next))) continue;
      found.set(next.other, next);
    }
  }
  return found;
}

/** The subject, and one party of every part of the picture that no tie connects with it. */
function rootsOf(picture: Picture): string[] {
  const ties = neighbours(picture.ties);
  const seen = new Set<string>();
  const roots: string[] = [];
  for (const start of [picture.subject, ...picture.parties.map(({ id }) => id)]) {
    if (seen.has(start)) continue;
    roots.push(start);
    const queue = [start];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      for (const { other } of ties.get(id) ?? []) queue.push(other);
    }
  }
  return roots;
}
