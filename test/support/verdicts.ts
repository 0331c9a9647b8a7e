import { getVerdicts } from '#api/verdicts';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';
import { type Regime, regimeOf } from '../../server/ownership/regime';
import { verdictsOf } from '../../server/verdicts/verdicts';
import { dataset, list, source } from './rows';

/** The day asked about, and that of the only list. */
export const DAY = '2025-01-02';

/** A rule of half or more that reads the list of the small worlds, and nothing else. */
export const HALF = regimeNamed('HALF', {});

export function regimeNamed(id: string, over: Record<string, unknown>): Regime {
  const read = regimeOf({
    id,
    title: { en: id, zh: id },
    authority: 'the tests',
    lists: [{ list: 'TEST', records: ['list:test'] }],
    shares: { value: '50', inclusive: true },
    aggregation: 'pooled',
    citations: [],
    ...over,
  });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.regime;
}

/** A dataset, a source, and the list: whole and of the day. */
export const GROUND: Row[] = [dataset(), source(), list({ versionDate: DAY })];

/** The graph says these facts and nothing else; `ground` stands in for the usual one. */
export async function factsOf(
  graph: Graph,
  rows: readonly Row[],
  ground: readonly Row[] = GROUND,
): Promise<void> {
  await load(graph, [...ground, ...rows]);
}

/** The verdict on a party under a regime of the tests. */
export async function verdictOn(graph: Graph, id: string, { regime = HALF, asOf = DAY } = {}) {
  const regimes = new Map([[regime.id, regime]]);
  const answer = await verdictsOf(graph, regimes, id, getVerdicts.query.parse({ asOf }));
  const [verdict] = answer.verdicts;
  if (verdict === undefined) throw new Error('no verdict');
  return { ...answer, ...verdict };
}

/** A verdict with its worst reason: `cannot_rule_out LIST_MISSING`. */
export async function told(
  graph: Graph,
  id: string,
  asked: { regime?: Regime; asOf?: string } = {},
): Promise<string> {
  const { verdict, reasons } = await verdictOn(graph, id, asked);
  const [worst] = reasons;
  return worst === undefined ? verdict : `${verdict} ${worst.code}`;
}
