import type { Row } from '../../rows';
import { all, type Entity, first, sentences } from './entity';
import { statedOf, type Telling } from './tie-rows';

/** What a contract says that its awards do not. */
export interface Contract {
  authorities: readonly string[];
  title: string | null;
}

export function contractOf(entity: Entity): Contract {
  const title = first(entity, 'title') ?? first(entity, 'name') ?? entity.caption ?? null;
  return { authorities: all(entity, 'authority'), title };
}

/** An award is a supply from each supplier to each authority of its contract. */
export function awardRows(
  entity: Entity,
  telling: Telling & { contractOf: (id: string) => Contract | null },
): Row[] {
  const { notice } = telling;
  const contracts = all(entity, 'contract').map(telling.contractOf);
  const known = contracts.flatMap((contract) => contract ?? []);
  const pairs = all(entity, 'supplier').flatMap((from) =>
    known.flatMap(({ authorities, title }) => authorities.map((to) => ({ from, to, title }))),
  );
  if (pairs.length === 0) notice('ContractAward whose contract names no authority');
  return pairs.map(({ from, to, title }): Row => {
    const stated = statedOf(entity, { ...telling, from, to, isOne: pairs.length === 1 }, notice);
    const amount = [first(entity, 'amount'), first(entity, 'currency')].filter(Boolean).join(' ');
    const note = [stated.note, ...sentences(entity, ['lotNumber', 'documentNumber', 'cpvCode'])];
    return {
      ...stated,
      type: 'SUPPLIES',
      what: title,
      amount: amount || null,
      state: 'active',
      note: note.filter(Boolean).join(' ') || null,
    };
  });
}
