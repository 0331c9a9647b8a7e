import type { ProblemType } from '../problems';

type DatabaseState = 'starting' | 'ready' | 'restarting' | 'failed';

/** What the keeper tells its users, one JSON line each. */
export interface Report {
  state: DatabaseState;
  /** Where drivers connect; null until the first start has chosen a port. */
  uri: string | null;
  /** A sentence for people: what is under way, or why it failed. */
  detail: string;
  /** The kind of refusal where it failed, otherwise null. */
  problem: ProblemType | null;
  /** The process ids of the keeper and of java, for status and tests. */
  keeper: number;
  java: number | null;
}

/** What the keeper is started with. */
export interface KeeperTask {
  /** The real path of the data folder. */
  data: string;
  java: string;
  lib: string;
  heapMb: number;
  pageCacheMb: number;
}

export function databaseHome(data: string): string {
  return `${data}/neo4j`;
}

/** One step on the way up: a sentence, and how many of how many where that can be counted. */
interface Progress {
  detail: string;
  done: number | null;
  total: number | null;
}
export type OnProgress = (progress: Progress) => void;
