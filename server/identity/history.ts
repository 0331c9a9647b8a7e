import type { z } from 'zod';
import type { Decision, DecisionsQuery, getDecisions, postDecision } from '#api/identity';
import type { Moment } from '#api/moment';
import { partyAt } from '../answers/party';
import { answering } from '../answers/scope';
import { decisions, type StoredDecision } from '../graph/identity';
import type { Graph, Reader } from '../graph/open';

/** More than people ever decide. */
const MOST = 1_000_000;

/** What people decided, the last first; what was undone stands there with who undid it and why. */
export function decisionsOf(
  graph: Graph,
  { party, before = Number.MAX_SAFE_INTEGER, limit }: DecisionsQuery,
  moment: Moment = {},
): Promise<z.input<typeof getDecisions.response>> {
  return answering(graph, moment, async (scope) => {
    const { reader } = scope;
    const ids = party === undefined ? null : (await partyAt(scope, party)).nodes;
    const rows = await reader.read(decisions, { before, ids, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      decisions: page.map(decisionFrom),
      next: last?.decision.decidedIn ?? null,
      ...{ revision: reader.revision, decisionNumber: reader.decisionNumber },
    };
  });
}

/** A decision as it stands now, with the numbers that answers have from now on. */
export function decisionNumbered(
  graph: Graph,
  number: number,
): Promise<z.input<typeof postDecision.response>> {
  return graph.reading('', async ({ read, revision, decisionNumber }) => {
    const [row] = await read(decisions, { before: number + 1, ids: null, limit: 1 });
    if (!row) throw new Error(`decision ${number} was written and is not there`);
    return { decision: decisionFrom(row), revision, decisionNumber };
  });
}

/** Everything that people decided, undone or not, in the order of the decisions; about records of these datasets, or all. */
export async function allDecisions(
  { read }: Pick<Reader, 'read'>,
  datasetIds: readonly string[] | null = null,
): Promise<Decision[]> {
  const rows = await read(decisions, { before: Number.MAX_SAFE_INTEGER, ids: null, limit: MOST });
  return rows
    .filter((row) => datasetIds === null || row.datasetIds.every((id) => datasetIds.includes(id)))
    .map(decisionFrom)
    .reverse();
}

function decisionFrom({ from, to, decision }: StoredDecision): Decision {
  const { undoneIn, undoneBy, undoneAt, undoneReason } = decision;
  return {
    number: decision.decidedIn,
    between: [from, to],
    judged: decision.sameAs,
    reason: decision.note,
    by: decision.decidedBy,
    decidedAt: decision.decidedAt,
    seen: JSON.parse(decision.seen),
    undone:
      undoneIn === null
        ? null
        : {
            number: undoneIn,
            ...{ by: `${undoneBy}`, reason: `${undoneReason}`, undoneAt: `${undoneAt}` },
          },
  };
}
