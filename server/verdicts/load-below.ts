import type { Identity } from '../answers/identity';
import { limitWords } from '../answers/limit-words';
import type { Scope } from '../answers/scope';
import { nameHub } from '../answers/walk';
import { held } from '../graph/ownership';
import { mayHoldIn } from './load';

const HUB = 20_000;
const BUDGET = 5_000;
const CHUNK = 1_000;

/** The nodes of everybody in whom these nodes hold something on a day, directly or through others. */
export async function nodesBelow(
  scope: Scope,
  identity: Identity,
  starts: readonly string[],
): Promise<Set<string>> {
  const day = { from: scope.asOf, to: scope.asOf };
  const seen = new Set(starts);
  const waiting = [...starts];
  while (waiting.length > 0) {
    if (seen.size - waiting.length >= BUDGET) {
      const count = waiting.length;
      scope.limit('PARTY_BUDGET', limitWords.partiesBelow(BUDGET, count), { count });
      break;
    }
    const rows = await scope.reader.read(held, { ids: waiting.splice(0, CHUNK), hub: HUB });
    for (const { id, datasetId, degree, ties, sameAs } of rows) {
      identity.place(id, datasetId);
      if (degree > HUB) nameHub(scope, id, degree);
      for (const other of sameAs) identity.join(id, other);
      const below = ties
        .filter(([, startDate, endDate]) => mayHoldIn({ startDate, endDate }, day))
        .map(([other]) => other);
      for (const next of [...below, ...sameAs]) {
        if (seen.has(next)) continue;
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return seen;
}
