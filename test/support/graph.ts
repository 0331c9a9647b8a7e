import { applySchema, type Graph, openGraph } from '../../server/graph/open';

const opened: Graph[] = [];

/** The run's graph: empty, with the schema applied. */
export async function openTestGraph(): Promise<Graph> {
  // Only within a run of the tests: the benches look into stores of their own.
  const { testGraph } = await import('./neo4j');
  const graph = await openGraph(testGraph);
  opened.push(graph);
  await emptyTestGraph(graph);
  return graph;
}

/** Deletes every node, and with them the revisions; the ledger starts again at 0. */
export async function emptyTestGraph(graph: Graph): Promise<void> {
  await cypher(graph, 'MATCH (n) DETACH DELETE n');
  await applySchema(graph);
}

export async function closeTestGraph(): Promise<void> {
  for (const graph of opened.splice(0)) await graph.close();
}

/** What the store itself says, past every question of ours: the rows of a statement. */
export async function cypher(
  { driver, database }: Graph,
  text: string,
  params: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  const session = driver.session({ database });
  try {
    const { records } = await session.run(text, params);
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}
