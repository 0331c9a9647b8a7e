import type { FactSaid, FactTie } from '#api/facts';
import { earliestDay, latestDay } from '../answers/days';
import { identityOf, joinSame } from '../answers/identity';
import type { Scope } from '../answers/scope';
import { parties } from '../graph/parties';
import { fractionOf } from '../ownership/shares';
import type { Fault } from '../problems';
import { namedIn } from './facts';
import { unknownEnd, wrongFact } from './refusals';

const AT = '/body/said';

/** Refuses what cannot be so: a share above all, an end before the start, a party that nobody describes. */
export async function refuseWrong(scope: Scope, said: FactSaid, id: string): Promise<void> {
  const faults = said.kind === 'tie' ? tieFaults(said.tie) : [];
  if (faults.length > 0) throw wrongFact(faults);
  if (said.kind === 'party') return;
  await refuseUnknown(scope, said, id);
  if (said.kind === 'tie') await refuseSelfHolding(scope, said.tie);
}

async function refuseUnknown(scope: Scope, said: FactSaid, id: string): Promise<void> {
  const named = namedIn(said, id);
  const found = await scope.reader.read(parties, { ids: [...new Set(named)] });
  const known = new Set(found.map((row) => row.id));
  for (const [place, one] of named.entries()) {
    if (known.has(one)) continue;
    const ends = ['from', 'to'];
    throw unknownEnd(
      said.kind === 'tie' ? `${AT}/tie/${ends[place]}` : `${AT}/claim/about/${place}`,
      one,
    );
  }
}

/** Two records may be one party: then a tie between them is one with itself. */
async function refuseSelfHolding(scope: Scope, tie: FactTie): Promise<void> {
  const identity = identityOf(scope);
  await joinSame({ ...scope, limit: () => undefined }, identity, [tie.from, tie.to]);
  const isOne = identity.lead(tie.from) === identity.lead(tie.to);
  const meant = tie.type === 'OWNS' && tie.selfHolding;
  if (isOne === meant) return;
  const detail = isOne
    ? `"${tie.from}" and "${tie.to}" are one party: name the other end, or, if it holds shares of itself, say so`
    : `"${tie.from}" and "${tie.to}" are two parties, so this is no holding of its own shares`;
  throw wrongFact([{ pointer: `${AT}/tie/to`, detail }]);
}

function tieFaults(tie: FactTie): Fault[] {
  const share = 'share' in tie && tie.share !== null ? shareFaults(tie.share) : [];
  return [...share, ...periodFaults(tie)];
}

function shareFaults({ minimum, maximum, open }: Share): Fault[] {
  const pointer = `${AT}/tie/share`;
  const tooMuch = [minimum, maximum].find((bound) => exceeds(bound, '100'));
  if (tooMuch !== undefined) {
    const detail = `a share of ${tooMuch}${tooMuch.includes('/') ? '' : ' per cent'} is more than all of it: write 36, 49.99, 25-50, >50 or 1/3`;
    return [{ pointer, detail }];
  }
  if (exceeds(minimum, maximum)) {
    const detail = `the least share, ${minimum}, is above the most, ${maximum}: are they swapped?`;
    return [{ pointer, detail }];
  }
  if (open !== 'none' && !exceeds(maximum, minimum)) {
    return [{ pointer, detail: 'a share of exactly one figure has no open end' }];
  }
  return [];
}

type Share = NonNullable<Extract<FactTie, { type: 'OWNS' }>['share']>;

function exceeds(one: string, other: string): boolean {
  const [left, right] = [fractionOf(one), fractionOf(other)];
  return left.numerator * right.denominator > right.numerator * left.denominator;
}

/** Of partial dates an end counts as late, and a start as early, as they allow. */
function periodFaults({ startDate, endDate }: FactTie): Fault[] {
  if (startDate === null || endDate === null) return [];
  if (earliestDay(startDate) <= latestDay(endDate)) return [];
  const detail = `it ends (${endDate}) before it starts (${startDate}): are the dates swapped?`;
  return [{ pointer: `${AT}/tie/endDate`, detail }];
}
