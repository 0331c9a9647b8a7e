import { randomUUID } from 'node:crypto';
import type { Coverage } from '#api/coverage';
import type { Finding, MatchDecision } from '#api/screening';
import type { Screening } from '#api/screenings';
import type { Words } from '#api/values';
import { type Graph, unhurried } from '../graph/open';
import { type StoredScreening, type StoredSupplier, screened } from '../graph/screening';
import { changeScreening, holdScreening, writeScreened } from '../graph/screening-writes';
import { Problem } from '../problems';
import { type Regimes, regimeNamed } from '../verdicts/regimes';
import { type Asking, findingsOf } from './find';
import { graphNames } from './graph-names';
import { digestOf, supplierIn } from './kept';
import { metBefore, restsOn, take } from './rests';
import { FAILED, NOT_RUN, settled, urgencyOf } from './settle';
import { complete, decisionsOn, PATIENCE_MS, screeningOf, storedScreening } from './stored';
import { faultWords } from './words/fault-words';

/** The first suppliers are soon told; of more at once each costs the graph less, where it need not look for their names. */
const BATCH = { first: 100, most: 1_000 };
const EVERYTHING = { outcome: null, standing: null, toReview: false, text: '' };

/** What a run tells while it runs. */
export interface Running {
  done: (suppliers: number) => void;
  signal?: AbortSignal;
}

/** A screening that this process holds: it must be run, or nobody else may for a minute. */
export interface Held {
  id: string;
  runner: string;
}

/** Takes the right to run a screening; refused where somebody else runs it. */
export async function heldScreening(graph: Graph, id: string): Promise<Held> {
  const { state } = complete(await screeningOf(graph, id));
  if (state === 'running' || state === 'done') throw busy(state);
  const held = { id, runner: randomUUID() };
  if (await holds(graph, held, true)) return held;
  throw busy('running');
}

/** Runs what is not run yet, batch by batch; stops where it is told to, or where the graph does not answer. */
export async function runHeld(
  graph: Graph,
  regimes: Regimes,
  held: Held,
  { done, signal }: Running,
): Promise<void> {
  const { id } = held;
  const stored = await storedScreening(graph, id);
  const asked = askingOf(stored, regimes);
  const asking = { ...asked, names: await graphNames(graph, asked.moment) };
  const met = metBefore(stored);
  try {
    let limit = BATCH.first;
    let batch = await batchAfter(graph, asking, id, { after: NOT_RUN - 1, limit });
    while (batch !== null) {
      if (signal?.aborted) {
        await ended(graph, id, { state: 'stopped' });
        return;
      }
      if (asking.names !== null) limit = Math.min(4 * limit, BATCH.most);
      const next = batchAfter(graph, asking, id, { after: batch.last, limit });
      next.catch(() => undefined);
      const found = await batch.found;
      take(met, found.coverage);
      if (!(await written(graph, held, found.rows))) return;
      done(batch.size);
      batch = await next;
    }
    const rests = await restsOn(graph, asking, met);
    await ended(graph, id, { state: 'done', endedAt: new Date().toISOString(), ...rests });
  } catch (fault) {
    const detail = JSON.stringify(reasonOf(fault));
    // Where the graph is gone nothing can be noted: the screening falls silent, and can go on later.
    await ended(graph, id, { state: 'stopped', detail }).catch(() => undefined);
    throw fault;
  }
}

/** What a screening asks of every supplier. */
export function askingOf(
  { regimes: ids, asOf, revision, datasets }: StoredScreening,
  regimes: Regimes,
): Asking {
  const asked = ids.map((id) => regimeNamed(regimes, id, '/regimes'));
  const moment = { asOf, revision, datasets: datasets ?? undefined };
  return { moment, regimes: asked, known: new Map(), names: null };
}

async function holds(graph: Graph, held: Held, taking: boolean): Promise<boolean> {
  const [row] = await graph.writing(({ write }) =>
    write(holdScreening, { ...held, taking, patienceMs: PATIENCE_MS }),
  );
  return row?.held ?? false;
}

/** Suppliers that are being looked at: the next ones are, while those before them are written. */
interface Batch {
  size: number;
  last: number;
  found: ReturnType<typeof foundOf>;
}

async function batchAfter(
  graph: Graph,
  asking: Asking,
  id: string,
  page: { after: number; limit: number },
): Promise<Batch | null> {
  const { waiting, decisions } = await waitingAfter(graph, id, page);
  if (waiting.length === 0) return null;
  const found = foundOf(graph, asking, waiting, decisions);
  // Whether it failed is asked when its turn comes; it may never come.
  found.catch(() => undefined);
  return { size: waiting.length, last: waiting.at(-1)?.urgency ?? page.after, found };
}

type Decisions = Awaited<ReturnType<typeof decisionsOn>>;

