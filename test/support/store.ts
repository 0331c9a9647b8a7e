import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Graph } from '../../server/graph/open';
import { cypher } from './graph';

const VISIBLE = 'x.addedIn <= $revision AND (x.removedIn IS NULL OR x.removedIn > $revision)';

/** Every row that is visible at a revision, whole but for its revision numbers, in a stable order. */
export async function visibleRows(graph: Graph, revision: number): Promise<string[]> {
  const statements = await cypher(
    graph,
    `MATCH (x:Statement) WHERE ${VISIBLE} RETURN x.label AS type, properties(x) AS said, x.about AS from, '' AS to`,
    { revision },
  );
  const ties = await cypher(
    graph,
    `MATCH (a)-[x]->(b) WHERE ${VISIBLE} RETURN type(x) AS type, properties(x) AS said, a.id AS from, b.id AS to`,
    { revision },
  );
  return [...statements, ...ties].map(rowText).sort();
}

/** What `visibleRows` come to. */
export async function checksum(graph: Graph, revision: number): Promise<string> {
  const rows = await visibleRows(graph, revision);
  return createHash('sha256').update(rows.join('\n')).digest('hex');
}

function rowText({ said, ...row }: Record<string, unknown>): string {
  const { addedIn: _, removedIn: __, ...properties } = said as Record<string, unknown>;
  const sorted = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([row.type, row.from, row.to, sorted]);
}

/** Everything in the store but the ledger and its imports, with its revision numbers. */
export async function storedRowCount(graph: Graph): Promise<number> {
  const [counts] = await cypher(
    graph,
    `CALL () { MATCH (n) WHERE NOT n:Ledger AND NOT n:Import RETURN count(n) AS nodes }
     CALL () { MATCH ()-[t]->() RETURN count(t) AS ties }
     RETURN nodes + ties AS rows`,
  );
  return Number(counts?.rows);
}

/** The rows that were written, or ended, by attempts that are not published. */
export async function leftovers(graph: Graph): Promise<number> {
  const [left] = await cypher(
    graph,
    `MATCH (ledger:Ledger {id: 'imports'})
     CALL (ledger) {
       MATCH (x) WHERE x.addedIn > ledger.published OR x.removedIn > ledger.published RETURN x
       UNION
       MATCH ()-[x]->() WHERE x.addedIn > ledger.published OR x.removedIn > ledger.published RETURN x
     }
     RETURN count(x) AS rows`,
  );
  return Number(left?.rows);
}

const anything = z.record(z.string(), z.unknown());

/** The same graph, whose readers look at an older revision. */
export function atRevision(graph: Graph, revision: number): Graph {
  return {
    ...graph,
    reading: (asOf, work) =>
      graph.reading(asOf, (reader) =>
        work({
          ...reader,
          revision,
          read: (question, params) =>
            reader.read(
              { ...question, params: anything },
              { ...anything.parse(question.params.parse(params)), revision },
            ),
        }),
      ),
  };
}
