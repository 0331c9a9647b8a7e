import type { ReadContext } from '../../reader';
import { rowTable } from '../../row-table';
import type { Row } from '../../rows';
import { addressesIn } from '../addresses';
import { citedBy } from './cited';
import { interestRows } from './interest-ties';
import { partyRows } from './party-rows';
import { partySaid } from './party-said';
import type { Statement } from './statement';
import type { Survey } from './survey';

/** Tells what the statements of one record amount to, with the sources and addresses that were not told before. */
export function telling({ datasetId }: Pick<ReadContext, 'datasetId'>, survey: Survey) {
  const addresses = addressesIn(datasetId);
  const sources = rowTable();
  const cited = (statement: Statement) => {
    const found = citedBy(statement, datasetId);
    const fresh = sources.see(found.row.id, '0') === 'added';
    return { found, rows: fresh ? [found.row] : [] };
  };
  return (statements: readonly Statement[]): Row[] => {
    const versions = versionsOf(statements);
    const latest = versions.at(-1)?.statement;
    if (latest === undefined) return [];
    if (latest.recordType !== 'relationship') {
      const { found, rows } = cited(latest);
      const earlier = versions.flatMap(({ statement }) =>
        statement.recordType === 'relationship'
          ? []
          : partySaid(statement).names.map(({ name }) => name),
      );
      const told = { datasetId, addresses, cited: found, id: survey.idOf(latest.recordId) };
      return [...rows, ...partyRows(latest, told, earlier)];
    }
    return versions.flatMap(({ statement, until }): Row[] => {
      if (statement.recordType !== 'relationship') return [];
      const { found, rows } = cited(statement);
      const id = survey.idOf(statement.recordId);
      const told = { datasetId, addresses, id, cited: found, statement, until };
      return [...rows, ...interestRows(told, survey)];
    });
  };
}

interface RecordVersion {
  statement: Statement;
  /** The day of the statement that took its place; null for the latest. */
  until: string | null;
}

/** The statements of one record in the order of their dates. Of two of one day, the later in the file counts. */
function versionsOf(statements: readonly Statement[]): RecordVersion[] {
  const ordered = statements.toSorted((a, b) => compare(a.statementDate, b.statementDate));
  return ordered.flatMap((statement, place): RecordVersion[] => {
    const next = ordered[place + 1];
    if (next === undefined) return [{ statement, until: null }];
    const until = next.statementDate.slice(0, 10);
    return until === statement.statementDate.slice(0, 10) ? [] : [{ statement, until }];
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
