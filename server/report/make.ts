import canonicalize from 'canonicalize';
import { Report, type ReportAsked } from '#api/report';
import { claimsOf } from '../answers/claims';
import { exposureOf } from '../answers/exposure';
import { partyOf } from '../answers/party';
import { type Graph, unhurried } from '../graph/open';
import { decisionsOf } from '../identity/history';
import { Problem } from '../problems';
import { type Regimes, regimeNamed, regimesOf } from '../verdicts/regimes';
import { verdictsOf } from '../verdicts/verdicts';
import { whatIf } from '../verdicts/what-if';
import { VERSION } from '../version';
import { aroundOf } from './around';
import { digestOf } from './canonical';
import { sourcesIn, together, unique } from './rests';

/** Paths and claims that a report tells: of more it says how many were left out. */
const MOST_PATHS = 60;
const MOST_CLAIMS = 100;
const MOST_DECISIONS = 100;

const TOO_SLOW =
  'the database stopped a question of it for its time or its memory, and what was read by then would not be the same the next time.';

/**
 * A report: every answer that it needs, at one revision, and the sources numbered as they are cited. How fast the
 * machine is changes nothing in it: answers stop at counts alone, and where the store stops them there is no report.
 */
export async function reportOf(
  graph: Graph,
  regimes: Regimes,
  asked: ReportAsked,
): Promise<Report> {
  const report = await answersOf(unhurried(graph), regimes, asked).catch(notInTime);
  return { ...report, sources: sourcesIn(report) };
}

function notInTime(fault: unknown): never {
  if (!(fault instanceof Problem) || fault.type !== 'graph-timeout') throw fault;
  const detail = `There is no report: ${TOO_SLOW} Try again when the machine has less to do.`;
  throw new Problem('graph-timeout', detail, { cause: fault });
}

async function answersOf(graph: Graph, regimes: Regimes, asked: ReportAsked): Promise<Report> {
  const { party } = asked;
  const named = asked.regimes.map((id) => regimeNamed(regimes, id, '/query/regimes'));
  const moment = momentOf(asked);
  const record = await partyOf(graph, party, moment);
  const verdicts = await verdictsOf(graph, regimes, party, { ...moment, regimes: asked.regimes });
  const exposure = await pathsFor(graph, asked);
  const { claims, coverage } = await claimsOf(graph, party, { ...moment, limit: MOST_CLAIMS });
  const around = await aroundOf(graph, party, moment);
  const supposed = await supposedFor(graph, regimes, asked);
  const briefs = await regimesOf(graph, regimes, moment);
  const answers = [
    record.coverage,
    verdicts.coverage,
    exposure.coverage,
    coverage,
    ...around.coverage,
    ...supposed.map((answer) => answer.coverage),
  ];
  const said = {
    format: 'tracehold-report-1',
    engine: VERSION,
    asked,
    subject: record.party,
    names: record.names,
    identifiers: record.identifiers,
    nodes: record.nodes,
    sameAs: record.sameAs,
    designations: record.designations,
    regimes: named.map((regime) => ({
      ...briefs.regimes.find(({ id }) => id === regime.id),
      digest: digestOf(canonicalize(regime) ?? ''),
    })),
    verdicts: verdicts.verdicts,
    listsRead: verdicts.lists,
    paths: exposure.paths,
    pathCounts: exposure.counts,
    claims,
    whatIf: supposed.map(({ before, after, difference }) => ({
      ...{ regime: after.regime, before: before.verdict, after, difference },
    })),
    decisions: await decisionsFor(graph, asked),
    sides: around.sides,
    parties: unique(
      [verdicts, exposure, around, ...supposed].flatMap(({ parties }) => parties),
      ({ id }) => id,
    ),
    ties: unique(
      [verdicts, ...supposed].flatMap(({ ties }) => ties),
      ({ key }) => key,
    ),
    reached: unique(
      [verdicts, exposure, ...supposed].flatMap(({ designations }) => designations),
      ({ key }) => key,
    ),
    sources: [],
    coverage: together(answers, asked),
  };
  return Report.parse(said);
}

function momentOf({ asOf, revision, decision, datasets }: ReportAsked) {
  return { asOf, revision, decision, datasets };
}

/** The exposure paths, or only those to the party that was asked about. */
async function pathsFor(graph: Graph, asked: ReportAsked) {
  const { party, towards } = asked;
  const moment = momentOf(asked);
  const bounds = { ...moment, depth: 10, budget: 2_000 };
  if (towards === null) return exposureOf(graph, party, { ...bounds, limit: MOST_PATHS });
  const other = await partyOf(graph, towards, moment);
  const all = await exposureOf(graph, party, { ...bounds, limit: 1_000 });
  const paths = all.paths.filter(({ designated }) => designated === other.party.id);
  const counts = all.counts.map(({ kind }) => {
    const count = paths.filter((path) => path.kind === kind).length;
    return { kind, designatedParties: Math.min(count, 1), paths: count };
  });
  return { ...all, paths, counts, parties: [...all.parties, other.party] };
}

/** The verdict under each regime if what is supposed were so. */
async function supposedFor(graph: Graph, regimes: Regimes, asked: ReportAsked) {
  const { party, suppose } = asked;
  const { asOf, ...state } = momentOf(asked);
  const answers: Awaited<ReturnType<typeof whatIf>>[] = [];
  if (suppose === null) return answers;
  for (const regime of asked.regimes) {
    const body = { regime, asOf, ...suppose };
    answers.push(await whatIf(graph, regimes, party, body, state));
  }
  return answers;
}

/** What people had decided by then: what was undone later was not undone yet. */
async function decisionsFor(graph: Graph, asked: ReportAsked) {
  const { party, decision } = asked;
  const query = { party, before: decision + 1, limit: MOST_DECISIONS };
  const { decisions } = await decisionsOf(graph, query, momentOf(asked));
  return decisions.map((one) => ({
    ...one,
    undone: one.undone !== null && one.undone.number <= decision ? one.undone : null,
  }));
}
