import { sideOfTie } from '#api/sides';
import type { Tie } from '#api/ties';
import { type Picture, withoutLoneAddresses } from '../graph/picture';
import { type Scene, UNTOUCHED } from './actions';
import { asksParties, passesParty, passesTie } from './filters';
import { type Neighbour, reached } from './reach';
import { sideRef } from './refs';

const REASONS = ['ties', 'said', 'least', 'country', 'on', 'fold', 'hide'] as const;
type Reason = (typeof REASONS)[number];

/** What is drawn, and what is not and why. A party that several reasons hide counts for each of them. */
export interface Visible {
  picture: Picture;
  /** The neighbour over which the subject reaches each party or address; null for where the picture starts. */
  ways: ReadonlyMap<string, Neighbour | null>;
  hidden: { reason: Reason; parties: number }[];
  hiddenParties: number;
  hiddenTies: number;
  /** Addresses of a single party, which are not drawn. */
  lone: number;
}

export function visible(picture: Picture, scene: Scene): Visible {
  const ways = kept(picture, scene);
  const all = partiesIn(picture, kept(picture, UNTOUCHED));
  const hidden = REASONS.filter((reason) => scene[reason] !== null).map((reason) => ({
    reason,
    parties: all - partiesIn(picture, kept(picture, { ...UNTOUCHED, [reason]: scene[reason] })),
  }));
  const there = {
    ...picture,
    parties: picture.parties.filter(({ id }) => ways.has(id)),
    addresses: picture.addresses.filter(({ id }) => ways.has(id)),
    ties: picture.ties.filter(
      (tie) =>
        ways.has(tie.from) &&
        ways.has(tie.to) &&
        passesTie(tie, scene) &&
        !isFolded(tie, scene, ways),
    ),
  };
  const { drawn, lone } = withoutLoneAddresses(there);
  const whole = withoutLoneAddresses(picture).drawn;
  return {
    ...{ picture: drawn, ways, hidden, lone },
    hiddenParties: all - partiesIn(picture, ways),
    hiddenTies: Math.max(0, whole.ties.length - drawn.ties.length),
  };
}

/** A folded side takes its ties along, but not the one that leads to the party itself. */
function isFolded({ type, from, to }: Tie, { fold }: Scene, ways: Visible['ways']): boolean {
  if (fold === null) return false;
  const folds = (party: string, direction: 'in' | 'out', other: string) =>
    fold.includes(sideRef({ party, side: sideOfTie(type, direction) })) &&
    ways.get(party)?.party !== other;
  return folds(from, 'out', to) || folds(to, 'in', from);
}

function partiesIn({ addresses }: Picture, ways: ReadonlyMap<string, unknown>): number {
  const places = new Set(addresses.map(({ id }) => id));
  return [...ways.keys()].filter((id) => !places.has(id)).length;
}

/** What the filters of parties leave: those that pass, and those on the way to them, so that no chain is broken. */
function kept(picture: Picture, scene: Scene): Map<string, Neighbour | null> {
  const ways = reached(picture, scene);
  if (!asksParties(scene)) return ways;
  const passing = picture.parties.filter(
    (party) => party.id === picture.subject || passesParty(party, scene),
  );
  const stay = new Set<string>();
  for (const { id } of passing) {
    for (let at: string | undefined = id; at !== undefined && !stay.has(at); ) {
      if (!ways.has(at)) break;
      stay.add(at);
      at = ways.get(at)?.party;
    }
  }
  return new Map([...ways].filter(([id]) => stay.has(id)));
}
