import type { ListRead } from '#api/regimes';
import type { RegimeVerdict, Verdict } from '#api/verdict';
import type { Verdicts } from '#api/verdicts';

const WORST: Record<Verdict, number> = { exposed: 0, cannot_rule_out: 1, none_found: 2 };

export type ListState = 'whole' | 'part' | 'missing';

/** How much of a list that a regime reads was there to be read. */
export function listState({ onFile }: ListRead): ListState {
  if (onFile.every(({ loaded }) => loaded === 'none')) return 'missing';
  const whole = onFile.filter(({ loaded }) => loaded === 'whole');
  const copied = whole.some(({ copyOf }) => copyOf !== null);
  return copied || whole.length === onFile.length ? 'whole' : 'part';
}

export interface RegimeRow {
  verdict: RegimeVerdict;
  lists: ListRead[];
}

/** The worst verdict first; among like ones the regime of whose lists anything was read at all. */
export function regimeRows({ verdicts, lists }: Pick<Verdicts, 'verdicts' | 'lists'>): RegimeRow[] {
  const rows = verdicts.map((verdict) => ({
    verdict,
    lists: lists.find(({ regime }) => regime === verdict.regime)?.lists ?? [],
  }));
  return rows.toSorted(
    (one, other) =>
      WORST[one.verdict.verdict] - WORST[other.verdict.verdict] ||
      unread(one) - unread(other) ||
      (one.verdict.regime < other.verdict.regime ? -1 : 1),
  );
}

function unread({ lists }: RegimeRow): number {
  return Number(lists.every((list) => listState(list) === 'missing'));
}
