import { type ReportAsked, type ReportQuestion, ReportSection } from '#api/report';
import { today } from '../answers/days';
import { answering } from '../answers/scope';
import type { Graph } from '../graph/open';
import type { Regimes } from '../verdicts/regimes';

/** The whole question of a report: what was left open is today, the newest revision, every regime, every section. */
export async function askedFor(
  graph: Graph,
  regimes: Regimes,
  { party, ...question }: ReportQuestion & { party: string },
): Promise<ReportAsked> {
  const { asOf = today(), madeOn = today(), language, leaveOut, notes } = question;
  const moment = { asOf, revision: question.revision };
  const revision = await answering(graph, moment, async ({ reader }) => reader.revision);
  return {
    ...{ party, asOf, madeOn, revision, language, notes },
    regimes: question.regimes ?? [...regimes.keys()],
    sections: ReportSection.options.filter((section) => !leaveOut.includes(section)),
  };
}
