import neo4j from 'neo4j-driver';
import type { Graph } from '../../server/graph/open';

/** A query as the driver was given it. */
interface Sent {
  text: string;
  values: object;
}

export interface Recorder {
  /** Runs `work` and returns every query that it sent, in order. */
  during<T>(work: () => Promise<T>): Promise<{ result: T; sent: Sent[] }>;
}

/** Listens to every transaction of a graph. Nothing is changed on the way. */
export function recorderOf(graph: Graph): Recorder {
  let listening: Sent[] | null = null;
  const open = graph.driver.session.bind(graph.driver);
  graph.driver.session = (options) => {
    const session = open(options);
    const begin = session.beginTransaction.bind(session);
    session.beginTransaction = (config) => {
      const transaction = begin(config);
      const run = transaction.run.bind(transaction);
      transaction.run = (text, values) => {
        listening?.push({ text: `${text}`, values: values ?? {} });
        return run(text, values);
      };
      return transaction;
    };
    return session;
  };
  return {
    async during(work) {
      const sent: Sent[] = [];
      listening = sent;
      const result = await work();
      listening = null;
      return { result, sent };
    },
  };
}

/** The same queries straight through the driver: one transaction, one after the other, rows as the driver gives them. */
export async function sendRaw({ driver, database }: Graph, sent: readonly Sent[]): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  const transaction = session.beginTransaction({ timeout: 30_000 });
  for (const { text, values } of sent) await transaction.run(text, values);
  await session.close();
}
