import { hash } from 'node:crypto';
import type { Comparison } from '../../../match/compare';
import type { Row, TieRow } from '../../rows';
import type { AlikePair } from './pairs';

/** The dataset of what may be one party, by its names. */
export const CANDIDATES = 'dataset:candidates';
const SOURCE = 'source:candidates';

/** A row for two records; its key says of which. */
export function candidateRow([from, to]: AlikePair, { score, features }: Comparison): TieRow {
  const dates = { statementDate: null, startDate: null, endDate: null };
  const against = features.filter(({ effect }) => effect < 0).map(({ code }) => code);
  return {
    type: 'SAME_AS',
    ...{ key: `${CANDIDATES}:${markOf(from)}~${markOf(to)}`, datasetId: CANDIDATES },
    ...{ from, to, sourceId: SOURCE, status: 'inferred', ...dates, quote: null, locator: null },
    sameAs: 'undecided',
    ground: groundOf(features),
    score,
    note: against.length === 0 ? null : `against it: ${[...new Set(against)].join(', ')}`,
  };
}

/** How a record is named in the keys of its candidates. */
export function markOf(id: string): string {
  return hash('sha256', id, 'hex').slice(0, 24);
}

function groundOf(features: Comparison['features']): string {
  const [best] = features
    .filter(({ effect }) => effect > 0)
    .toSorted((a, b) => b.effect - a.effect);
  if (best === undefined) return 'names alike';
  return `${best.code}: ${best.asked ?? ''} | ${best.found ?? ''}`;
}

export const CANDIDATES_HEAD: readonly Row[] = [
  {
    label: 'Dataset',
    ...{ id: CANDIDATES, datasetId: CANDIDATES, title: 'Records that may be one party' },
    ...{ publisher: 'Tracehold', licence: null, url: null, versionDate: null, rank: 1_001 },
    note: 'Follows from the names of the other datasets. Nobody has decided about these pairs: they are followed one step only, towards "possible".',
  },
  {
    label: 'Source',
    ...{ id: SOURCE, datasetId: CANDIDATES, title: 'Names that records have in common' },
    ...{ publisher: 'Tracehold', date: null, url: null, access: null, note: null },
  },
];
