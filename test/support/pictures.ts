import type { PartyBrief } from '#api/party';
import type { Tie } from '#api/ties';
import type { Picture } from '../../client/graph/picture';

const source = {
  ...{ id: 'annual-report', title: 'Annual report', publisher: null },
  ...{ date: null, url: null, access: null, note: null },
};

const stated = {
  status: 'stated',
  certainty: 'certain',
  contradicted: false,
  ...{ statementDate: null, startDate: null, endDate: null },
  ...{ quote: null, locator: null, note: null, source, addedIn: 1 },
} as const;

/** A party as the wire has it. */
export function brief(id: string, more: Partial<PartyBrief> = {}): PartyBrief {
  return {
    ...{ id, name: id, nameZh: null, kind: 'Company', country: 'CN', publicListing: null },
    ...{ designated: null, designatedSince: null, designatedOn: [], ...more },
  };
}

export type OwnsTie = Extract<Tie, { type: 'OWNS' }>;
type SuppliesTie = Extract<Tie, { type: 'SUPPLIES' }>;

/** `percent` null is a share that nobody knows. */
export function ownsTie(
  from: string,
  to: string,
  percent: number | null = 36,
  more: Partial<OwnsTie> = {},
): OwnsTie {
  return {
    ...stated,
    ...{ type: 'OWNS', key: `${from}-owns-${to}`, from, to, class: 'shareholding' },
    ...{ directOrIndirect: 'direct', principal: null },
    share: percent === null ? null : exactly(percent),
    ...more,
  };
}

export function suppliesTie(
  from: string,
  to: string,
  more: Partial<SuppliesTie> = {},
): SuppliesTie {
  return {
    ...stated,
    ...{ type: 'SUPPLIES', key: `${from}-supplies-${to}`, from, to },
    ...{ what: null, amount: null, state: 'active', ...more },
  };
}

export function locatedTie(from: string, to: string): Tie {
  return {
    ...stated,
    ...{ type: 'LOCATED_AT', key: `${from}-at-${to}`, from, to },
    ...{ role: 'registered', writtenAs: null },
  };
}

function exactly(percent: number): NonNullable<OwnsTie['share']> {
  return {
    ...{ minimum: String(percent), maximum: String(percent), open: 'none' },
    minimumMillionths: percent * 1_000_000,
    maximumMillionths: percent * 1_000_000,
  };
}

/** The picture of these ties; parties that nobody described are plain companies. */
export function pictureOf(
  subject: string,
  ties: Tie[],
  { parties = [], addresses = [] }: Partial<Pick<Picture, 'parties' | 'addresses'>> = {},
): Picture {
  const places = new Set(addresses.map(({ id }) => id));
  const ends = new Set([subject, ...ties.flatMap(({ from, to }) => [from, to])]);
  const plain = [...ends].filter(
    (id) => !places.has(id) && !parties.some((party) => party.id === id),
  );
  return {
    ...{ subject, ties, addresses, limits: [] },
    parties: [...parties, ...plain.map((id) => brief(id))],
  };
}
