import { loadavg } from 'node:os';
import type { Graph } from '../../server/graph/open';
import { type Recorder, sendRaw } from './record';

/** One question to measure, asked of several subjects. */
export interface Question {
  name: string;
  subjects: readonly string[];
  ask(subject: string): Promise<unknown>;
}

/** Milliseconds of one question over all of its subjects. */
export interface Measured {
  name: string;
  asked: number;
  /** The first time that a subject is asked about. */
  first: Spread;
  /** The answer asked again, its own queries sent raw, and what the answer adds to them, subject by subject. */
  again: Spread;
  raw: Spread;
  added: Spread;
  queries: Spread;
}

export interface Spread {
  p50: number;
  p95: number;
  largest: number;
}

/** Times of the answer and of its queries are taken turn by turn, so that neither has the warmer store. */
const TURNS = 4;

export async function measure(
  graph: Graph,
  recorder: Recorder,
  question: Question,
): Promise<Measured> {
  const times: { [part in 'first' | 'again' | 'raw' | 'added' | 'queries']: number[] } = {
    ...{ first: [], again: [], raw: [], added: [], queries: [] },
  };
  for (const subject of question.subjects) {
    const start = performance.now();
    const { sent } = await recorder.during(() => question.ask(subject));
    times.first.push(performance.now() - start);
    times.queries.push(sent.length);
    const answers: number[] = [];
    const raws: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const answer = async () => answers.push(await timed(() => question.ask(subject)));
      const raw = async () => raws.push(await timed(() => sendRaw(graph, sent)));
      for (const part of turn % 2 === 0 ? [answer, raw] : [raw, answer]) await part();
    }
    times.again.push(median(answers));
    times.raw.push(median(raws));
    times.added.push(median(answers) - median(raws));
  }
  const { name, subjects } = question;
  return {
    ...{ name, asked: subjects.length },
    ...{ first: spreadOf(times.first), again: spreadOf(times.again), raw: spreadOf(times.raw) },
    ...{ added: spreadOf(times.added), queries: spreadOf(times.queries) },
  };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), largest: at(1) };
}

function median(values: readonly number[]): number {
  return spreadOf(values).p50;
}

/** How busy the machine is: a figure without it says little. */
export function machineLoad(): string {
  return `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`;
}
