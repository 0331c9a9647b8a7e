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
  const {
    asOf = today(),
    madeOn = today(),
    language,
    leaveOut,
    towards,
    suppose,
    notes,
    datasets,
  } = question;
  const { revision, decision } = question;
  const moment = { asOf, revision, decision, datasets };
  const state = await answering(graph, moment, async ({ reader }) => ({
    revision: reader.revision,
    decision: reader.decisionNumber,
  }));
  return {
    ...{ party, asOf, madeOn, ...state, language, towards, suppose, notes },
    ...(datasets && { datasets }),
    regimes: question.regimes ?? [...regimes.keys()],
    sections: ReportSection.options.filter((section) => !leaveOut.includes(section)),
  };
}
