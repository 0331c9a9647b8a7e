import type { Paper, ReportAsked, ReportForm } from '#api/report';
import type { BatchRow, MeantBy } from '#api/screening-reports';
import type { Graph } from '../graph/open';
import { Problem } from '../problems';
import type { Regimes } from '../verdicts/regimes';
import { canonicalText, digestOf } from './canonical';
import { reportOf } from './make';
import { fileName, type Writer } from './written';

export interface Batch {
  /** What people wrote, each once; of a screening, which suppliers are meant. */
  parties: readonly { asked: string; meantBy: MeantBy[] }[];
  /** Everything but the party, the same for all: one revision, one decision number, one day. */
  asked: Omit<ReportAsked, 'party'>;
  form: ReportForm;
  paper: Paper;
  writer: Writer;
  findParty(text: string): Promise<string>;
  /** A row is done, with the bytes of its file where there is one; the next is made when it was taken. */
  done(row: BatchRow, bytes: Buffer | null): Promise<void> | void;
}

/** Reports at work at a time: while one waits for the store, another is set. */
const AT_A_TIME = 3;

/** One report after the other is made, handed over and forgotten. The rows stand in the order of the parties. */
export async function batchOf(graph: Graph, regimes: Regimes, batch: Batch): Promise<BatchRow[]> {
  const { parties } = batch;
  const rows: (BatchRow | undefined)[] = [];
  const made = new Set<string>();
  let next = 0;
  const work = async () => {
    for (let place = next++; place < parties.length; place = next++) {
      const wanted = parties[place];
      if (wanted === undefined) break;
      const { row, bytes } = await rowFor(wanted, { graph, regimes, batch, made });
      rows[place] = row;
      await batch.done(row, bytes);
    }
  };
  const stopping = () =>
    work().catch((fault: unknown) => {
      next = parties.length;
      throw fault;
    });
  const settled = await Promise.allSettled(Array.from({ length: AT_A_TIME }, stopping));
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
  return rows.flatMap((row) => row ?? []);
}

interface Work {
  graph: Graph;
  regimes: Regimes;
  batch: Batch;
  /** Parties that have a report already. */
  made: Set<string>;
}

/** What is wrong with one party stops nobody else; what is wrong with the folder or the store stops all. */
async function rowFor(
  wanted: Batch['parties'][number],
  { graph, regimes, batch, made }: Work,
): Promise<{ row: BatchRow; bytes: Buffer | null }> {
  const { asked, form, paper, writer } = batch;
  const row: BatchRow = {
    ...{ ...wanted, party: null, name: null, file: null, sha256: null },
    ...{ verdicts: {}, problem: null },
  };
  const without = (more: Partial<BatchRow>) => ({ row: { ...row, ...more }, bytes: null });
  const party = await batch.findParty(wanted.asked).catch(problemOf);
  if (typeof party !== 'string') return without({ problem: party.message });
  if (made.has(party)) return without({ party, problem: 'Its report is there already.' });
  made.add(party);
  const report = await reportOf(graph, regimes, { ...asked, party });
  const file = fileName(report, form);
  const bytes = await writer.write(report, form, paper);
  const verdicts = report.verdicts.map(({ regime, verdict }) => [regime, verdict]);
  const told = {
    ...{ ...row, party, file, name: report.subject.name },
    sha256: digestOf(canonicalText(report)),
    verdicts: Object.fromEntries(verdicts),
  };
  return { row: told, bytes };
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
