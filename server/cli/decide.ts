import { userInfo } from 'node:os';
import { z } from 'zod';
import {
  type Candidate,
  type CandidateRecord,
  type Decision,
  getCandidates,
  getDecisions,
  postDecision,
  postUndo,
} from '#api/identity';
import { applySchema } from '../graph/open';
import { candidatesOf } from '../identity/candidates';
import { decide, undo } from '../identity/decide';
import { decisionsOf } from '../identity/history';
import { type Found, findCandidates } from '../import/identity/find/find-candidates';
import { MOST_SHARING } from '../import/identity/find/pairs';
import type { Answer, Context } from './command';
import { findParty } from './find-party';
import { findOptions } from './import';
import { typed } from './options';

const Listing = z.object({ decided: z.boolean().default(false), party: z.string().optional() });

/** tracehold decide list: which records may be one party and wait for a person, or what people decided. */
export async function decideList(context: Context, options: object): Promise<Answer> {
  const { decided, party: text } = Listing.parse(options);
  const graph = await context.graph();
  const party = text === undefined ? {} : { party: await findParty(graph, text) };
  const { decided: _, ...more } = { ...options, ...party } as { decided?: boolean };
  if (decided) {
    const answer = await decisionsOf(graph, typed(getDecisions.query, more));
    const lines = answer.decisions.map(decisionText);
    const text = lines.length === 0 ? 'Nobody has decided anything yet.' : lines.join('\n\n');
    return { text, json: answer, exitCode: 0 };
  }
  const answer = await candidatesOf(graph, typed(getCandidates.query, more));
  const { candidates, next } = answer;
  const head = `${answer.total} undecided pairs of records; ${candidates.length} shown.`;
  const rest = next === null ? [] : [`More: --after "${next}"`];
  return {
    text: [head, ...candidates.map(candidateText), ...rest].join('\n\n'),
    json: answer,
    exitCode: candidates.length === 0 ? 0 : 3,
  };
}

/** tracehold decide find: looks through all parties for records that may be one. */
export async function decideFind(context: Context): Promise<Answer> {
  const graph = await context.graph();
  await applySchema(graph);
  const found = await findCandidates(graph, null, findOptions(context));
  return { text: foundText(found), json: found, exitCode: found.candidates === 0 ? 0 : 3 };
}

function foundText({ parties, pairs, candidates, from, hubs, revision }: Found): string {
  const left =
    hubs.count === 0
      ? []
      : [
          `${hubs.count} names that more than ${MOST_SHARING} parties share were left out: ${hubs.some.join(', ')}.`,
        ];
  return [
    `${parties} parties looked at, ${pairs} pairs of like names compared.`,
    ...left,
    `${candidates} pairs may be one party, at a score of ${from} or more (revision ${revision}).`,
  ].join('\n');
}

/** tracehold decide accept|reject RECORD OTHER: they are one party, or they are not. */
export async function decideOn(
  context: Context,
  judged: Decision['judged'],
  [from, to]: readonly [string, string],
  options: object,
): Promise<Answer> {
  const body = typed(postDecision.body, { from, to, judged, by: userName(), ...options }, [
    'from',
    'to',
  ]);
  const answer = await decide(await context.graph(), body);
  return { text: decisionText(answer.decision), json: answer, exitCode: 0 };
}

/** tracehold decide undo NUMBER: what was decided no longer counts, and can still be read. */
export async function decideUndo(context: Context, text: string, options: object): Promise<Answer> {
  const { number } = typed(postUndo.params, { number: text }, ['number']);
  const body = typed(postUndo.body, { by: userName(), ...options });
  const answer = await undo(await context.graph(), number, body);
  return { text: decisionText(answer.decision), json: answer, exitCode: 0 };
}

/** Who decides is the user of this machine, unless `--by` says another. */
function userName(): string {
  return userInfo().username;
}

function candidateText({ between, ground, reason, score, comparison }: Candidate): string {
  const features = comparison.features.map(
    ({ code, effect, asked, found }) =>
      `    ${effect < 0 ? '' : '+'}${effect.toFixed(2)} ${code}: ${asked ?? '–'} | ${found ?? '–'}`,
  );
  return [
    ...between.map(recordText),
    `    ${ground}${reason === null ? '' : `; ${reason}`}${score === null ? '' : `; score ${score}`}`,
    `    compared: ${comparison.score.toFixed(3)} (${comparison.judged})`,
    ...features,
  ].join('\n');
}

function recordText({ id, name, country, identifiers, party }: CandidateRecord): string {
  const lists = party.designatedOn.length === 0 ? '' : ` · on ${party.designatedOn.join(', ')}`;
  const known = identifiers.map((one) => `${one.scheme} ${one.id}`).join(', ');
  return `  ${name}  [${id}]${country === null ? '' : ` · ${country}`}${lists}${known === '' ? '' : ` · ${known}`}`;
}

function decisionText({
  number,
  between,
  judged,
  by,
  reason,
  decidedAt,
  undone,
}: Decision): string {
  const what = judged === 'same' ? 'are one party' : 'are two parties';
  return [
    `${number}  ${between.join(' and ')} ${what}`,
    `   ${by}, ${decidedAt}: ${reason}`,
    ...(undone === null
      ? []
      : [`   undone as ${undone.number} by ${undone.by}, ${undone.undoneAt}: ${undone.reason}`]),
  ].join('\n');
}
