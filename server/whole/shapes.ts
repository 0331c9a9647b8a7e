import type { Certainty } from '#api/values';
import { tieCertainty } from '../answers/days';
import type { Identity } from '../answers/identity';
import { type Control, controlsOf, type Holding, holdingsOf } from '../ownership/holdings';
import { holdsOn } from '../ownership/question';
import { holdingsOn } from '../verdicts/holdings';
import { mayHoldIn } from '../verdicts/load';
import type { StatedTie } from '../verdicts/stated-ties';
import type { Leads } from './leads';
import { at } from './stored/columns';
import { mannerAt, type Store, tieAt } from './stored/store';

/** What ties into one company amount to, as the engine has it; `odd` where it takes more than this company to say. */
export interface Shape {
  holdings: readonly Holding[];
  controls: readonly Control[];
  odd: boolean;
}

/** Shapes of ties on a day. */
export interface Shapes {
  holdsAt(place: number): boolean;
  /** Of a tie that no other tie has the same ends as. */
  ofOne(place: number): Shape;
  /** Of all ties into one party. */
  ofAll(places: readonly number[]): Shape;
}

export function shapesOn(store: Store, leads: Leads, asOf: string): Shapes {
  const { ties, texts, sourceDates } = store;
  const day = { from: asOf, to: asOf };
  const known = new Map<number, Map<number, Shape>>();
  const idOf = (id: string) => store.nodes.ids.id(at(leads.of, store.nodes.ids.number(id)));
  const dates = (place: number) => ({
    statementDate: texts.text(at(ties.statementDate, place)),
    startDate: texts.text(at(ties.startDate, place)),
    endDate: texts.text(at(ties.endDate, place)),
  });
  const sourceDate = (place: number) =>
    sourceDates.get(texts.text(at(ties.source, place)) ?? '') ?? null;
  const stated = (places: readonly number[], lead: Identity['lead']) =>
    shapeOf(
      places.map((place) => tieAt(store, place)),
      {
        ...{
          lead,
          asOf,
          disputed: new Set(places.filter((place) => ties.disputed.has(place)).map(String)),
        },
        dateOf: (id) => sourceDates.get(id) ?? null,
      },
    );
  return {
    holdsAt: (place) => mayHoldIn(dates(place), day),
    ofOne(place) {
      const { status, type } = mannerAt(ties, place);
      if (type === 'BRANCH_OF' || type === 'LINKED' || ties.principal.has(place)) return ODD;
      const contradicted = ties.disputed.has(place);
      const certainty = tieCertainty(
        { status, ...dates(place) },
        { asOf, sourceDate: sourceDate(place), contradicted },
      );
      const manner = at(ties.manner, place) * 4 + CERTAINTIES.indexOf(certainty);
      const shares = known.get(manner) ?? new Map<number, Shape>();
      known.set(manner, shares);
      const share = at(ties.minimum, place) * 2 ** 26 + at(ties.maximum, place);
      const found = shares.get(share) ?? stated([place], (id) => id);
      shares.set(share, found);
      return found;
    },
    ofAll: (places) => stated(places, idOf),
  };
}

const CERTAINTIES: (Certainty | null)[] = [null, 'possible', 'certain'];

const ODD: Shape = { holdings: [], controls: [], odd: true };

interface Stating {
  lead: Identity['lead'];
  asOf: string;
  disputed: Set<string>;
  dateOf: (source: string) => string | null;
}

function shapeOf(ties: readonly StatedTie[], { lead, asOf, disputed, dateOf }: Stating): Shape {
  if (
    ties.some(
      ({ type, principal }) => type === 'BRANCH_OF' || type === 'LINKED' || principal !== null,
    )
  )
    return ODD;
  const identity: Identity = {
    lead,
    nodes: (id) => [id],
    join: () => undefined,
    place: () => undefined,
  };
  const loaded = {
    ...{ ties: new Map(ties.map((tie) => [tie.row, tie])), disputed },
    ...{ seen: new Set<string>(), designated: new Set<string>(), candidates: [], apart: [] },
  };
  const world = { identity, loaded, source: (id: string) => ({ date: dateOf(id) }) };
  const rows = holdingsOn(world, asOf).filter((row) => holdsOn(row, asOf));
  const holdings = holdingsOf(rows, (party) => party);
  const controls = controlsOf(rows, (party) => party);
  const owners = new Set([...holdings, ...controls].map(({ owner }) => owner));
  const odd =
    rows.some(({ direct, owner, owned }) => direct === false || owner === owned) ||
    // Whoever has a tie that comes to nothing is reached all the same.
    ties.some((tie) => mayHoldIn(tie, { from: asOf, to: asOf }) && !owners.has(lead(tie.from)));
  return { holdings, controls, odd };
}
