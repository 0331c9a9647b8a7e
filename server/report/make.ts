import canonicalize from 'canonicalize';
import type { Coverage } from '#api/coverage';
import { Report, type ReportAsked } from '#api/report';
import type { Source } from '#api/ties';
import { claimsOf } from '../answers/claims';
import { latestDay } from '../answers/days';
import { exposureOf } from '../answers/exposure';
import { partyOf } from '../answers/party';
import type { Graph } from '../graph/open';
import { type Regimes, regimeNamed, regimesOf } from '../verdicts/regimes';
import { verdictsOf } from '../verdicts/verdicts';
import { VERSION } from '../version';
import { digestOf } from './canonical';

/** Paths and claims that a report tells: of more it says how many were left out. */
const MOST_PATHS = 60;
const MOST_CLAIMS = 100;

/** A report: every answer that it needs, at one revision, and the sources numbered as they are cited. */
export async function reportOf(
  graph: Graph,
  regimes: Regimes,
  asked: ReportAsked,
): Promise<Report> {
  const { party, asOf, revision } = asked;
  const named = asked.regimes.map((id) => regimeNamed(regimes, id, '/query/regimes'));
  const moment = { asOf, revision };
  const record = await partyOf(graph, party, moment);
  const verdicts = await verdictsOf(graph, regimes, party, { ...moment, regimes: asked.regimes });
  const bounds = { depth: 10, budget: 2_000, limit: MOST_PATHS };
  const exposure = await exposureOf(graph, party, { ...moment, ...bounds });
  const { claims, coverage } = await claimsOf(graph, party, { revision, limit: MOST_CLAIMS });
  const briefs = await regimesOf(graph, regimes, moment);
  const answers = [record.coverage, verdicts.coverage, exposure.coverage, coverage];
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
    parties: unique([...verdicts.parties, ...exposure.parties], ({ id }) => id),
    ties: verdicts.ties,
    reached: unique([...verdicts.designations, ...exposure.designations], ({ key }) => key),
    sources: [],
    coverage: together(answers, asked),
  };
  const report = Report.parse(said);
  return { ...report, sources: sourcesIn(report) };
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
  const { names, identifiers, sameAs, designations, ties, reached, paths, claims } = report;
  const cited = [
    ...[...names, ...identifiers, ...sameAs, ...designations].map(({ source }) => source),
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
