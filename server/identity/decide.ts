import type { z } from 'zod';
import type { CandidateRecord, Decision, NewDecision, postDecision, Undoing } from '#api/identity';
import { answering, type Scope } from '../answers/scope';
import { decisions, undoDecision, writeDecision } from '../graph/identity';
import type { Graph, Writer } from '../graph/open';
import { compare } from '../match/compare';
import { Problem } from '../problems';
import { type Edge, newContradictions, pairOf } from './contradiction';
import { edgesAround } from './edges';
import { decisionNumbered } from './history';
import { descriptionOf, recordsOf } from './records';
import { alreadyDecided, contradicted, onlyOne, unknownDecision, unknownRecord } from './refusals';

type Answer = z.input<typeof postDecision.response>;

/** Others may decide at the same moment: then everything is looked at again. */
const TRIES = 50;

/** When somebody decided elsewhere, and what they had before them. */
type Past = Pick<Decision, 'decidedAt' | 'seen'>;

/** Decides that two records are one party, or are not. One tie is written; what datasets say stays as it is. */
export async function decide(graph: Graph, body: NewDecision, past?: Past): Promise<Answer> {
  const { from, to, judged, by, reason } = body;
  if (from === to) throw onlyOne(from);
  const number = await numbered(graph, async (scope, number) => {
    const { revision, decisionNumber } = scope.reader;
    const [one, other] = await bothOf(scope, from, to);
    const edges = await edgesAround(scope.reader, [from, to]);
    const between = edges.filter((edge) => pairOf(edge) === pairOf(body));
    const before = between.find(({ decision }) => decision !== null);
    if (before) throw alreadyDecided(before, judged);
    const ground = `decision ${number} by ${by}`;
    const decision: Edge = {
      ...{ key: `decision:${number}`, from, to },
      ...{ sameAs: judged, ground, decision: number },
    };
    const [against] = newContradictions(edges, [...edges, decision]);
    if (against) throw contradicted(against, decision);
    const { score, features } = compare(descriptionOf(one), descriptionOf(other));
    const seen: Answer['decision']['seen'] = {
      ...{ revision, decisionNumber, grounds: between.map((edge) => edge.ground) },
      ...{ names: [one.name, other.name], score, features },
    };
    const said = {
      ...{ sameAs: judged, ground, note: reason, decidedBy: by },
      decidedAt: past?.decidedAt ?? new Date().toISOString(),
      seen: JSON.stringify(past?.seen ?? seen),
    };
    return (writer) =>
      writer.write(writeDecision, { number, revision, from, to, key: decision.key, said });
  });
  return decisionNumbered(graph, number);
}

/** Takes back what a decision says; that it was made, and undone, can still be read. */
export async function undo(
  graph: Graph,
  undone: number,
  { reason, by, undoneAt = new Date().toISOString() }: Undoing & { undoneAt?: string },
): Promise<Answer> {
  await numbered(graph, async (scope, number) => {
    const { reader } = scope;
    const [row] = await reader.read(decisions, { before: undone + 1, ids: null, limit: 1 });
    if (row?.decision.decidedIn !== undone) throw unknownDecision(undone);
    if (row.decision.undoneIn !== null) throw unknownDecision(undone, row.decision.undoneIn);
    const edges = await edgesAround(reader, [row.from, row.to]);
    const left = edges.filter(({ decision }) => decision !== undone);
    const [against] = newContradictions(edges, left);
    if (against) throw contradicted(against, null);
    const said = { undoneBy: by, undoneReason: reason, undoneAt };
    return (writer) =>
      writer.write(undoDecision, { number, revision: reader.revision, undone, said });
  });
  return decisionNumbered(graph, undone);
}

type Writing = (writer: Writer) => Promise<{ number: number }[]>;

/** Prepares what has the next number and writes it, again where another took that number; the number. */
async function numbered(
  graph: Graph,
  prepare: (scope: Scope, number: number) => Promise<Writing>,
): Promise<number> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const write = await answering(graph, {}, (scope) =>
      prepare(scope, scope.reader.decisionNumber + 1),
    );
    const [written] = await graph.writing(write);
    if (written) return written.number;
  }
  throw new Problem(
    'too-busy',
    'Others decided again and again while this was prepared. Nothing was written; try once more.',
  );
}

async function bothOf(
  scope: Scope,
  from: string,
  to: string,
): Promise<[CandidateRecord, CandidateRecord]> {
  const records = (await recordsOf(scope, [from, to])).of;
  const [one, other] = [records.get(from), records.get(to)];
  if (!one || !other) throw unknownRecord(one ? 'to' : 'from', one ? to : from);
  return [one, other];
}
