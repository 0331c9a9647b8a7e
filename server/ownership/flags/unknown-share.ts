import type { Decision } from '../decision';
import { registerOf } from '../rule/register';
import { spread } from '../rule/spread';
import { isInexact } from '../rule/table';

/** An owner on one of the lists, or possibly caught through one, has a share that nobody knows exactly. */
export function hasUnknownShare(
  { facts, question }: Decision,
  exceptLists: readonly string[],
): boolean {
  const excepted = new Set<string | null>(exceptLists);
  const seeds = facts.standing.entries
    .filter(({ certainty, optsOut, list }) => certainty !== null && !optsOut && !excepted.has(list))
    .map(({ person }) => person);
  // What nobody names is not known to be held by anybody on these lists.
  const register = registerOf({ ...facts, undisclosed: new Set() }, question.regime);
  const caught = spread(register, seeds, 'possible');
  return register.tables.some(
    (table) =>
      register.criteria[table.class] !== null &&
      table.stakes.some((stake) => caught.has(stake.holding.owner) && isInexact(stake)),
  );
}
