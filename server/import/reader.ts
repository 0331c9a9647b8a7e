import type { Readable } from 'node:stream';
import type { Decision } from '#api/identity';
import type { Row } from './rows';

/** The beginning of a file, unpacked: what a format is recognised by. */
export interface Head {
  /** The name of the file without its folder and without `.gz` or `.zip`; empty for standard input. */
  name: string;
  /** Up to 64 KiB, decoded as UTF-8 without its mark. */
  text: string;
}

/** What is wrong in a file: one fault refuses all of it. */
export interface FileFault {
  /** The line, from 1, where the format has lines; else null. */
  line: number | null;
  /** The field: a column, or a JSON pointer. */
  field: string;
  /** What stands there, shortened. */
  value: string;
  /** What was expected and how to mend it. */
  detail: string;
}

/** What a person may say about a file beside its name. */
export interface ReadOptions {
  /** The id of the dataset; of every format there is a usual one. */
  datasetId: string;
  /** Of the nodes of one party, the one of the dataset with the lowest rank leads. */
  rank: number;
  /** The day of this version where the file does not say it. */
  versionDate: string | null;
  /** The text of a mapping file, for tables of one's own. */
  mapping: string | null;
}

/** How a reader tells what it meets. */
export interface ReadContext extends ReadOptions {
  file: Head;
  fault: (fault: FileFault) => void;
  /** Something that is counted and shown but refuses nothing, such as a field that nobody reads: `unread field x`. */
  notice: (what: string) => void;
  /** In a delta: what the dataset said of this upstream record before is replaced by what follows, if anything does. */
  restates: (upstreamId: string) => void;
}

export interface ReadEnd {
  /** Records of the file, as its publisher counts them. */
  records: number;
  /** What proves that the file is whole: its own count, its end mark or the grammar of its format, or nothing. */
  proof: 'count' | 'endMark' | 'grammar' | 'none';
  /** A delta changes what it names; a whole file ends what it no longer names. */
  extent: 'whole' | 'delta';
  /** What people decided about identity where the file comes from: our own format tells it, no other. */
  decisions?: readonly Decision[];
}

/** A format that Tracehold takes. A Dataset row comes first, a Source row before the rows that cite it. Rows come in portions; every row of upstream record `x` has the id or key `<datasetId>:x`, or begins with `<datasetId>:x~`. */
export interface Reader {
  /** As `--as` names it: `csl-csv`. */
  format: string;
  title: string;
  /** The dataset that its rows belong to unless another is named. */
  datasetId: string;
  /** How old in days what it publishes may become, unless its importer says otherwise; null where its rows say it. */
  allowedDays: number | null;
  /** Whether it holds each row against its schema itself, so that a fault names the line. */
  validates?: true;
  recognises: (head: Head) => boolean;
  read: (input: Readable, context: ReadContext) => AsyncGenerator<Row[], ReadEnd>;
}
