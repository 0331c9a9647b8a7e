import type { z } from 'zod';
import type { Coverage } from '#api/coverage';
import type { getExposure } from '#api/exposure';
import type { getNeighbourhood } from '#api/party';
import type { getSide, postAmong, postSides } from '#api/sides';
import type { Tie } from '#api/ties';
import { brief, ownsTie, suppliesTie } from '../support/pictures';
import { chanceOf } from './random';

const coverage: Coverage = {
  ...{ revision: 1, decisionNumber: 0, asOf: '2025-06-30', datasets: [], lists: [] },
  ...{ explored: { parties: 1, ties: 1, depth: 1 }, limits: [], notLookedAt: [] },
};

export const SUBJECT = 'p0';
/** So many suppliers of the subject can be opened; nothing else is tied to them. */
export const OPENED = 50;

/** A party that is on no path. */
export const exposure: z.input<typeof getExposure.response> = {
  ...{ subject: brief(SUBJECT, { name: 'The subject' }), named: [], paths: [], counts: [] },
  ...{ parties: [], designations: [], coverage },
};

/** A group of companies: each has an owner; further owners and suppliers make up the number of ties. */
export function around(parties: number, ties: number): z.input<typeof getNeighbourhood.response> {
  const chance = chanceOf(7, 'picture');
  const found = new Map<string, Tie>();
  const add = (tie: Tie) => found.set(tie.key, tie);
  for (const place of places(parties).slice(1))
    add(ownsTie(`p${chance.below(Math.ceil(place / 3))}`, `p${place}`, 1 + chance.below(100)));
  while (found.size < ties) {
    const [one, other] = [chance.below(parties), chance.below(parties)];
    if (one === other) continue;
    add(
      chance.below(2) === 0
        ? ownsTie(`p${Math.min(one, other)}`, `p${Math.max(one, other)}`, 1 + chance.below(30))
        : suppliesTie(`p${one}`, `p${other}`, { status: 'reported' }),
    );
  }
  return {
    subject: exposure.subject,
    parties: places(parties).slice(1).map(partyAt),
    ...{ addresses: [], ties: [...found.values()], coverage },
  };
}

function partyAt(place: number) {
  const name = `Company number ${place} of the group`;
  if (place % 7 > 0) return brief(`p${place}`, { name });
  const entry = { designated: 'certain', designatedOn: ['Entity List'] } as const;
  return brief(`p${place}`, { name, ...entry, designatedOn: [...entry.designatedOn] });
}

export function suppliers(): z.input<typeof getSide.response> {
  return {
    ties: places(OPENED).map((place) => suppliesTie(`s${place}`, SUBJECT)),
    parties: places(OPENED).map((place) => brief(`s${place}`, { name: `Supplier ${place}` })),
    ...{ addresses: [], next: null, coverage },
  };
}

/** Nothing more is known between them. */
export const nothingAmong: z.input<typeof postAmong.response> = {
  ...{ ties: [], parties: [], addresses: [], coverage },
};

/** The subject has a thousand suppliers more than are drawn; of the others everything is drawn. */
export function sides(ids: readonly string[]): z.input<typeof postSides.response> {
  const more = [{ side: 'suppliers' as const, ties: 2_000, exact: true }];
  return { parties: ids.map((id) => ({ id, sides: id === SUBJECT ? more : [] })), coverage };
}

function places(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place);
}
