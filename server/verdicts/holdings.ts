import { dayAfter, earliestDay, latestDay, tieCertainty } from '../answers/days';
import { cut, type Interval, intervalOf, isEmpty, UNKNOWN } from '../ownership/exact/interval';
import { holdsOn, type StatedHolding } from '../ownership/question';
import type { StatedTie } from './stated-ties';
import { lastSaid, type Said } from './statements';
import type { Ground } from './world';

/** What holdings are read from. */
type Stated = Pick<Ground, 'identity' | 'loaded' | 'source'>;

/** What the ties of a world state about holdings on a day, between parties; the engine reconciles and adds it. */
export function holdingsOn(world: Stated, asOf: string): StatedHolding[] {
  const groups = new Map<string, Said[]>();
  for (const tie of world.loaded.ties.values()) {
    if (tie.type === 'LINKED') continue;
    const date = tie.statementDate ?? world.source(tie.sourceId).date;
    const name = groupOf(tie, world);
    const group = groups.get(name);
    const said = { tie, date, reading: tie.sourceId };
    if (group === undefined) groups.set(name, [said]);
    else group.push(said);
  }
  const rows = [...groups.values()].flatMap((group) => lastSaid(group, asOf));
  return withoutEmptyDoubts(
    rows.flatMap((said) => rowsOf(said, world, asOf)),
    { world, asOf },
  );
}

/** The rows of which the last said counts: one source about one interest. */
function groupOf({ type, from, to, sourceId, ...tie }: StatedTie, { identity }: Stated): string {
  const { class: kind, control, principal, directOrIndirect } = tie;
  const ends = [identity.lead(from), identity.lead(to)];
  return JSON.stringify([type, ...ends, sourceId, kind, control, principal, directOrIndirect]);
}

function rowsOf(said: Said, world: Stated, asOf: string): StatedHolding[] {
  const { tie, reading, date } = said;
  const lead = world.identity.lead;
  const principal = tie.principal === null ? null : lead(tie.principal);
  const contradicted = world.loaded.disputed.has(tie.key);
  const held: StatedHolding = {
    key: tie.key,
    owner: lead(tie.from),
    owned: lead(tie.to),
    class: 'shares',
    share: null,
    control: null,
    branch: false,
    nomineeFor: principal === lead(tie.from) ? null : principal,
    source: reading,
    certainty: tieCertainty(tie, { asOf, sourceDate: date, contradicted }),
    direct: tie.directOrIndirect === 'indirect' ? false : null,
    ...widest(tie),
  };
  if (tie.type === 'OWNS') return [owned(tie, held)];
  if (tie.type === 'CONTROLS') return controlled(tie, held);
  const [branch, headOffice] = [held.owner, held.owned];
  return branch === headOffice ? [] : [{ ...held, branch: true, owner: headOffice, owned: branch }];
}

/** Which class counts as ownership is settled for shares only: another may count. */
function owned(tie: StatedTie, held: StatedHolding): StatedHolding {
  const share = shareOf(tie) ?? UNKNOWN;
  if (tie.class === null || tie.class === 'shareholding') return { ...held, share };
  return { ...held, share, certainty: 'possible', source: `${held.source} ${tie.class}` };
}

const RIGHTS: Record<string, string> = {
  appointmentOfBoard: 'appoint-majority-of-board',
  dominantInfluence: 'dominant-influence',
};
/** Says that there is a stake, and not how large it is. */
const STAKE_IMPLIED = new Set(['consolidation', 'largestShareholder']);

function controlled(tie: StatedTie, held: StatedHolding): StatedHolding[] {
  const kind = tie.control ?? 'other';
  const share = shareOf(tie);
  if (kind === 'votingRights') return [{ ...held, class: 'votes', share: share ?? UNKNOWN }];
  const right = { ...held, control: RIGHTS[kind] ?? kind };
  if (!STAKE_IMPLIED.has(kind)) return [right];
  return [right, { ...held, share: share ?? UNKNOWN, source: `${held.source} ${kind}` }];
}

/** A stake of unknown size that is only possible takes nothing back from a share that a source surely states. */
function withoutEmptyDoubts(
  rows: readonly StatedHolding[],
  { world, asOf }: { world: Stated; asOf: string },
): StatedHolding[] {
  const sure = new Set(
    [...world.loaded.ties.values()]
      .filter(({ status, key }) =>
        status === 'stated' || status === 'reported' ? !world.loaded.disputed.has(key) : false,
      )
      .map(({ key }) => key),
  );
  const stated = rows.filter(
    (row) => row.share !== null && row.share !== UNKNOWN && sure.has(row.key) && holdsOn(row, asOf),
  );
  const known = new Set(stated.filter(({ direct }) => direct !== false).map(interestOf));
  return rows.filter(
    (row) => row.share !== UNKNOWN || row.certainty === 'certain' || !known.has(interestOf(row)),
  );
}

function interestOf({ owner, owned: company, class: kind, nomineeFor }: StatedHolding): string {
  return JSON.stringify([owner, company, kind, nomineeFor]);
}

function shareOf({
  minimum,
  maximum,
  open,
}: Pick<StatedTie, 'minimum' | 'maximum' | 'open'>): Interval | null {
  if (minimum === null || maximum === null) return null;
  const share = cut(intervalOf({ minimum, maximum, open: openOf(open) }));
  return isEmpty(share) ? null : share;
}

function openOf(open: string | null): 'none' | 'minimum' | 'maximum' | 'both' {
  return open === 'minimum' || open === 'maximum' || open === 'both' ? open : 'none';
}

/** The widest bounds that the dates allow: outside of them the tie does not hold. */
function widest({ startDate, endDate }: StatedTie): Pick<StatedHolding, 'from' | 'to'> {
  const to = endDate === null || endDate.length === 10 ? endDate : dayAfter(latestDay(endDate));
  return { from: startDate === null ? null : earliestDay(startDate), to };
}
