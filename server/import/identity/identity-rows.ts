import { hash } from 'node:crypto';
import type { Graph } from '../../graph/open';
import { streaming } from '../../graph/stream';
import { wholeSame } from '../../graph/whole';
import type { Row, TieRow } from '../rows';
import { decisionsInForce, withoutContradictions } from './decided';
import { type IsDifferent, type Joined, judged } from './judge';
import { sharedIdentifiers } from './shared-identifiers';

/** The dataset of what follows from the identifiers of all others. */
export const IDENTIFIERS = 'dataset:identifiers';
const SOURCE = 'source:identifiers';

/** The ties between parties of several datasets that share a strong identifier at a revision, and what conflicts. */
export async function identityRows(
  graph: Graph,
  revision: number,
): Promise<{ rows: Row[]; ties: number; conflicts: string[] }> {
  const ties: Row[] = [];
  const conflicts: string[] = [];
  const isDifferent = await statedDifferences(graph, revision);
  const shared = await sharedIdentifiers(graph, revision);
  const joined = [...shared].flatMap(([identifier, members]) =>
    judged(members, isDifferent).map((one) => ({ identifier, ...one })),
  );
  for (const one of withoutContradictions(joined, await decisionsInForce(graph))) {
    ties.push(tieOf(one));
    const { identifier, from, to, conflict } = one;
    if (conflict !== null) conflicts.push(`${from} and ${to} share ${identifier}, but ${conflict}`);
  }
  return { rows: [...HEAD, ...ties], ties: ties.length, conflicts };
}

/** Pairs of which a dataset says that they are two. */
async function statedDifferences(graph: Graph, revision: number): Promise<IsDifferent> {
  const pairs = new Set<string>();
  await streaming(graph, '', (stream) =>
    stream.each(
      wholeSame,
      ([from, to, sameAs, , key]) => {
        // What people decide counts beside the identifiers, and leaves no trace in them.
        if (sameAs === 'different' && !key.startsWith('decision:'))
          pairs.add(`${from} ${to}`).add(`${to} ${from}`);
      },
      { revision },
    ),
  );
  return (id, other) => pairs.has(`${id} ${other}`);
}

function tieOf({ identifier, from, to, conflict }: Joined & { identifier: string }): TieRow {
  const mark = hash('sha256', `${identifier} ${from} ${to}`, 'hex').slice(0, 24);
  const dates = { statementDate: null, startDate: null, endDate: null };
  return {
    type: 'SAME_AS',
    ...{ key: `${IDENTIFIERS}:${mark}`, datasetId: IDENTIFIERS, from, to, sourceId: SOURCE },
    ...{ status: 'stated', ...dates, quote: null, locator: null },
    sameAs: conflict === null ? 'same' : 'undecided',
    ground: identifier,
    score: null,
    note: conflict,
  };
}

const HEAD: readonly Row[] = [
  {
    label: 'Dataset',
    ...{ id: IDENTIFIERS, datasetId: IDENTIFIERS, title: 'Identifiers that datasets share' },
    ...{ publisher: 'Tracehold', licence: null, url: null, versionDate: null, rank: 1_000 },
    note: 'Follows from the other datasets: parties with the same strong identifier are the same, unless their names or other identifiers say otherwise.',
  },
  {
    label: 'Source',
    ...{ id: SOURCE, datasetId: IDENTIFIERS, title: 'Identifiers that datasets share' },
    ...{ publisher: 'Tracehold', date: null, url: null, access: null, note: null },
  },
];
