import { reduced } from '../ownership/exact/fraction';
import { between, type ShareText, shareText } from '../ownership/exact/interval';
import type { Run } from '../ownership/rule/criterion';
import { type Edges, GRAIN, KIND, leastAt, mostAt, wholeOf } from './edges';
import { isRight, mostCounted, type Needed } from './spread';
import { at } from './stored/columns';

/** Who is caught in a run, and what was let count in it. */
export interface Outcome {
  run: Run;
  caught: Uint8Array;
  /** With whom it began. */
  seeds: ReadonlySet<number>;
  undisclosed: Uint8Array | null;
}

/** Whether the rule catches a party by what others hold in it, also where it is designated itself. */
export function isCaughtByRule(
  edges: Edges,
  party: number,
  { outcome, needed }: { outcome: Outcome; needed: Needed },
): boolean {
  const { caught, run, undisclosed, seeds } = outcome;
  if (caught[party] === 0 || !seeds.has(party)) return caught[party] === 1;
  const isOpen = undisclosed?.[party] === 1;
  return (
    (['shares', 'votes'] as const).some((of) => {
      const enough = needed[of];
      if (enough === null) return false;
      const unit = at(edges.units[of], party);
      const { held, ...tally } = tallyOf(edges, party, { kind: KIND[of], caught });
      const mayBeOpen = isOpen && (of === 'shares' || held);
      const counted =
        run === 'certain' ? tally.least : mostCounted(tally, wholeOf(unit), mayBeOpen);
      return counted > 0 && counted >= enough(unit);
    }) || hasRight(edges, party, outcome)
  );
}

/** The share of a party that caught owners hold together: certainly, and at most. */
export function countedShare(
  edges: Edges,
  party: number,
  { certain, possible }: { certain: Uint8Array; possible: Uint8Array },
): ShareText {
  const unit = at(edges.units.shares, party);
  const { least } = tallyOf(edges, party, { kind: KIND.shares, caught: certain });
  const tally = tallyOf(edges, party, { kind: KIND.shares, caught: possible });
  const most = mostCounted(tally, wholeOf(unit), false);
  if (least === 0 && most === 0) return NOTHING;
  const [low, high] = [Math.round(least / GRAIN), Math.round(most / GRAIN)];
  const percent = (units: number) =>
    reduced({ numerator: BigInt(units), denominator: BigInt(unit) });
  return shareText({
    ...between(percent(low), percent(high)),
    minimumOpen: low * GRAIN !== least,
    maximumOpen: high * GRAIN !== most,
  });
}

const NOTHING: ShareText = { minimum: '0', maximum: '0', open: 'none' };

function hasRight({ into, kind, owner }: Edges, party: number, outcome: Outcome): boolean {
  for (let edge = at(into, party); edge < at(into, party + 1); edge += 1) {
    if (isRight(at(kind, edge), outcome.run) && outcome.caught[at(owner, edge)] === 1) return true;
  }
  return false;
}

/** What is certain of one class of a party, and what of it caught owners hold. */
export function tallyOf(
  edges: Edges,
  party: number,
  { kind: of, caught }: { kind: number; caught: Uint8Array | null },
) {
  const { into, kind, owner } = edges;
  const tally = { least: 0, most: 0, certain: 0, held: false };
  for (let edge = at(into, party); edge < at(into, party + 1); edge += 1) {
    if (at(kind, edge) !== of) continue;
    tally.held = true;
    tally.certain += leastAt(edges, edge);
    if (caught?.[at(owner, edge)] !== 1) continue;
    tally.least += leastAt(edges, edge);
    tally.most += mostAt(edges, edge);
  }
  return tally;
}
