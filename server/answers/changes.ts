import type { z } from 'zod';
import type { Change, getChanges } from '#api/changes';
import type { Moment } from '#api/moment';
import type { Graph } from '../graph/open';
import { designations } from '../graph/parties';
import { type DatedTie, datedTies } from '../graph/walk';
import { designatedSince } from './days';
import { type Identity, joinSame } from './identity';
import { limitWords } from './limit-words';
import { endsOf, partyAt } from './party';
import { answering, type Scope } from './scope';
import { nameHub } from './walk';

/** Parties with more ties than this are left closed. */
const HUB = 2_000;
/** Of more, the latest. */
const MOST_CHANGES = 1_000;

/** When ties of a party begin and end, and designations of the party and of those it is tied to. Latest last. */
export function changesAround(
  graph: Graph,
  id: string,
  moment: Moment,
): Promise<z.input<typeof getChanges.response>> {
  return answering(graph, moment, async (scope) => {
    const { identity, party, nodes } = await partyAt(scope, id);
    const rows = await scope.reader.read(datedTies, { ids: nodes, hub: HUB });
    for (const { id: hub, degree } of rows) if (degree > HUB) nameHub(scope, hub, degree);
    const ties = rows.flatMap((row) => row.ties);
    const others = ties.filter(([, type]) => type !== 'LOCATED_AT').map(([, , other]) => other);
    await joinSame(scope, identity, [...new Set(others)]);
    const around = [...new Set([id, ...others].flatMap(identity.nodes))];
    const found = [...ties.flatMap(tieChanges), ...(await entryChanges(scope, around))];
    const changes = shownOf(scope, found, identity);
    scope.explored.parties = around.length;
    scope.explored.ties = ties.length;
    const ends = changes.map((change) => change.party).filter((end) => end !== party.id);
    return {
      subject: party,
      changes,
      parties: await endsOf(scope, ends, identity),
      coverage: scope.coverage(),
    };
  });
}

function tieChanges([key, tie, party, startDate, endDate]: DatedTie): Change[] {
  const said = { key, tie, party, list: null };
  return [
    ...(startDate === null ? [] : [{ ...said, date: startDate, kind: 'tieBegan' as const }]),
    ...(endDate === null ? [] : [{ ...said, date: endDate, kind: 'tieEnded' as const }]),
  ];
}

async function entryChanges(scope: Scope, ids: string[]): Promise<Change[]> {
  const names = new Map(scope.stored.lists.map(({ id, name }) => [id, name]));
  const rows = await scope.reader.read(designations, { ids });
  return rows.flatMap(({ designation: entry }): Change[] => {
    const list = names.get(entry.listId) ?? entry.listId;
    const said = { key: entry.key, tie: null, party: entry.partyId, list };
    const since = designatedSince(entry);
    return [
      ...(since === null ? [] : [{ ...said, date: since, kind: 'designated' as const }]),
      ...(entry.endDate === null
        ? []
        : [{ ...said, date: entry.endDate, kind: 'designationEnded' as const }]),
    ];
  });
}

/** Once each, in the order of their dates; parties by their leads. Addresses are no parties and are left out. */
function shownOf(scope: Scope, found: readonly Change[], identity: Identity): Change[] {
  const once = new Map(
    found
      .filter(({ tie }) => tie !== 'LOCATED_AT')
      .map((change) => [`${change.kind} ${change.key}`, change]),
  );
  const changes = [...once.values()]
    .map((change) => ({ ...change, party: identity.lead(change.party) }))
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  const left = changes.length - MOST_CHANGES;
  if (left > 0) {
    scope.limit('RESULTS_LEFT_OUT', limitWords.changes(MOST_CHANGES), {
      count: left,
    });
  }
  return changes.slice(-MOST_CHANGES);
}

function nameOf({ date, kind, key }: Change): string {
  return `${date} ${kind} ${key}`;
}
