import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    graph: { uri: string; username: string; password: string; database: string };
  }
}

/** Where the run's Neo4j is. It is shared: a file that writes empties it first. */
export const testGraph = inject('graph');
