import type { Coverage } from '#api/coverage';
import type { Graph } from '../graph/open';
import type { Settings } from '../settings';

/** What a command answers: the same as text for people and as data for programs. */
export interface Answer {
  text: string;
  json: unknown;
  /** 0 answered, 1 failed, 2 wrong input, 3 answered and a person must look. */
  exitCode: 0 | 1 | 2 | 3;
  /** The text is JSON itself, one answer a line, for people and programs alike. */
  isJsonLines?: true;
}

/** What a command works with; the graph is opened only by those that ask for it. */
export interface Context {
  settings: Settings;
  /** Progress, for people, on standard error. */
  say: (line: string) => void;
  graph: () => Promise<Graph>;
}

/** A limit that was met means that what is not there was not ruled out: a person must look. */
export function answered(text: string, json: { coverage: Coverage }): Answer {
  return { text, json, exitCode: json.coverage.limits.length > 0 ? 3 : 0 };
}
