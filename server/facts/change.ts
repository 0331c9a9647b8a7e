import type { Correction, FactChanged, FactEntry, NewFact, Retraction } from '#api/facts';
import { answering, type Scope } from '../answers/scope';
import type { Graph } from '../graph/open';
import { findAfter } from '../import/identity/find/after-import';
import { type Loaded, load } from '../import/load';
import type { Row } from '../import/rows';
import { Problem } from '../problems';
import { refuseWrong } from './check';
import { idOfFact, OWN, ownDataset } from './dataset';
import { factRows } from './fact-rows';
import { allFacts, namedIn, type StoredFact } from './facts';
import { factChanged, factInUse, otherKind, unknownFact } from './refusals';

/** Adds a fact: it is published as a revision of its own. */
export async function addFact(graph: Graph, entered: NewFact): Promise<FactChanged> {
  const entry = { ...entered, enteredAt: new Date().toISOString() };
  await answering(graph, {}, (scope) => refuseWrong(scope, entry.said, ''));
  return published(graph, entry, 'added', (facts) => {
    const number = 1 + Math.max(0, ...facts.map((fact) => fact.number));
    return { number, rows: factRows(number, entry) };
  });
}

/** Says something else from a revision on; refused where somebody changed it since. */
export async function correctFact(
  graph: Graph,
  number: number,
  { version, ...entered }: Correction,
): Promise<FactChanged> {
  const entry = { ...entered, enteredAt: new Date().toISOString() };
  await answering(graph, {}, async (scope) => {
    const fact = await factNow(scope, number);
    const { kind } = fact.versions[0].said;
    if (kind !== entry.said.kind) throw otherKind(number, kind);
    await refuseWrong(scope, entry.said, idOfFact(number));
  });
  return published(graph, entry, 'corrected', (facts) => {
    inForce(facts, number, version);
    return { number, rows: factRows(number, entry) };
  });
}

/** Says it no longer; what it said stays in the revisions before. */
export async function retractFact(
  graph: Graph,
  number: number,
  { version, ...why }: Retraction,
): Promise<FactChanged> {
  await answering(graph, {}, (scope) => factNow(scope, number));
  return published(graph, why, 'retracted', (facts) => {
    refuseInUse(facts, inForce(facts, number, version));
    return { number, rows: [ownDataset(new Date().toISOString().slice(0, 10))] };
  });
}

type Change = 'added' | 'corrected' | 'retracted';
/** From all facts as they are while nobody else can change them. */
type Prepare = (facts: readonly StoredFact[]) => { number: number; rows: Row[] };

/** Loads what a fact says from now on as every import is loaded: checked, fenced, whole or not at all. */
async function published(
  graph: Graph,
  { by, reason }: Pick<FactEntry, 'by' | 'reason'>,
  change: Change,
  prepare: Prepare,
): Promise<FactChanged> {
  let number = 0;
  const rows = async function* (): AsyncGenerator<Row[]> {
    const prepared = prepare(await graph.reading('', allFacts));
    number = prepared.number;
    yield prepared.rows;
  };
  const loaded = await load(graph, rows(), {
    waitMs: WAIT_MS,
    restated: () => (id, datasetId) => datasetId === OWN && id === `${number}`,
    report: () => ({
      datasetIds: [OWN],
      said: {
        ...{ format: 'own-facts', extent: 'delta', records: 1, fact: number, change, by, reason },
        notices: [`Own fact ${number} ${change} by ${by}: ${reason}`],
      },
    }),
  });
  return changed(graph, number, loaded);
}

/** Another person's fact takes a moment; an import may take minutes, and who waits for it is told. */
const WAIT_MS = 5_000;

async function changed(graph: Graph, number: number, { revision }: Loaded): Promise<FactChanged> {
  const facts = await graph.reading('', allFacts);
  const fact = facts.find((one) => one.number === number);
  if (!fact) throw new Error(`own fact ${number} was published and is not there`);
  const isParty = fact.versions[0].said.kind === 'party';
  return { fact, revision, candidates: isParty ? await candidatesOf(graph, revision) : 0 };
}

/** The fact is published whatever comes of this: where an import runs, it is looked through with the next one. */
async function candidatesOf(graph: Graph, revision: number): Promise<number | null> {
  try {
    const { found } = await findAfter(graph, revision, {});
    return found?.candidates ?? null;
  } catch (fault) {
    if (fault instanceof Problem && fault.type === 'import-running') return null;
    throw fault;
  }
}

async function factNow({ reader }: Scope, number: number): Promise<StoredFact> {
  return inForce(await allFacts(reader), number, null);
}

function inForce(facts: readonly StoredFact[], number: number, version: number | null): StoredFact {
  const fact = facts.find((one) => one.number === number);
  if (!fact || fact.retracted !== null) {
    throw unknownFact(number, fact?.retracted?.revision ?? null);
  }
  if (version !== null && fact.versions[0].revision !== version) throw factChanged(fact);
  return fact;
}

/** A party of whom other facts speak cannot go before them. */
function refuseInUse(facts: readonly StoredFact[], { number, id }: StoredFact): void {
  const others = facts.filter(
    (fact) =>
      fact.number !== number &&
      fact.retracted === null &&
      namedIn(fact.versions[0].said, fact.id).includes(id),
  );
  if (others.length > 0) {
    const numbers = others.map((fact) => fact.number).sort((one, other) => one - other);
    throw factInUse(number, numbers);
  }
}
