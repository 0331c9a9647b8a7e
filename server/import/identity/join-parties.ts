import { asStored, type Work, writeChange } from '../change/change';
import type { Attempt } from '../lock';
import { IDENTIFIERS, identityRows } from './identity-rows';

/** What an import made of identifiers that several datasets have. */
export interface JoinedParties {
  datasetIds: string[];
  /** Parties that share an identifier and yet may be two, in words: the first hundred. */
  undecided: string[];
}

export const NOBODY_JOINED: JoinedParties = { datasetIds: [], undecided: [] };
const MOST_TOLD = 100;

/** Joins parties that share a strong identifier once this attempt is published, and parts those that no longer do. */
export async function joinParties(
  work: Work,
  { attempt }: Pick<Attempt, 'attempt'>,
): Promise<JoinedParties> {
  const { rows, ties, conflicts } = await work.keeping(identityRows(work.graph, attempt));
  const wasThere = await work.graph.reading('', async ({ coverage }) =>
    coverage.datasets.some(({ id }) => id === IDENTIFIERS),
  );
  if (ties === 0 && !wasThere) return NOBODY_JOINED;
  await writeChange({ ...work, restated: () => null, at: attempt }, asStored([rows]));
  return { datasetIds: [IDENTIFIERS], undecided: conflicts.slice(0, MOST_TOLD) };
}
