import type { StoredDesignation } from '../../graph/parties';
import type { WholeTie } from '../../graph/whole';
import type { StatedTie } from '../../verdicts/stated-ties';
import { at, type Grouped, type Numbers, type Texts } from './columns';
import type { Ids } from './ids';

/** The nodes of all parties by number. */
export interface Nodes {
  ids: Ids;
  /** Numbers of texts; kind 0: no dataset describes the node. */
  dataset: Numbers;
  kind: Numbers;
  country: Numbers;
  listing: Numbers;
}

/** What sources state, one tie a place, in columns: nodes by number, texts by number. */
export interface Ties {
  count: number;
  from: Numbers;
  to: Numbers;
  manner: Numbers;
  source: Numbers;
  statementDate: Numbers;
  startDate: Numbers;
  endDate: Numbers;
  minimum: Numbers;
  maximum: Numbers;
  disputed: Set<number>;
  principal: Map<number, number>;
  manners: Manner[];
}

/** What few ties say in a way of their own. */
export type Manner = Pick<
  StatedTie,
  'type' | 'status' | 'class' | 'control' | 'open' | 'directOrIndirect'
>;

export interface Same {
  from: number;
  to: number;
  sameAs: 'same' | 'different' | 'undecided';
  score: number | null;
  key: string;
}

/** All that verdicts rest on, in memory: about 50 bytes for a party and 30 for a tie. */
export interface Store {
  texts: Texts;
  nodes: Nodes;
  ties: Ties;
  same: Same[];
  entries: StoredDesignation[];
  sourceDates: Map<string, string | null>;
  /** Ties by the node where they end. */
  into: Grouped;
  /** Ties that are read from the node where they begin too: of branches and of partners. */
  outOf: Map<number, number[]>;
  sameOf: Map<number, Same[]>;
  entriesOf: Map<number, StoredDesignation[]>;
}

/** A tie as its source states it. Its place stands in for its key, which no line of the answer shows. */
export function tieAt({ ties, nodes, texts }: Store, place: number): StatedTie {
  const principal = ties.principal.get(place);
  return {
    ...mannerAt(ties, place),
    row: `${place}`,
    key: `${place}`,
    from: nodes.ids.id(at(ties.from, place)),
    to: nodes.ids.id(at(ties.to, place)),
    sourceId: texts.text(at(ties.source, place)) ?? '',
    statementDate: texts.text(at(ties.statementDate, place)),
    startDate: texts.text(at(ties.startDate, place)),
    endDate: texts.text(at(ties.endDate, place)),
    minimum: texts.text(at(ties.minimum, place)),
    maximum: texts.text(at(ties.maximum, place)),
    principal: principal === undefined ? null : nodes.ids.id(principal),
  };
}

export function mannerAt(ties: Ties, place: number): Manner {
  const manner = ties.manners[at(ties.manner, place)];
  if (manner === undefined) throw new Error(`no tie at place ${place}`);
  return manner;
}

export function mannerOf(row: WholeTie): Manner {
  const [, , , type, status, , , , , kind, control, , , open, directOrIndirect] = row;
  return { type, status, class: kind, control, open, directOrIndirect };
}
