import type { SearchAnswer } from '#api/search';
import { PartyId } from '#api/values';
import { partyOf } from '../answers/party';
import { searchFor } from '../answers/search';
import type { Graph } from '../graph/open';
import { Problem } from '../problems';

/** A hit at least this good, with no other as good, is taken for the party that was meant. */
const SURE = 0.95;

/** The party of this id or, where no party has it, the one that the name surely means. */
export async function findParty(graph: Graph, text: string): Promise<string> {
  if (PartyId.safeParse(text).success) {
    const found = await partyOf(graph, text, {}).catch((fault: unknown) => {
      if (fault instanceof Problem && fault.type === 'unknown-party') return null;
      throw fault;
    });
    if (found) return found.party.id;
  }
  if (text.trim() === '' || text.length > 200) {
    throw new Problem(
      'invalid-request',
      'Give the id or the name of a party, of at most 200 characters.',
    );
  }
  const { hits } = await searchFor(graph, { text, limit: 10 });
  const [best, second] = hits;
  if (!best) {
    throw new Problem(
      'unknown-party',
      `No party of that id or name is in the loaded data: "${text}". Try another spelling, its Chinese name, or an identifier.`,
    );
  }
  if (best.score >= SURE && (second?.score ?? 0) < best.score) return best.party.id;
  throw new Problem(
    'ambiguous-party',
    `${second ? `Several parties fit "${text}"` : `It is not sure what "${text}" means`}. Ask again with the id that you mean:\n${linesOf(hits)}`,
  );
}

function linesOf(hits: SearchAnswer['hits']): string {
  return hits.map(({ party }) => `  ${party.id}  ${party.name}`).join('\n');
}
