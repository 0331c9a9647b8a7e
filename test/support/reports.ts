import type { Report, ReportQuestion } from '#api/report';
import type { Graph } from '../../server/graph/open';
import { readRegimes } from '../../server/regimes';
import { askedFor } from '../../server/report/asked';
import { reportOf } from '../../server/report/make';

export const REGIMES = readRegimes(null);

/** A report on a party of one day, made on one day: under BIS and OFAC, in English, with everything in it. */
export async function reportOn(
  graph: Graph,
  party: string,
  over: Partial<ReportQuestion> = {},
): Promise<Report> {
  const question = { asOf: '2025-10-15', madeOn: '2026-11-21', language: 'en' as const };
  const open = {
    leaveOut: [],
    towards: null,
    suppose: null,
    notes: null,
    regimes: ['BIS', 'OFAC'],
  };
  const asked = await askedFor(graph, REGIMES, { ...question, ...open, ...over, party });
  return reportOf(graph, REGIMES, asked);
}
