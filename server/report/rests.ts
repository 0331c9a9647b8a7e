import type { Coverage } from '#api/coverage';
import type { Report, ReportAsked } from '#api/report';
import type { Source } from '#api/ties';
import { latestDay } from '../answers/days';
import { eachOnce } from '../answers/limit-words';

/** One coverage for all answers of a report; ages are those of the day on which it was made. */
export function together(answers: readonly Coverage[], { madeOn }: ReportAsked): Coverage {
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
    // Of one kind of limit several may be met: paths, claims and sides each have their own.
    limits: unique(limits, ({ code, partyId, detail }) => `${code} ${partyId} ${detail.en}`),
    notLookedAt: eachOnce(answers.flatMap(({ notLookedAt }) => notLookedAt)),
  };
}

function daysBetween(from: string, to: string): number {
  const days = (Date.parse(to) - Date.parse(latestDay(from))) / 86_400_000;
  return Math.max(0, Math.round(days));
}

/** In the order of the report: the subject, its entries, the proofs, the paths, the claims. */
export function sourcesIn(report: Report): Source[] {
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

/** One for each key, in the order in which they come. */
export function unique<One>(all: readonly One[], keyOf: (one: One) => string): One[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}
