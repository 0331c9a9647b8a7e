import type { z } from 'zod';
import type { EntityExample, MatchResponse, postMatch, ScoredEntity } from '#api/entities';
import type { Comparison } from '#api/match';
import type { Graph } from '../../graph/open';
import { PROBLEMS, Problem } from '../../problems';
import { candidatesOf, isSearchable } from '../candidates';
import { answering, type Scope } from '../scope';
import { entitiesOf } from './entity';
import { descriptionOf } from './example';
import { isWithin } from './within';

type Asked = z.output<typeof postMatch.query> & { dataset: string };

const LEAST_CANDIDATES = 20;
const AT_ONCE = 4;

/** Answers each query by itself: one that fails is an error in its place, and all others are answered. */
export async function matchEntities(
  graph: Graph,
  asked: Asked,
  queries: Readonly<Record<string, EntityExample>>,
  onFault: (fault: unknown) => void,
): Promise<z.input<typeof postMatch.response>> {
  const responses = new Map<string, MatchResponse>();
  const waiting = Object.entries(queries);
  const coverage = await answering(graph, {}, async (scope) => {
    // A dataset that nobody imported refuses the whole request.
    isWithin(scope, asked);
    const before = scope.coverage();
    // One query needs no view of its own; where it fails it is asked once more, like every other.
    const [first] = waiting;
    const response = first && (await answered(scope, asked, first[1]).catch(() => null));
    if (first && response) responses.set(first[0], response);
    return before;
  });
  const open = waiting.filter(([name]) => !responses.has(name));
  const work = async () => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const [name, query] = next;
      const response = await answering(graph, {}, (scope) => answered(scope, asked, query)).catch(
        (fault: unknown) => {
          if (!(fault instanceof Problem)) onFault(fault);
          return failed(query, fault);
        },
      );
      responses.set(name, response);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const inOrder = Object.keys(queries).flatMap((name) => {
    const response = responses.get(name);
    return response ? [[name, response] as const] : [];
  });
  return { responses: Object.fromEntries(inOrder), limit: asked.limit, coverage };
}

async function answered(scope: Scope, asked: Asked, query: EntityExample): Promise<MatchResponse> {
  const description = descriptionOf(query);
  if (!isSearchable(description)) {
    throw new Problem(
      'invalid-request',
      'No name of this query holds a letter or a digit, so it cannot be searched.',
    );
  }
  const most = Math.max(LEAST_CANDIDATES, 2 * asked.limit);
  const { candidates, limits } = await candidatesOf(scope, description, { most });
  const cutoff = Math.min(asked.cutoff, asked.threshold);
  const near = candidates.filter(({ comparison }) => comparison.score >= cutoff);
  const entities = await entitiesOf(scope, near);
  const within = isWithin(scope, asked);
  const results = near.flatMap(({ party, comparison }): ScoredEntity[] => {
    const entity = entities.get(party.id);
    if (entity === undefined || !within(entity)) return [];
    const excluded = [entity.id, ...entity.referents].some((id) =>
      asked.exclude_entity_ids.includes(id),
    );
    return excluded ? [] : [{ ...entity, ...scored(comparison, asked.threshold) }];
  });
  const relation = limits.length === 0 && candidates.length < most ? 'eq' : 'gte';
  return {
    status: 200,
    results: results.slice(0, asked.limit),
    total: { value: results.length, relation },
    query,
  };
}

function scored(
  { score, features }: Comparison,
  threshold: number,
): Pick<ScoredEntity, 'score' | 'match' | 'explanations'> {
  const explanations: ScoredEntity['explanations'] = {};
  for (const { code, effect, asked, found } of features) {
    const name = code.toLowerCase();
    const detail = effect < 0 ? `took ${-effect} from the score` : null;
    const key = name in explanations ? `${name}_${Object.keys(explanations).length}` : name;
    explanations[key] = { score: effect, detail, query: asked, candidate: found };
  }
  return { score, match: score >= threshold, explanations };
}

function failed(query: EntityExample, fault: unknown): MatchResponse {
  const type = fault instanceof Problem ? fault.type : 'internal';
  const detail = fault instanceof Problem ? fault.message : `${PROBLEMS.internal.title}.`;
  return { status: PROBLEMS[type].status, detail, query };
}
