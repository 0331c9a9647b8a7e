import type { Status } from '#api/values';
import type { OwnersRow } from '../graph/ownership';

/** A tie as one source states it, between nodes. */
export interface StatedTie {
  row: string;
  key: string;
  type: 'OWNS' | 'CONTROLS' | 'BRANCH_OF' | 'LINKED';
  from: string;
  to: string;
  status: Status;
  sourceId: string;
  statementDate: string | null;
  startDate: string | null;
  endDate: string | null;
  class: string | null;
  control: string | null;
  minimum: string | null;
  maximum: string | null;
  open: string | null;
  directOrIndirect: string | null;
  principal: string | null;
}

export function statedTie(seen: OwnersRow['ties'][number]): StatedTie {
  const [row, key, type, from, to, status, sourceId, ...more] = seen;
  const [statementDate, startDate, endDate, kind, control, ...rest] = more;
  const [minimum, maximum, open, directOrIndirect, principal] = rest;
  const dates = { statementDate, startDate, endDate };
  const share = { minimum, maximum, open };
  return {
    ...{ row, key, type, from, to, status, sourceId, ...dates, class: kind, control, ...share },
    ...{ directOrIndirect, principal },
  };
}
