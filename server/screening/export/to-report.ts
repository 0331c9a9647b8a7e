import type { ReportQuestion } from '#api/report';
import type { Candidate, Outcome, Screened } from '#api/screening';
import type { MeantBy, Without } from '#api/screening-reports';
import type { Graph } from '../../graph/open';
import { complete, screeningOf } from '../stored';
import { suppliersOf } from '../suppliers';

export interface ToReport {
  /** Ids of parties, and which suppliers they are. */
  parties: { asked: string; meantBy: MeantBy[] }[];
  /** Suppliers that are no party that anybody knows: of them there is no report. */
  without: Without[];
  /** The day, the data and the regimes of the screening. */
  moment: Required<Pick<ReportQuestion, 'asOf' | 'revision' | 'decision' | 'regimes'>> &
    Pick<ReportQuestion, 'datasets'>;
}

const EVERY = { outcome: null, standing: null, toReview: false, text: '', limit: 200 };

/** Every party that a supplier of a screening surely is or was accepted to be; of all suppliers, or of some by their keys. */
export async function partiesToReport(
  graph: Graph,
  id: string,
  only: readonly string[] | null = null,
): Promise<ToReport> {
  const { asOf, revision, decisionNumber, regimes, datasets } = complete(
    await screeningOf(graph, id),
  );
  const wanted = only === null ? null : new Set(only);
  const parties = new Map<string, MeantBy[]>();
  const without = new Map<Outcome, number>();
  for (let after: number | null = -1; after !== null; ) {
    const page: Awaited<ReturnType<typeof suppliersOf>> = await suppliersOf(graph, id, {
      ...{ ...EVERY, after },
    });
    for (const one of page.suppliers.filter(({ key }) => wanted?.has(key) ?? true)) {
      const meant = one.candidates.filter(isMeant);
      if (meant.length === 0) without.set(one.outcome, (without.get(one.outcome) ?? 0) + 1);
      for (const candidate of meant) {
        const suppliers = parties.get(candidate.party.id) ?? [];
        parties.set(candidate.party.id, [...suppliers, meantBy(one, candidate)]);
      }
    }
    after = page.next;
  }
  return {
    parties: [...parties].map(([asked, suppliers]) => ({ asked, meantBy: suppliers })),
    without: [...without].map(([outcome, suppliers]) => ({ outcome, suppliers })),
    moment: {
      ...{ asOf, revision, decision: decisionNumber, regimes },
      ...(datasets && { datasets }),
    },
  };
}

function isMeant({ state }: Candidate): boolean {
  return state === 'sure' || state === 'accepted';
}

function meantBy({ supplier, rows }: Screened, { decisions }: Candidate): MeantBy {
  const accepted = decisions.find(({ decision }) => decision === 'accept');
  return {
    supplier: supplier.names[0] ?? '',
    rows: rows.slice(0, MOST_ROWS),
    accepted: accepted
      ? { by: accepted.decidedBy, day: accepted.decidedAt.slice(0, 10), reason: accepted.reason }
      : null,
  };
}

/** Rows of one supplier that an index names. */
const MOST_ROWS = 20;
