import type { Row, TieRow } from '../../server/import/rows';

type Designated = Extract<TieRow, { type: 'DESIGNATED' }>;

/** The days that a date of any precision allows: the first, and the one after the last. */
function interval(date: string): { first: number; after: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { first: Date.UTC(year, 0), after: Date.UTC(year + 1, 0) };
  if (day === undefined)
    return { first: Date.UTC(year, month - 1), after: Date.UTC(year, month, 1) };
  return { first: Date.UTC(year, month - 1, day), after: Date.UTC(year, month - 1, day + 1) };
}

/** A tie that ended in 2019 may have held on every day of 2019; one that ended on a day did not hold on it. */
export function heldOn({ startDate, endDate }: TieRow, asOf: string): boolean {
  const day = interval(asOf).first;
  if (startDate !== null && interval(startDate).first > day) return false;
  if (endDate === null) return true;
  return endDate.length === 10 ? interval(endDate).first > day : interval(endDate).after > day;
}

/** A designation may be in force from the earliest of its dates. */
export function isPossibleOn(entry: Designated, asOf: string): boolean {
  const { announcedDate, effectiveDate, publishedDate, listStartDate } = entry;
  const dates = [announcedDate, effectiveDate, publishedDate, listStartDate].filter(
    (date) => date !== null,
  );
  const begun =
    dates.length === 0 || dates.some((date) => interval(date).first <= interval(asOf).first);
  return begun && heldOn({ ...entry, startDate: null }, asOf);
}

/** Which ties are certain on a day: said plainly, contradicted by nobody, surely begun, surely not ended. */
export function certainOn(rows: readonly Row[], asOf: string): (tie: TieRow) => boolean {
  const day = interval(asOf).first;
  const said = new Map<string, string | null>();
  const contradicted = new Set<string>();
  for (const row of rows) {
    if (!('label' in row)) continue;
    if (row.label === 'Source') said.set(row.id, row.date);
    if (row.label === 'Claim') for (const one of row.contradicts) contradicted.add(`${one.tieKey}`);
  }
  return (tie) => {
    const start = tie.startDate ?? tie.statementDate ?? said.get(tie.sourceId) ?? null;
    const plainly = tie.status === 'stated' || tie.status === 'reported';
    const begun = start !== null && interval(start).after <= interval(asOf).after;
    const goesOn = tie.endDate === null || interval(tie.endDate).first > day;
    return plainly && begun && goesOn && !contradicted.has(tie.key) && !isOpen(tie);
  };
}

function isOpen(tie: TieRow): boolean {
  if (tie.type === 'OFFICER_OF') return tie.tenure === 'former' && tie.endDate === null;
  if (tie.type !== 'SUPPLIES') return false;
  const over = tie.state === 'ended' && tie.endDate === null;
  return over || tie.state === 'planned' || tie.state === 'unconfirmed';
}
