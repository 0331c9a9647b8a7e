import type { Row } from '../../rows';
import { upstreamId } from '../owned/upstream-ids';
import { all, dates, type Entity, first } from './entity';

type Source = Extract<Row, { label: 'Source' }>;

/** A document that entities name as their proof, as the source that says them. It must stand before them. */
export function documentSource(entity: Entity, datasetId: string): Source {
  const url = first(entity, 'sourceUrl');
  return {
    label: 'Source',
    id: `${datasetId}:${upstreamId(entity.id)}`,
    datasetId,
    title: first(entity, 'title') ?? first(entity, 'name') ?? entity.caption ?? entity.id,
    publisher: first(entity, 'publisher'),
    date: dates(entity, 'date', () => undefined)[0] ?? null,
    url: url !== null && /^https?:/.test(url) && URL.canParse(url) ? url : null,
    access: 'secondHand',
    note: all(entity, 'notes').join(' ') || null,
  };
}
