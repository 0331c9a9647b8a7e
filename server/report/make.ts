import canonicalize from 'canonicalize';
import type { Coverage } from '#api/coverage';
import { Report, type ReportAsked } from '#api/report';
import type { Source } from '#api/ties';
import { claimsOf } from '../answers/claims';
import { latestDay } from '../answers/days';
import { exposureOf } from '../answers/exposure';
import { partyOf } from '../answers/party';
import type { Graph } from '../graph/open';
import { decisionsOf } from '../identity/history';
import { type Regimes, regimeNamed, regimesOf } from '../verdicts/regimes';
import { verdictsOf } from '../verdicts/verdicts';
import { whatIf } from '../verdicts/what-if';
import { VERSION } from '../version';
import { aroundOf } from './around';
import { digestOf } from './canonical';

/** Paths and claims that a report tells: of more it says how many were left out. */
const MOST_PATHS = 60;
const MOST_CLAIMS = 100;
const MOST_DECISIONS = 100;

/** A report: every answer that it needs, at one revision, and the sources numbered as they are cited. */
export async function reportOf(
  graph: Graph,
  regimes: Regimes,
  asked: ReportAsked,
): Promise<Report> {
  const { party, asOf, revision, decision } = asked;
  const named = asked.regimes.map((id) => regimeNamed(regimes, id, '/query/regimes'));
  const moment = { asOf, revision, decision };
  const record = await partyOf(graph, party, moment);
  const verdicts = await verdictsOf(graph, regimes, party, { ...moment, regimes: asked.regimes });
  const exposure = await pathsFor(graph, asked);
  const { claims, coverage } = await claimsOf(graph, party, {
    revision,
    decision,
    limit: MOST_CLAIMS,
  });
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
  const report = Report.parse(said);
  return { ...report, sources: sourcesIn(report) };
}

/** The exposure paths, or only those to the party that was asked about. */
async function pathsFor(graph: Graph, { party, towards, ...moment }: ReportAsked) {
  const { asOf, revision, decision } = moment;
  const bounds = { asOf, revision, decision, depth: 10, budget: 2_000 };
  if (towards === null) return exposureOf(graph, party, { ...bounds, limit: MOST_PATHS });
  const other = await partyOf(graph, towards, { asOf, revision, decision });
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
  const { party, asOf, revision, decision, suppose } = asked;
  const answers: Awaited<ReturnType<typeof whatIf>>[] = [];
  if (suppose === null) return answers;
  for (const regime of asked.regimes) {
    const body = { regime, asOf, ...suppose };
    answers.push(await whatIf(graph, regimes, party, body, { revision, decision }));
  }
  return answers;
}

/** What people had decided by then: what was undone later was not undone yet. */
async function decisionsFor(graph: Graph, { party, asOf, revision, decision }: ReportAsked) {
  const query = { party, before: decision + 1, limit: MOST_DECISIONS };
  const { decisions } = await decisionsOf(graph, query, { asOf, revision, decision });
  return decisions.map((one) => ({
    ...one,
    undone: one.undone !== null && one.undone.number <= decision ? one.undone : null,
  }));
}

/** One coverage for all answers of a report; ages are those of the day on which it was made. */
function together(answers: readonly Coverage[], { madeOn }: ReportAsked): Coverage {
  const [first] = answers;
  if (first === undefined) throw new Error('a report rests on answers');
  const limits = answers.flatMap((answer) => answer.limits);
  return {
    ...first,
    datasets: first.datasets.map((dataset) => ({
      ...dataset,
      ageDays: dataset.versionDate === null ? null : daysBetween(dataset.versionDate, madeOn),
    })),
    explored: {
      parties: Math.max(...answers.map(({ explored }) => explored.parties)),
      ties: Math.max(...answers.map(({ explored }) => explored.ties)),
      depth: Math.max(...answers.map(({ explored }) => explored.depth)),
    },
    limits: unique(limits, ({ code, partyId }) => `${code} ${partyId}`),
    notLookedAt: [...new Set(answers.flatMap(({ notLookedAt }) => notLookedAt))],
  };
}

function daysBetween(from: string, to: string): number {
  const days = (Date.parse(to) - Date.parse(latestDay(from))) / 86_400_000;
  return Math.max(0, Math.round(days));
}

/** In the order of the report: the subject, its entries, the proofs, the paths, the claims. */
function sourcesIn(report: Report): Source[] {
  const { names, identifiers, sameAs, designations, sides, ties, reached, paths, claims } = report;
  const cited = [
    ...[...names, ...identifiers, ...sameAs, ...designations].map(({ source }) => source),
    ...sides.flatMap(({ shown }) => shown.map(({ source }) => source)),
    ...[...ties, ...reached].map(({ source }) => source),
    ...paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.ties.map(({ source }) => source))),
    ...claims.map(({ source }) => source),
  ];
  return unique(
    cited.filter((source) => source !== null),
    ({ id }) => id,
  );
}

function unique<One>(all: readonly One[], keyOf: (one: One) => string): One[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}
