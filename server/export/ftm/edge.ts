import { isDay, lastDay } from '../../answers/days';
import { amountWords, BRANCH, CLASS_ROLES, shareWords } from '../../import/readers/ftm/own-words';
import { MORE_NOTED, NOTED } from '../../import/readers/ftm/tie-rows';
import type { TieRow } from '../../import/rows';
import { decimalOf, isExact, type StatedShare } from '../bounds';
import type { NamedTie } from '../reading';
import type { FtmEntity } from './party';
import { merged, one, type Properties, sentencesOf } from './sentences';

/** What an edge is written with. */
export interface Writing {
  idOf: (id: string) => string;
  urlOf: (sourceId: string) => string | null;
}

const noted = sentencesOf([...NOTED, ...MORE_NOTED], 'description');

/** A tie as an edge; null where FollowTheMoney has none for it. */
export function edgeEntity({ row, from }: NamedTie, writing: Writing): FtmEntity | null {
  const edge = edgeOf(row, from.kind);
  if (edge === null) return null;
  const { schema, ends, properties = {} } = edge;
  const [start, end] = [writing.idOf(row.from), writing.idOf(row.to)];
  const entity = {
    id: writing.idOf(row.key),
    schema,
    properties: merged(
      { [ends[0]]: [start], [ends[1]]: [end] },
      properties,
      intervalOf(row, writing),
      noted(row.note),
      { summary: quoteOf(row, properties.percentage?.[0]) },
    ),
  };
  return entity;
}

/** When, who says so and how sure it is: the same for every edge and entry. */
export function intervalOf(row: TieRow, { idOf, urlOf }: Writing): Properties {
  const { startDate, endDate, statementDate, sourceId, locator, status } = row;
  const isAddress = locator !== null && /^https?:/.test(locator);
  return {
    ...{ startDate: one(startDate), date: one(statementDate) },
    endDate: endDate === null ? [] : [isDay(endDate) ? lastDay(endDate) : endDate],
    proof: [idOf(sourceId)],
    sourceUrl: one(isAddress ? locator : urlOf(sourceId)),
    // What is not said otherwise, whoever reads it takes for reported.
    status: status === 'reported' ? [] : [status],
    description: locator === null || isAddress ? [] : [`At ${locator}`],
  };
}

interface EdgeOf {
  schema: string;
  ends: readonly [from: string, to: string];
  properties?: Properties;
}

function edgeOf(row: TieRow, fromKind: string | null): EdgeOf | null {
  switch (row.type) {
    case 'OWNS':
      return { schema: 'Ownership', ends: ['owner', 'asset'], properties: ownership(row) };
    case 'CONTROLS':
      return { schema: 'Control', ends: ['controller', 'controlled'], properties: control(row) };
    case 'BRANCH_OF':
      return link(BRANCH);
    case 'SUPPLIES': {
      const amount = row.amount === null ? [] : [amountWords(row.amount)];
      const state = row.state === 'active' ? [] : [row.state];
      const supplies = link(row.what === null ? 'supplier of' : `supplier of: ${row.what}`);
      return {
        ...supplies,
        properties: { ...supplies.properties, status: state, summary: amount },
      };
    }
    case 'OFFICER_OF': {
      if (fromKind !== 'Person') return null;
      const over = row.tenure === 'former' && row.endDate === null ? ['former'] : [];
      const properties = { role: one(row.role), status: over };
      return { schema: 'Directorship', ends: ['director', 'organization'], properties };
    }
    case 'LINKED':
      if (row.link === 'successor') {
        return { schema: 'Succession', ends: ['successor', 'predecessor'] };
      }
      return link(row.link === 'partner' ? null : row.link);
    case 'SAME_AS': {
      if (row.sameAs !== 'undecided') return null;
      const properties = { confidenceScore: one(row.score === null ? null : `${row.score}`) };
      return { schema: 'Similar', ends: ['candidate', 'match'], properties };
    }
    default:
      return null;
  }
}

function link(role: string | null): EdgeOf {
  return { schema: 'UnknownLink', ends: ['subject', 'object'], properties: { role: one(role) } };
}

function ownership(row: Extract<TieRow, { type: 'OWNS' }>): Properties {
  const role = Object.keys(CLASS_ROLES).find((words) => CLASS_ROLES[words] === row.class);
  const held = row.principal === null ? [] : [`Held for ${row.principal}`];
  return {
    percentage: row.share === null ? [] : [percentText(row.share)],
    ownershipType: row.directOrIndirect === 'unknown' ? [] : [row.directOrIndirect],
    role: one(role),
    description: held,
  };
}

function control(row: Extract<TieRow, { type: 'CONTROLS' }>): Properties {
  const { control, directOrIndirect, share } = row;
  const types = { votingRights: 'voting', appointmentOfBoard: 'appointment' } as const;
  const type = control === 'votingRights' || control === 'appointmentOfBoard' ? control : null;
  return {
    controlType: [
      ...(type === null ? [] : [types[type]]),
      ...(directOrIndirect === 'unknown' ? [] : [directOrIndirect]),
    ],
    role: type !== null || control === 'other' ? [] : [control],
    summary: share === null ? [] : [shareWords(percentText(share))],
  };
}

/** `36%`, `1/6` of the whole, `>25% to 50%`: with a sign, so that nobody takes it for a fraction of one. */
function percentText(share: StatedShare): string {
  if (isExact(share) && share.minimum.includes('/')) return share.minimum;
  const minimum = decimalOf(share.minimum, 'down').text;
  const maximum = decimalOf(share.maximum, 'up').text;
  if (isExact(share)) return `${minimum}%`;
  const [more, less] = [
    share.open === 'minimum' || share.open === 'both' ? '>' : '',
    share.open === 'maximum' || share.open === 'both' ? '<' : '',
  ];
  return `${more}${minimum}% to ${less}${maximum}%`;
}

/** The reader quotes the percentage as it stands; that is no quote of the source. */
function quoteOf({ quote }: TieRow, percentage: string | undefined): string[] {
  return quote === null || quote === percentage ? [] : [quote];
}
