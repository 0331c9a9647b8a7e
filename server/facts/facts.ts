import type { z } from 'zod';
import { type Fact, FactEntry, type FactSaid, type FactsQuery, type getFacts } from '#api/facts';
import { partyAt } from '../answers/party';
import { answering } from '../answers/scope';
import { facts } from '../graph/facts';
import type { Graph, Reader } from '../graph/open';
import { parties } from '../graph/parties';
import { idOfFact, numberOfSource, SOURCES } from './dataset';
import { tooManyFacts } from './refusals';

/** People's own facts, the last first; what each said before and what was retracted stands there too. */
export function factsOf(
  graph: Graph,
  { party, fact, before = Number.MAX_SAFE_INTEGER, limit, ...moment }: FactsQuery,
): Promise<z.input<typeof getFacts.response>> {
  return answering(graph, moment, async (scope) => {
    const nodes = party === undefined ? null : new Set((await partyAt(scope, party)).nodes);
    const asked = (await allFacts(scope.reader)).filter(
      ({ number, versions, id }) =>
        number < before &&
        (fact === undefined || number === fact) &&
        (nodes === null || namedIn(versions[0].said, id).some((one) => nodes.has(one))),
    );
    const page = asked.slice(0, limit);
    const last = asked.length > page.length ? page.at(-1) : undefined;
    const ids = page.flatMap(({ id, versions }) =>
      versions.flatMap(({ said }) => namedIn(said, id)),
    );
    const named = await scope.reader.read(parties, { ids: [...new Set(ids)] });
    return {
      facts: page,
      parties: named.map(({ id, name, nameZh }) => ({ id, name, nameZh })),
      next: last?.number ?? null,
      coverage: scope.coverage(),
    };
  });
}

/** A fact as it is stored: it always says something, or did. */
export type StoredFact = Fact & { versions: [Fact['versions'][number], ...Fact['versions']] };

/** What people enter by hand is read at once: far more is a file, and imported as one. */
const MOST_VERSIONS = 50_000;

/** Every fact of a revision, the last first, those retracted included. */
export async function allFacts({ read }: Pick<Reader, 'read'>): Promise<StoredFact[]> {
  const rows = await read(facts, { prefix: SOURCES, limit: MOST_VERSIONS + 1 });
  if (rows.length > MOST_VERSIONS) throw tooManyFacts(MOST_VERSIONS);
  const found = new Map<number, StoredFact>();
  for (const { sourceId, entry, revision, ...ended } of rows) {
    const number = numberOfSource(sourceId);
    const version = { ...FactEntry.parse(JSON.parse(entry)), revision };
    const versions: StoredFact['versions'] = [version, ...(found.get(number)?.versions ?? [])];
    const retracted = retractionOf(ended);
    found.set(number, { number, id: idOfFact(number), versions, retracted });
  }
  return [...found.values()].sort((one, other) => other.number - one.number);
}

interface Ended {
  endedIn: number | null;
  endedAt: number | null;
  endedBy: string | null;
  endedFor: string | null;
}

/** What ended the last version of a fact; of one that was corrected a later version follows. */
function retractionOf({ endedIn, endedAt, endedBy, endedFor }: Ended): Fact['retracted'] {
  if (endedIn === null) return null;
  const retractedAt = endedAt === null ? null : new Date(endedAt).toISOString();
  return { revision: endedIn, by: endedBy, reason: endedFor, retractedAt };
}

/** The parties that a fact names. */
export function namedIn(said: FactSaid, id: string): string[] {
  if (said.kind === 'party') return [id];
  return said.kind === 'tie' ? [said.tie.from, said.tie.to] : said.claim.about;
}
