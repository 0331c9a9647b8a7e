import type { Row, TieRow } from '../../rows';
import { digest, upstreamId } from '../owned/upstream-ids';
import { all, dates, type Entity, first, period, sentences } from './entity';
import { listedSaid, listSaid, statusSaid } from './own-words';
import type { Told } from './party-rows';

/** Somebody on a list: what a Sanction says, or a topic where no Sanction does. */
export interface Designating extends Told {
  /** The name of the party, as it stands in the file. */
  nameOf: (id: string) => string;
  isOther: (id: string) => boolean;
  notice: (what: string) => void;
}

type ListRow = Extract<Row, { label: 'List' }>;

/** An entry for each party that a Sanction names, on the list of its authority and programme. */
export function sanctionRows(entity: Entity, told: Designating): Row[] {
  const { datasetId, sourceId, notice } = told;
  const authority = first(entity, 'authority') ?? first(entity, 'publisher');
  const programme = first(entity, 'program') ?? first(entity, 'programId');
  const list = listRow(told, {
    authority,
    programme,
    mark: first(entity, 'programId') ?? programme,
    upstream: entity.datasets,
  });
  const listed = all(entity, 'entity').filter((id) => !told.isOther(id));
  if (listed.length < all(entity, 'entity').length) notice('Sanction of what is no party');
  const entries = listed.map((id): TieRow => {
    const { startDate, endDate } = period(entity, notice);
    const published = dates(entity, 'listingDate', notice)[0] ?? null;
    const status = first(entity, 'status') ?? '';
    const key = `${datasetId}:${upstreamId(entity.id)}`;
    return {
      ...UNSAID,
      type: 'DESIGNATED',
      key: listed.length === 1 ? key : `${key}~${upstreamId(id)}`,
      datasetId,
      sourceId,
      from: `${datasetId}:${upstreamId(id)}`,
      to: list.id,
      // What is said to be over, without a day, may be over.
      status:
        statusSaid(entity) ?? (endDate === null && OVER.test(status) ? 'unverified' : 'reported'),
      statementDate: dates(entity, 'modifiedAt', notice).at(-1) ?? null,
      endDate,
      locator: first(entity, 'sourceUrl'),
      note: sentences(entity, NOTED).join(' ') || null,
      listedName: listedSaid(entity) ?? told.nameOf(id),
      programme,
      effectiveDate: startDate,
      publishedDate: published,
      listStartDate: published ?? startDate,
      citation:
        first(entity, 'recordId') ?? first(entity, 'authorityId') ?? first(entity, 'unscId'),
      reason: first(entity, 'reason'),
    };
  });
  return entries.length === 0 ? [] : [list, ...entries];
}

const OVER = /inactive|expired|revoked|delisted|removed|lifted|terminated|suspended/i;
/** What stands in the note of an entry. */
export const NOTED = [
  'status',
  'provisions',
  'duration',
  'country',
  'summary',
  'description',
  'authorityId',
];

/** Whether a Sanction is one of export control: then it is what the topic `export.control` speaks of. */
export function isExportControl(entity: Entity): boolean {
  const said = ['authority', 'program', 'programId', 'provisions', 'publisher'];
  return said.some((property) => all(entity, property).some((text) => EXPORT.test(text)));
}

const EXPORT =
  /export|industry and security|\bBIS\b|entity list|military end.user|unverified list/i;

/** A party that is marked as designated by a topic alone, on a list that stands for the topic. */
export function topicRows(
  id: string,
  topic: string,
  told: Designating & { upstream: readonly string[] },
): Row[] {
  const { datasetId, sourceId } = told;
  const list = listRow(told, {
    authority: null,
    programme: `topic ${topic}`,
    mark: topic,
    upstream: told.upstream,
  });
  const from = `${datasetId}:${upstreamId(id)}`;
  return [
    list,
    {
      ...UNSAID,
      type: 'DESIGNATED',
      key: `${from}~topic~${topic}`,
      datasetId,
      sourceId,
      from,
      to: list.id,
      status: 'reported',
      listedName: told.nameOf(id),
      programme: topic,
      note: 'Marked by a topic; the file has no record of the entry itself.',
    },
  ];
}

const OWN_LIST = /^lists~[0-9a-f]{16}$/;

interface Kept {
  authority: string | null;
  programme: string | null;
  mark: string | null;
  upstream: readonly string[] | undefined;
}

function listRow(
  { datasetId }: Told,
  { authority, programme, mark, upstream = [] }: Kept,
): ListRow {
  const name = [authority, programme].filter(Boolean).join(': ') || 'A list that is not named';
  const kept = upstream.toSorted().join(', ');
  return {
    label: 'List',
    // An export names a list that had no id of its own by the one that it got here.
    id: `${datasetId}:${OWN_LIST.test(mark ?? '') ? mark : `lists~${digest(authority, mark, kept)}`}`,
    datasetId,
    name: kept === '' ? name : `${name} (${kept})`,
    authority,
    url: null,
    loaded: 'partial',
    versionDate: null,
    copyOf: listSaid(mark) ?? copyOf(upstream, `${authority} ${programme} ${mark}`),
    note: 'As a collection of lists has it; whether it is whole is not said.',
  };
}

/** Which list it is a copy of, by the upstream dataset and the words of its programme. */
function copyOf(upstream: readonly string[], said: string): string | null {
  if (/unverified list/i.test(said)) return 'list:us-unverified';
  if (/military end.user/i.test(said)) return 'list:us-meu';
  if (/US-BIS-EL|\bentity list\b/i.test(said)) return 'list:us-entity-list';
  return UPSTREAM.find(([name]) => upstream.includes(name))?.[1] ?? null;
}

const UPSTREAM: readonly [upstream: string, list: string][] = [
  ['us_ofac_sdn', 'list:us-ofac-sdn'],
  ['us_ofac_cons', 'list:us-ofac-consolidated'],
  ['eu_fsf', 'list:eu-consolidated'],
  ['gb_fcdo_sanctions', 'list:uk-sanctions'],
  ['gb_hmt_sanctions', 'list:uk-sanctions'],
  ['ch_seco_sanctions', 'list:ch-seco'],
  ['ca_dfatd_sema_sanctions', 'list:ca-consolidated'],
  ['au_dfat_sanctions', 'list:au-dfat'],
];

const UNSAID = {
  statementDate: null,
  startDate: null,
  endDate: null,
  quote: null,
  locator: null,
  announcedDate: null,
  effectiveDate: null,
  publishedDate: null,
  listStartDate: null,
  citation: null,
  listActionId: null,
  licenceRequirement: null,
  reviewPolicy: null,
  reason: null,
  reasonStatus: null,
  optsOut50: null,
} as const;
