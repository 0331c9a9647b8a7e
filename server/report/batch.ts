import type { Paper, Report, ReportAsked, ReportForm } from '#api/report';
import type { Graph } from '../graph/open';
import { Problem } from '../problems';
import type { Regimes } from '../verdicts/regimes';
import { canonicalText, digestOf } from './canonical';
import { reportOf } from './make';
import { fileName, openWriter, type Writer } from './written';

/** A report of a batch in one line; of a party that could not be answered, why. */
export interface BatchRow {
  asked: string;
  party: string | null;
  name: string | null;
  file: string | null;
  sha256: string | null;
  verdicts: Record<string, Report['verdicts'][number]['verdict']>;
  problem: string | null;
}

export interface Batch {
  /** What people wrote, each once. */
  parties: readonly string[];
  /** Everything but the party, the same for all: one revision, one decision number, one day. */
  asked: Omit<ReportAsked, 'party'>;
  form: ReportForm;
  paper: Paper;
  findParty(text: string): Promise<string>;
  save(name: string, bytes: Uint8Array): void;
  done(row: BatchRow): void;
}

/** Reports at work at a time: while one waits for the store, another is set. */
const AT_A_TIME = 3;

/** One report after the other is made, saved and forgotten; PDFs share one browser. The rows stand in the order of the parties. */
export async function batchOf(graph: Graph, regimes: Regimes, batch: Batch): Promise<BatchRow[]> {
  const { parties } = batch;
  const writer = openWriter();
  const rows: (BatchRow | undefined)[] = [];
  const made = new Set<string>();
  let next = 0;
  const work = async () => {
    for (let place = next++; place < parties.length; place = next++) {
      const row = await rowFor(parties[place] ?? '', { graph, regimes, batch, writer, made });
      rows[place] = row;
      batch.done(row);
    }
  };
  const stopping = () =>
    work().catch((fault: unknown) => {
      next = parties.length;
      throw fault;
    });
  const settled = await Promise.allSettled(Array.from({ length: AT_A_TIME }, stopping));
  await writer.close();
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
  return rows.flatMap((row) => row ?? []);
}

interface Work {
  graph: Graph;
  regimes: Regimes;
  batch: Batch;
  writer: Writer;
  /** Parties that have a report already. */
  made: Set<string>;
}

/** What is wrong with one party stops nobody else; what is wrong with the folder or the store stops all. */
async function rowFor(text: string, { graph, regimes, batch, writer, made }: Work) {
  const { asked, form, paper } = batch;
  const row: BatchRow = {
    ...{ asked: text, party: null, name: null, file: null, sha256: null },
    ...{ verdicts: {}, problem: null },
  };
  const party = await batch.findParty(text).catch(problemOf);
  if (typeof party !== 'string') return { ...row, problem: party.message };
  if (made.has(party)) return { ...row, party, problem: 'Its report is there already.' };
  made.add(party);
  const report = await reportOf(graph, regimes, { ...asked, party });
  const file = fileName(report, form);
  batch.save(file, await writer.write(report, form, paper));
  const verdicts = report.verdicts.map(({ regime, verdict }) => [regime, verdict]);
  return {
    ...{ ...row, party, file, name: report.subject.name },
    sha256: digestOf(canonicalText(report)),
    verdicts: Object.fromEntries(verdicts),
  };
}

function problemOf(fault: unknown): Problem {
  if (fault instanceof Problem && OF_ONE_PARTY.has(fault.type)) return fault;
  throw fault;
}

const OF_ONE_PARTY: ReadonlySet<string> = new Set([
  'unknown-party',
  'ambiguous-party',
  'invalid-request',
]);
