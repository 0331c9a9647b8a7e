import type { Row } from '../../rows';
import { upstreamId } from '../owned/upstream-ids';
import { all, type Entity } from './entity';
import type { Told } from './party-rows';

/** Topics that say that a party is itself on a list. All others are what somebody made of it. */
export const DESIGNATING = ['sanction', 'export.control'] as const;

/** What is said of the party itself elsewhere. */
const DESCRIBED = new Set<string>([...DESIGNATING, 'corp.public']);

/** What topics mark a party as: claims of whoever publishes them, and never an entry on a list. */
export function topicClaims(entity: Entity, { datasetId, sourceId }: Told): Row[] {
  const party = `${datasetId}:${upstreamId(entity.id)}`;
  const origins = all(entity, 'riskSource');
  const topics = [...new Set(all(entity, 'topics'))].filter((topic) => !DESCRIBED.has(topic));
  return topics.map((topic) => ({
    label: 'Claim',
    id: `${party}~topic~${upstreamId(topic)}`,
    datasetId,
    text: [
      `Marked as "${topic}".`,
      ...(origins.length > 0 && topic.endsWith('.linked')
        ? [`Because of ${origins.join(', ')}.`]
        : []),
    ].join(' '),
    quote: null,
    kind: 'topic',
    status: topic.endsWith('.linked') || topic.endsWith('.control') ? 'inferred' : 'reported',
    date: null,
    locator: null,
    sourceId,
    about: [party],
    contradicts: [],
  }));
}
