import { userInfo } from 'node:os';
import { type Fact, type FactChanged, getFacts, postRetraction } from '#api/facts';
import { addFact, correctFact, retractFact } from '../../facts/change';
import { factsOf } from '../../facts/facts';
import { unknownFact } from '../../facts/refusals';
import { applySchema, type Graph } from '../../graph/open';
import type { Answer, Context } from '../command';
import { findParty } from '../find-party';
import { typed } from '../options';
import { entryOf, type Typed } from './entry';
import { factText } from './fact-text';

/** tracehold fact add-party NAME: a party that no dataset describes. */
export async function factAddParty(context: Context, name: string, given: Typed): Promise<Answer> {
  const entry = entryOf('party', { ...given, name });
  return changed(await addFact(await prepared(context), entry));
}

/** tracehold fact add-tie FROM TYPE TO: who owns, controls, supplies ... whom. */
export async function factAddTie(
  context: Context,
  [from, type, to]: readonly [string, string, string],
  given: Typed,
): Promise<Answer> {
  const graph = await prepared(context);
  const parties = await partiesIn(graph, { from, to });
  return changed(await addFact(graph, entryOf('tie', { ...given, ...parties, type })));
}

/** tracehold fact add-claim TEXT: what is said of parties and is no tie. */
export async function factAddClaim(context: Context, text: string, given: Typed): Promise<Answer> {
  const graph = await prepared(context);
  const parties = await partiesIn(graph, given);
  return changed(await addFact(graph, entryOf('claim', { ...given, ...parties, text })));
}

/** tracehold fact correct NUMBER: says something else from now on; what no option names stays. */
export async function factCorrect(context: Context, text: string, given: Typed): Promise<Answer> {
  const graph = await prepared(context);
  const { number, last } = await factNow(graph, text);
  const parties = await partiesIn(graph, given);
  const entry = entryOf(last.said.kind, { ...given, ...parties }, last);
  return changed(await correctFact(graph, number, { ...entry, version: last.revision }));
}

/** tracehold fact retract NUMBER: says it no longer. */
export async function factRetract(context: Context, text: string, given: Typed): Promise<Answer> {
  const graph = await prepared(context);
  const { number, last } = await factNow(graph, text);
  const why = { by: userInfo().username, ...given, version: last.revision };
  return changed(await retractFact(graph, number, typed(postRetraction.body, why)));
}

/** tracehold fact list: people's own facts, the last first. */
export async function factList(context: Context, given: Typed): Promise<Answer> {
  const graph = await context.graph();
  const party =
    given.party === undefined ? {} : { party: await findParty(graph, `${given.party}`) };
  const answer = await factsOf(graph, typed(getFacts.query, { ...given, ...party }));
  const { facts, parties, next } = answer;
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  const rest = next === null ? [] : [`More: --before ${next}`];
  const none = facts.length === 0 ? ['Nobody has entered a fact of their own yet.'] : [];
  const lines = facts.map((fact) => factText(fact, names));
  return { text: [...none, ...lines, ...rest].join('\n\n'), json: answer, exitCode: 0 };
}

async function prepared(context: Context): Promise<Graph> {
  const graph = await context.graph();
  await applySchema(graph);
  return graph;
}

/** The fact of a number with what it says now. */
async function factNow(graph: Graph, text: string) {
  const { number } = typed(postRetraction.params, { number: text }, ['number']);
  const { facts } = await factsOf(graph, { fact: number, limit: 1 });
  const last = facts[0]?.versions[0];
  if (last === undefined) throw unknownFact(number);
  return { number, last };
}

/** Parties by id where they were named in words. */
async function partiesIn(graph: Graph, { from, to, about }: Typed): Promise<Typed> {
  const find = (text: string) => findParty(graph, text);
  return {
    ...(typeof from === 'string' && { from: await find(from) }),
    ...(typeof to === 'string' && { to: await find(to) }),
    ...(Array.isArray(about) && { about: await Promise.all(about.map(find)) }),
  };
}

function changed(answer: FactChanged): Answer {
  const { fact, revision, candidates } = answer;
  const more =
    candidates === null || candidates === 0
      ? []
      : [`${candidates} pairs of records may be one party: see \`tracehold decide list\`.`];
  const text = [`Published revision ${revision}.`, factText(fact as Fact, new Map()), ...more];
  return { text: text.join('\n'), json: answer, exitCode: 0 };
}
