import type { PartyId } from '#api/values';
import type { Table } from '../rule/table';

/** How many companies are left when those without owners, and then those that own nothing left, are taken away. */
export function companiesInCycles(tables: readonly Table[]): number {
  const companies = new Set(tables.map(({ company }) => company));
  const owners = new Map<PartyId, Set<PartyId>>();
  const owned = new Map<PartyId, Set<PartyId>>();
  for (const { company, stakes } of tables) {
    for (const { holding } of stakes) {
      if (!companies.has(holding.owner)) continue;
      add(owners, company, holding.owner);
      add(owned, holding.owner, company);
    }
  }
  peel(companies, owners, owned);
  peel(companies, owned, owners);
  return companies.size;
}

type Neighbours = Map<PartyId, Set<PartyId>>;

function peel(left: Set<PartyId>, ahead: Neighbours, behind: Neighbours): void {
  const ready = [...left].filter((company) => (ahead.get(company)?.size ?? 0) === 0);
  for (let company = ready.pop(); company !== undefined; company = ready.pop()) {
    left.delete(company);
    for (const next of behind.get(company) ?? []) {
      const rest = ahead.get(next);
      rest?.delete(company);
      if (rest?.size === 0 && left.has(next)) ready.push(next);
    }
  }
}

function add(map: Neighbours, key: PartyId, value: PartyId): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}
