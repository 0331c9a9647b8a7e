import { DirectOrIndirect, SupplyState } from '#api/ties';
import type { ReadContext } from '../../reader';
import type { TieRow } from '../../rows';
import { endAfter } from '../days';
import { digest } from '../owned/upstream-ids';
import { dateIn, type Row, valueIn, wordIn } from './cells';
import type { HoldingMapping, Mapping, PartyMapping, SupplyMapping, TableMapping } from './mapping';
import { partyColumn } from './parties';
import { shareIn } from './shares';

/** The ties of a table. Rows that say the same of the same two are blocks of their own and add up. */
export interface Ties {
  of: (row: Row, ends: ReadonlyMap<string, string | null>) => TieRow[];
}

export function tiesIn(
  { datasetId }: ReadContext,
  {
    mapping: { status },
    table,
    seen,
  }: { mapping: Mapping; table: TableMapping; seen: Map<string, number> },
): Ties {
  const sourceId = `${datasetId}:source`;
  const parties = new Map(table.parties.map((party) => [party.as, party]));

  const between = (
    row: Row,
    tie: HoldingMapping | SupplyMapping,
    ends: ReadonlyMap<string, string | null>,
  ) => {
    const [from, to] = [ends.get(tie.from) ?? null, ends.get(tie.to) ?? null];
    for (const [end, as] of [
      [from, tie.from],
      [to, tie.to],
    ] as const) {
      if (end === null)
        row.wrong(
          columnFor(parties.get(as)),
          `this cell is empty: a tie needs both of its parties; fill it or take the row out`,
        );
    }
    if (from === null || to === null) return null;
    if (from !== to) return { from, to };
    row.wrong(
      columnFor(parties.get(tie.to)),
      'a party cannot be tied to itself: is the same column mapped to both ends?',
    );
    return null;
  };

  const stated = (
    row: Row,
    tie: HoldingMapping | SupplyMapping,
    mark: { from: string; to: string; kind: string },
  ) => {
    const dates = period(row, tie);
    const name = `tie-${digest(mark.kind, mark.from, mark.to, dates.startDate)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return {
      key: `${datasetId}:${name}${count === 1 ? '' : `~${count}`}`,
      datasetId,
      from: mark.from,
      to: mark.to,
      sourceId,
      status,
      statementDate: dateIn(row, tie.statementDate),
      ...dates,
      quote: valueIn(row, tie.quote),
      locator:
        valueIn(row, tie.locator) ??
        `row ${row.number}${table.sheet === null ? '' : ` of ${table.sheet}`}`,
      note: valueIn(row, tie.note),
    };
  };

  const holding = (
    row: Row,
    mapping: HoldingMapping,
    ends: { from: string; to: string },
  ): TieRow => {
    const kind = `${mapping.type} ${mapping.type === 'OWNS' ? mapping.class : mapping.control}`;
    const directOrIndirect = wordIn(row, mapping.directOrIndirect, {
      words: DirectOrIndirect.options,
      usual: 'unknown',
    });
    const tie = {
      ...stated(row, mapping, { ...ends, kind }),
      share: shareIn(row, mapping),
      directOrIndirect,
    };
    return mapping.type === 'OWNS'
      ? { ...tie, type: 'OWNS', class: mapping.class, principal: null }
      : { ...tie, type: 'CONTROLS', control: mapping.control };
  };

  const supply = (row: Row, mapping: SupplyMapping, ends: { from: string; to: string }): TieRow => {
    const what = valueIn(row, mapping.what);
    return {
      ...stated(row, mapping, { ...ends, kind: `SUPPLIES ${what}` }),
      type: 'SUPPLIES',
      what,
      amount: valueIn(row, mapping.amount),
      state: wordIn(row, mapping.state, { words: SupplyState.options, usual: 'active' }),
    };
  };

  return {
    of: (row, ends) => [
      ...table.holdings.flatMap((mapping) => {
        const found = between(row, mapping, ends);
        return found === null ? [] : [holding(row, mapping, found)];
      }),
      ...table.supplies.flatMap((mapping) => {
        const found = between(row, mapping, ends);
        return found === null ? [] : [supply(row, mapping, found)];
      }),
    ],
  };
}

function columnFor(party: PartyMapping | undefined): string {
  return party === undefined ? '' : partyColumn(party);
}

function period(row: Row, { startDate, endDate }: HoldingMapping | SupplyMapping) {
  const start = dateIn(row, startDate);
  const last = dateIn(row, endDate);
  const end = last === null ? null : endAfter(last);
  if (start === null || end === null || start < end) return { startDate: start, endDate: end };
  row.wrong(
    endDate?.column ?? '',
    `the end, ${last}, is before the start, ${start}: are the columns swapped?`,
  );
  return { startDate: start, endDate: null };
}
