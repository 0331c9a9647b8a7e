import { z } from 'zod';
import type { Status } from '#api/values';
import type { Row } from '../../rows';
import { digest } from '../owned/upstream-ids';
import { dateRemarked, statusRemarked } from './own/annotations';
import type { Statement } from './statement';

/** Who says what a statement says: one Source for all statements that name the same. */
export interface Cited {
  row: Extract<Row, { label: 'Source' }>;
  status: Status;
}

const WebAddress = z.url({ protocol: /^https?$/ });

export function citedBy(statement: Statement, datasetId: string): Cited {
  const { source, publicationDetails } = statement;
  const asserted = (source?.assertedBy ?? []).flatMap(({ name, uri }) => name ?? uri ?? []);
  const publisher = publicationDetails?.publisher.name ?? publicationDetails?.publisher.url ?? null;
  const types = (source?.type ?? []).toSorted();
  const url = source?.url ?? null;
  const date = dateRemarked(statement);
  const said = [source?.description ?? null, url, publisher, asserted.join('; '), types.join(', ')];
  const note = [
    ...(types.length > 0 ? [`Source type: ${types.join(', ')}.`] : []),
    ...(asserted.length > 0 ? [`Asserted by ${asserted.join('; ')}.`] : []),
    ...(url !== null && !isWeb(url) ? [`At ${url}.`] : []),
  ].join(' ');
  return {
    status:
      statusRemarked(statement) ??
      (types.length === 1 && types[0] === 'thirdParty' ? 'reported' : 'stated'),
    row: {
      label: 'Source',
      id: `${datasetId}:sources~${digest(...said, ...(date === null ? [] : [date]))}`,
      datasetId,
      title: source?.description || titleOf(asserted, publisher, url),
      publisher,
      date,
      url: url !== null && isWeb(url) ? url : null,
      access: 'full',
      note: note || null,
    },
  };
}

function titleOf(asserted: readonly string[], publisher: string | null, url: string | null) {
  const by = asserted.join('; ') || publisher;
  if (url === null)
    return by === null ? 'Statements without a named source' : `Statements of ${by}`;
  const host = URL.canParse(url) ? new URL(url).host || url : url;
  return by === null ? host : `${host}, by ${by}`;
}

function isWeb(url: string): boolean {
  return WebAddress.safeParse(url).success;
}
