import type { ListRead } from '#api/regimes';
import type { WhatIfBody } from '#api/what-if';
import { cut, type Interval, intervalOf, isEmpty, UNKNOWN } from '../ownership/exact/interval';
import type { StatedDesignation, StatedHolding } from '../ownership/question';
import { type Fault, Problem } from '../problems';
import { holdingsOn } from './holdings';
import type { StatedTie } from './stated-ties';
import type { World } from './world';

const SUPPOSED = 'supposed';

/** Nodes that the supposed facts speak of: what is above them is loaded too. */
export function supposedParties({ holdings, designations }: WhatIfBody): string[] {
  return [
    ...holdings.add.flatMap(({ owner, owned }) => [owner, owned]),
    ...designations.add.map(({ party }) => party),
  ];
}

/** Everything that is wrong with what is supposed of this world; refused at once. */
export function refuseWrong(
  { holdings, designations }: WhatIfBody,
  { world, known }: { world: World; known: readonly string[] },
): void {
  const keys = new Set([...world.loaded.ties.values()].map(({ key }) => key));
  const entries = new Set(world.entries.map(({ key }) => key));
  const faults: Fault[] = [];
  const at = (pointer: string, detail: string) => faults.push({ pointer, detail });
  const party = (pointer: string, id: string) => {
    if (!world.parties.has(world.identity.lead(id))) at(pointer, `no party has the id "${id}"`);
  };
  for (const [place, { owner, owned, share }] of holdings.add.entries()) {
    party(`/body/holdings/add/${place}/owner`, owner);
    party(`/body/holdings/add/${place}/owned`, owned);
    if (supposedShare(share) === null) at(`/body/holdings/add/${place}/share`, WRONG_SHARE);
  }
  for (const [place, { key, share }] of holdings.change.entries()) {
    if (!keys.has(key)) at(`/body/holdings/change/${place}/key`, noTie(key));
    if (supposedShare(share) === null) at(`/body/holdings/change/${place}/share`, WRONG_SHARE);
  }
  for (const [place, key] of holdings.remove.entries()) {
    if (!keys.has(key)) at(`/body/holdings/remove/${place}`, noTie(key));
  }
  for (const [place, { party: id, list }] of designations.add.entries()) {
    party(`/body/designations/add/${place}/party`, id);
    if (list !== null && !known.includes(list)) {
      at(
        `/body/designations/add/${place}/list`,
        `no list "${list}"; there are ${known.join(', ')}`,
      );
    }
  }
  for (const [place, key] of designations.remove.entries()) {
    if (!entries.has(key)) {
      at(`/body/designations/remove/${place}`, `no designation "${key}" of a party above this one`);
    }
  }
  if (faults.length === 0) return;
  const said = faults.slice(0, 5).map(({ pointer, detail }) => `${pointer}: ${detail}`);
  throw new Problem('invalid-request', said.join('; '), { errors: faults.slice(0, 50) });
}

const WRONG_SHARE = 'expected a share from 0 to 100 per cent whose minimum is at most its maximum';

function noTie(key: string): string {
  return `no tie "${key}" above this party; its verdict names the ties that there are`;
}

/** What holdings there would be. */
export function supposedHoldings(
  world: World,
  { holdings }: WhatIfBody,
  asOf: string,
): StatedHolding[] {
  const removed = new Set(holdings.remove);
  const changed = new Map(holdings.change.map(({ key, share }) => [key, share]));
  const ties = [...world.loaded.ties].flatMap(([row, tie]): [string, StatedTie][] => {
    if (removed.has(tie.key)) return [];
    const share = changed.get(tie.key);
    if (share === undefined) return [[row, tie]];
    return [[row, { ...tie, ...(share ?? { minimum: null, maximum: null, open: null }) }]];
  });
  const stated = holdingsOn({ ...world, loaded: { ...world.loaded, ties: new Map(ties) } }, asOf);
  const added = holdings.add.map(({ owner, owned, class: kind, share }, place) => ({
    key: `${SUPPOSED}:${place}`,
    owner: world.identity.lead(owner),
    owned: world.identity.lead(owned),
    class: kind,
    share: supposedShare(share),
    ...{ control: null, branch: false, nomineeFor: null, source: SUPPOSED, direct: null },
    ...{ certainty: 'certain' as const, from: null, to: null },
  }));
  return [...stated, ...added];
}

/** What designations there would be; `kept` are those of the entries that stay. */
export function supposedDesignations(
  kept: readonly StatedDesignation[],
  world: World,
  { designations }: WhatIfBody,
): StatedDesignation[] {
  const added = designations.add.map(({ party, list }) => ({
    id: world.identity.lead(party),
    list,
    ...{ program: null, from: null, to: null, optsOut: false, terms: null },
    certainty: 'certain' as const,
  }));
  return [...kept, ...added];
}

/** The lists that a supposed designation may be on: as the regimes call them, or by the id of a list record. */
export function listNames(read: readonly ListRead[], records: readonly { id: string }[]): string[] {
  return [...new Set([...read.map(({ list }) => list), ...records.map(({ id }) => id)])];
}

/** Null where no share can be so. */
function supposedShare(share: WhatIfBody['holdings']['add'][number]['share']): Interval | null {
  if (share === null) return UNKNOWN;
  const interval = intervalOf(share);
  const within = cut(interval);
  const same = (['minimum', 'maximum'] as const).every((end) => within[end] === interval[end]);
  return same && !isEmpty(interval) ? interval : null;
}
