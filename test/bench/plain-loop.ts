import type { Graph } from '../../server/graph/open';
import { boltValue } from '../../server/graph/values';
import type { Row } from '../../server/import/rows';
import { storedRows } from './stored-rows';

const AT_ONCE = 10_000;

const PARTIES = `UNWIND $rows AS row
MERGE (party:Party {id: row.id}) ON CREATE SET party:Company, party += row.party
MERGE (said:Statement {label: 'Party', about: row.id, addedIn: 1})
  ON CREATE SET said:PartyStatement, said += row.statement
MERGE (said)-[:DESCRIBES]->(party)`;

const TIES = `UNWIND $rows AS row
MATCH (from:Party {id: row.from})
MATCH (to:Party {id: row.to})
MERGE (from)-[tie:OWNS {key: row.key, addedIn: 1}]->(to) ON CREATE SET tie += row.tie`;

/** What the plainest loop is given: parameters that are ready, in batches. */
export interface PlainBatch {
  text: string;
  rows: unknown;
}

/** The parties and ties of these rows as the loader would store them. */
export function plainBatches(rows: readonly Row[]): PlainBatch[] {
  const { records, ties } = storedRows(rows);
  const parties = records
    .filter(({ label }) => label === 'Party')
    .map(({ row: { id, datasetId, name, statement } }) => {
      return { id, party: { datasetId, name, addedIn: 1 }, statement };
    });
  return [
    ...batched(PARTIES, parties),
    ...batched(
      TIES,
      ties.map(({ row }) => row),
    ),
  ];
}

function batched(text: string, rows: readonly unknown[]): PlainBatch[] {
  const count = Math.ceil(rows.length / AT_ONCE);
  return Array.from({ length: count }, (_, n) => ({
    text,
    rows: boltValue(rows.slice(n * AT_ONCE, (n + 1) * AT_ONCE)),
  }));
}

/** Writes them one batch after the other and checks nothing. */
export async function plainLoop(
  { driver, database }: Graph,
  batches: readonly PlainBatch[],
): Promise<void> {
  const session = driver.session({ database });
  for (const { text, rows } of batches) {
    await session.executeWrite((transaction) => transaction.run(text, { rows }));
  }
  await session.close();
}
