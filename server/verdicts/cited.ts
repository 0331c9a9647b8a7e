import type { PartyBrief } from '#api/party';
import type { Designation, Tie } from '#api/ties';
import type { RegimeVerdict } from '#api/verdict';
import { designationCertainty } from '../answers/days';
import { ledTie } from '../answers/identity';
import type { Scope } from '../answers/scope';
import { tieFrom } from '../answers/sources';
import { ties } from '../graph/parties';
import type { World } from './world';

export interface Cited {
  parties: PartyBrief[];
  ties: Tie[];
  designations: Designation[];
}

/** The ties, entries and parties that the verdicts name. */
export async function citedIn(
  scope: Scope,
  world: World,
  verdicts: readonly RegimeVerdict[],
): Promise<Cited> {
  const steps = verdicts.flatMap(({ proof }) => proof);
  const rows = steps.flatMap((step) => [
    ...step.tables.flatMap(({ holdings }) => holdings),
    ...step.controls,
  ]);
  const reasons = verdicts.flatMap((verdict) => verdict.reasons);
  const facts = verdicts.flatMap(({ settling }) => settling.flatMap((one) => one.facts));
  const keys = new Set([...rows, ...reasons, ...facts].flatMap((one) => one.ties));
  const shown = await tiesOf(scope, world, keys);
  const holders = rows.flatMap((row) => [row.owner, 'nominee' in row ? row.nominee : null]);
  const named = [...reasons, ...facts].flatMap(({ parties }) => parties);
  const others = verdicts.flatMap(({ governs, economicInterest, undisclosed }) => [
    governs,
    ...economicInterest.map(({ party }) => party),
    ...undisclosed.map(({ company }) => company),
  ]);
  const ends = shown.flatMap(({ from, to }) => [from, to]);
  const ids = new Set([
    ...steps.map(({ party }) => party),
    ...holders,
    ...named,
    ...others,
    ...ends,
  ]);
  return {
    parties: [...world.parties.values()].filter(({ id }) => ids.has(id)),
    ties: shown,
    designations: entriesOf(scope, world, ids),
  };
}

async function tiesOf(scope: Scope, world: World, keys: ReadonlySet<string>): Promise<Tie[]> {
  const { loaded, source, identity } = world;
  const rows = [...loaded.ties.values()].filter(({ key }) => keys.has(key)).map(({ row }) => row);
  if (rows.length === 0) return [];
  const stored = await scope.reader.read(ties, { rows });
  const known = { source, disputed: loaded.disputed, asOf: scope.asOf };
  return stored.map(({ tie }) => ledTie(tieFrom(tie, known), identity));
}

function entriesOf(
  scope: Scope,
  { entries, identity, source }: World,
  parties: ReadonlySet<string | null>,
): Designation[] {
  const names = new Map(scope.stored.lists.map(({ id, name }) => [id, name]));
  return entries.flatMap(({ sourceId, ...entry }) => {
    const certainty = designationCertainty(entry, scope.asOf, scope.stored.lists);
    if (certainty === null || !parties.has(identity.lead(entry.partyId))) return [];
    const listName = names.get(entry.listId) ?? entry.listId;
    return { ...entry, listName, certainty, source: source(sourceId) };
  });
}
