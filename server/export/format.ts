import type { Words } from '#api/values';
import type { GraphReading } from './reading';

/** Where a file is written; whoever writes waits until it was taken. */
export type Out = (part: string | Uint8Array) => Promise<void>;

/** What came of an export. */
export interface Exported {
  revision: number;
  records: number;
  ties: number;
  /** What the graph says and the file does not, each with how often. */
  lost: Words[];
}

/** A format that Tracehold writes. The next one is a file beside these and a row in `formats.ts`. */
export interface Format {
  name: string;
  title: string;
  /** Of the name of its files. */
  ending: string;
  mediaType: string;
  write(reading: GraphReading, out: Out): Promise<Omit<Exported, 'revision'>>;
}