/** Suppliers that are not run yet, with what people decided about them. */
function waitingAfter(
  graph: Graph,
  id: string,
  { after, limit }: { after: number; limit: number },
): Promise<{ waiting: StoredSupplier[]; decisions: Decisions }> {
  return graph.reading('', async (reader) => {
    const page = { ...EVERYTHING, id, after, limit, outcome: 'notRun' };
    const waiting = (await reader.read(screened, page)).map(({ supplier }) => supplier);
    const keys = waiting.map(({ key }) => key);
    return { waiting, decisions: await decisionsOn(reader, keys, null) };
  });
}

type Values = {
  [name in keyof ReturnType<typeof valuesOf>]: string | number | boolean | null;
};

/** What is found of a batch; where a batch fails, each of its suppliers by itself. */
async function foundOf(
  graph: Graph,
  asking: Asking,
  waiting: readonly StoredSupplier[],
  decisions: Decisions,
): Promise<{ rows: { key: string; values: Values }[]; coverage: Coverage | null }> {
  const decided = (key: string) => decisions.get(key) ?? [];
  const asked = waiting.map(({ key, asked: text }) => ({
    supplier: supplierIn(text),
    accepted: acceptedIn(decided(key)),
  }));
  try {
    // How busy the machine is must not look like a change.
    const { findings, coverage } = await findingsOf(unhurried(graph), asking, asked);
    const rows = waiting.map((one, place) => ({
      key: one.key,
      values: valuesOf(one, findings[place] ?? [], decided(one.key)),
    }));
    return { rows, coverage };
  } catch (fault) {
    if (isOutage(fault)) throw fault;
    const [only, ...others] = waiting;
    if (only === undefined) throw fault;
    if (others.length === 0) return { rows: [failedRow(only, fault)], coverage: null };
    const half = Math.ceil(waiting.length / 2);
    const [one, other] = [
      await foundOf(graph, asking, waiting.slice(0, half), decisions),
      await foundOf(graph, asking, waiting.slice(half), decisions),
    ];
    return { rows: [...one.rows, ...other.rows], coverage: one.coverage ?? other.coverage };
  }
}

function acceptedIn(decisions: readonly MatchDecision[]): string[] {
  return decisions.filter(({ decision }) => decision === 'accept').map(({ party }) => party);
}

/** Faults of the graph, not of a row: the run stops, and its rows stay not run. */
function isOutage(fault: unknown): boolean {
  return fault instanceof Problem && /^graph-(unavailable|refused|not-ready)$/.test(fault.type);
}

function reasonOf(fault: unknown): Words {
  return fault instanceof Problem ? faultWords.ofGraph(fault.message) : faultWords.ourOwn();
}

function failedRow({ key, rows }: StoredSupplier, fault: unknown) {
  const detail = JSON.stringify(reasonOf(fault));
  const values = {
    outcome: 'failed',
    detail,
    urgency: FAILED + (rows[0] ?? 0),
    digest: digestOf(detail),
  };
  return { key, values: { ...values, found: null, standing: null, toReview: false } };
}

/** What is stored of a supplier once its candidates and the decisions on them are known. */
export function valuesOf(
  { rows }: Pick<StoredSupplier, 'rows'>,
  findings: readonly Finding[],
  decisions: readonly MatchDecision[],
) {
  const end = settled(findings, decisions);
  return {
    ...{ outcome: end.outcome, standing: end.standing, toReview: end.toReview, detail: null },
    ...{ found: JSON.stringify(findings), urgency: urgencyOf(end, rows[0] ?? 0) },
    digest: digestOf([
      end.outcome,
      end.standing,
      end.candidates.map(({ evidence, verdicts, paths, state, review }) => [
        ...[evidence.digest, verdicts.map(({ sources: _, proof: __, ...one }) => one)],
        ...[paths, state, review],
      ]),
    ]),
  };
}

/** False where the screening was stopped, taken over or deleted meanwhile. */
async function written(
  graph: Graph,
  held: Held,
  found: readonly { key: string; values: Values }[],
): Promise<boolean> {
  const rows = found.map(({ key, values }) => ({ key, ...values }));
  return graph.writing(async ({ write }) => {
    const [row] = await write(holdScreening, { ...held, taking: false, patienceMs: PATIENCE_MS });
    if (row?.held !== true) return false;
    await write(writeScreened, { id: held.id, rows });
    return true;
  });
}

async function ended(
  graph: Graph,
  id: string,
  change: { [name: string]: string | number | null },
): Promise<void> {
  await graph.writing(({ write }) => write(changeScreening, { id, states: ['running'], change }));
}

/** Stops a run, whoever runs it: it ends before its next batch. */
export async function stopped(graph: Graph, id: string): Promise<Screening> {
  await ended(graph, id, { state: 'stopped', detail: null });
  return screeningOf(graph, id);
}

function busy(state: 'running' | 'done'): Problem {
  const why =
    state === 'done'
      ? 'This screening is done: screen the list again instead (POST /api/screenings/:id/again).'
      : 'This screening is running already: follow its progress, or stop it.';
  return new Problem('screening-busy', why);
}
