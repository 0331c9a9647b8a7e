import type { PartyKind } from '#api/values';

/** How large a world is, and how its ties are dealt out. Shares of companies, layers and ties follow real registers. */
export interface World {
  seed: number;
  parties: number;
  companies: number;
  ties: number;
  addresses: number;
  /** The customer of more suppliers than anybody: a company in the middle of its group. */
  hub: number;
  hubTies: number;
  /** Companies at the first address. */
  crowded: number;
}

export function worldOf(parties: number, seed: number): World {
  const companies = Math.floor(parties * 0.6);
  const ties = 2 * parties;
  return {
    seed,
    parties,
    companies,
    ties,
    addresses: Math.floor(parties * 0.1),
    hub: Math.floor(companies * 0.7),
    hubTies: Math.min(110_000, Math.floor(ties * 0.1)),
    crowded: Math.min(12_000, Math.floor(ties * 0.04)),
  };
}

export const DATASETS = ['dataset:bench-register', 'dataset:bench-reports'] as const;
export const LISTS = ['list:bench-whole', 'list:bench-partial', 'list:bench-none'] as const;
export const SOURCES = 1_000;

/** State holders: the first companies, from whom the heavy holdings come. */
const STATE_HOLDERS = 50;

export function kindOf(n: number, companies: number): PartyKind {
  if (n >= companies) return 'Person';
  return n < STATE_HOLDERS ? 'PublicBody' : 'Company';
}

/** Where each layer of groups begins, as a share of all companies: owners stand in the layers above. */
const LAYERS = [0, 0.1, 0.4, 0.68, 0.84, 0.93, 0.98, 1];

export interface Layer {
  depth: number;
  start: number;
  end: number;
}

export function layersOf({ companies }: World): Layer[] {
  return LAYERS.slice(1).map((end, depth) => ({
    depth,
    start: Math.floor((LAYERS[depth] ?? 0) * companies),
    end: Math.floor(end * companies),
  }));
}

export function partyId(n: number): string {
  return `bench:p${n}`;
}
export function addressId(n: number): string {
  return `bench:a${n}`;
}
export function sourceId(n: number): string {
  return `source:bench-${n}`;
}
