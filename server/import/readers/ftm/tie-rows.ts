import type { z } from 'zod';
import type { ControlType } from '#api/ties';
import type { Row, TieRow } from '../../rows';
import { digest, upstreamId } from '../owned/upstream-ids';
import { all, dates, type Entity, first, period, sentences } from './entity';
import {
  amountSaid,
  classSaid,
  controlSaid,
  isBranch,
  linkSaid,
  shareSaid,
  stateSaid,
  statusSaid,
} from './own-words';
import type { Told } from './party-rows';
import { percentage } from './percentage';
import { ENDS } from './schemas';

/** What an edge is told with: the rest of the file. */
export interface Telling extends Told {
  isPerson: (id: string) => boolean;
  /** Whether an entity of the file is no party; what is not in the file may be one. */
  isOther: (id: string) => boolean;
  notice: (what: string) => void;
}

/** The ties of an edge: one for each pair of parties that it names. */
export function edgeRows(entity: Entity, telling: Telling): Row[] {
  const { notice, isOther } = telling;
  const [fromProperty = '', toProperty = ''] = ENDS[entity.schema] ?? [];
  const pairs = all(entity, fromProperty).flatMap((from) =>
    all(entity, toProperty).map((to): [string, string] => [from, to]),
  );
  if (pairs.length === 0) notice(`${entity.schema} without both of its ends`);
  return pairs.flatMap(([from, to]) => {
    if (isOther(from) || isOther(to)) {
      notice(`${entity.schema} of what is no party`);
      return [];
    }
    if (from === to) {
      notice(`${entity.schema} of a party with itself`);
      return [];
    }
    return rowsOf(entity, { ...telling, from, to, isOne: pairs.length === 1 });
  });
}

type Pair = Told & {
  from: string;
  to: string;
  isOne: boolean;
};

const SUPPLIES = /^(supplier of|supplies)\b/i;
const SUPPLIED = /^(customer of|supplied by)\b/i;

function rowsOf(entity: Entity, pair: Pair & Telling): Row[] {
  const { notice, isPerson } = pair;
  const stated = statedOf(entity, pair, notice);
  const role = first(entity, 'role') ?? first(entity, 'relationship');
  const isOver = stated.endDate !== null || all(entity, 'status').includes('former');
  const tenure = isOver ? 'former' : 'present';
  switch (entity.schema) {
    case 'Ownership':
      return [ownership(entity, stated, notice)];
    case 'Control':
      return [control(entity, stated)];
    case 'Directorship':
    case 'Employment':
    case 'Membership':
      if (isPerson(pair.from)) return [{ ...stated, type: 'OFFICER_OF', role, tenure }];
      return entity.schema === 'Directorship'
        ? [
            {
              ...stated,
              type: 'CONTROLS',
              control: 'other',
              share: null,
              directOrIndirect: 'unknown',
            },
          ]
        : [{ ...stated, type: 'LINKED', link: 'partner' }];
    case 'Succession':
      return [{ ...stated, type: 'LINKED', link: 'successor' }];
    case 'Similar':
      return [
        {
          ...stated,
          type: 'SAME_AS',
          sameAs: 'undecided',
          ground: 'Similar',
          score: score(entity),
        },
      ];
    case 'Family':
    case 'Associate':
      return [relation(entity, stated, role)];
    default:
      if (role !== null && isBranch(role)) return [{ ...stated, type: 'BRANCH_OF' }];
      if (role !== null && (SUPPLIES.test(role) || SUPPLIED.test(role)))
        return [supply(entity, stated, role)];
      return [{ ...stated, type: 'LINKED', link: linkSaid(role) ?? 'partner' }];
  }
}

/** What stands in the note of a tie. */
export const NOTED = [
  'role',
  'relationship',
  'status',
  'sharesCount',
  'sharesType',
  'sharesValue',
  'sharesCurrency',
];
export const MORE_NOTED = [
  'legalBasis',
  'ownershipType',
  'controlType',
  'summary',
  'description',
  'recordId',
  'publisher',
];

type Stated = ReturnType<typeof statedOf>;

/** What every tie of an edge says. */
export function statedOf(entity: Entity, pair: Pair, notice: (what: string) => void) {
  const { datasetId, sourceId, isOne } = pair;
  const [from, to] = [
    `${datasetId}:${upstreamId(pair.from)}`,
    `${datasetId}:${upstreamId(pair.to)}`,
  ];
  const key = `${datasetId}:${upstreamId(entity.id)}`;
  const said = [
    ...dates(entity, 'date', notice),
    ...dates(entity, 'modifiedAt', notice),
  ].toSorted();
  return {
    key: isOne ? key : `${key}~${digest(from, to)}`,
    datasetId,
    sourceId,
    from,
    to,
    status: statusSaid(entity) ?? ('reported' as const),
    statementDate: said.at(-1) ?? null,
    ...period(entity, notice),
    quote: null,
    locator: first(entity, 'sourceUrl'),
    note: sentences(entity, [...NOTED, ...MORE_NOTED]).join(' ') || null,
  };
}

function ownership(entity: Entity, stated: Stated, notice: (what: string) => void): TieRow {
  const { share, notice: odd } = percentage(all(entity, 'percentage'));
  if (odd !== null) notice(odd);
  const types = all(entity, 'ownershipType').map((type) => type.toLowerCase());
  const isIndirect = types.some((type) => /indirect|ultimate/.test(type));
  const isDirect = types.some((type) => type === 'direct');
  const directOrIndirect = isIndirect ? 'indirect' : isDirect ? 'direct' : 'unknown';
  const texts = all(entity, 'percentage').join('; ');
  const quote = texts === '' ? null : texts;
  return {
    ...stated,
    quote,
    type: 'OWNS',
    class: classSaid(entity) ?? 'shareholding',
    share,
    directOrIndirect,
    principal: null,
  };
}

const CONTROL_TYPES: { readonly [type: string]: z.infer<typeof ControlType> } = {
  voting: 'votingRights',
  appointment: 'appointmentOfBoard',
};

function control(entity: Entity, stated: Stated): TieRow {
  const types = all(entity, 'controlType').map((type) => type.toLowerCase());
  const known = types.flatMap((type) => CONTROL_TYPES[type] ?? []);
  const isDirect = types.includes('direct');
  const directOrIndirect = types.includes('indirect')
    ? 'indirect'
    : isDirect
      ? 'direct'
      : 'unknown';
  return {
    ...stated,
    type: 'CONTROLS',
    control: known[0] ?? controlSaid(entity) ?? 'other',
    share: shareSaid(entity),
    directOrIndirect,
  };
}

function supply(entity: Entity, stated: Stated, role: string): TieRow {
  const ends = SUPPLIED.test(role) ? { from: stated.to, to: stated.from } : {};
  const what =
    role
      .replace(SUPPLIES, '')
      .replace(SUPPLIED, '')
      .replace(/^[\s:,-]+/, '') || null;
  const [amount, state] = [amountSaid(entity), stateSaid(entity) ?? 'active'];
  return { ...stated, ...ends, type: 'SUPPLIES', what, amount, state };
}

/** Relatives and associates are people: what is said of them is a claim about both. */
function relation({ schema }: Entity, stated: Stated, role: string | null): Row {
  const { key, datasetId, sourceId, status, from, to, statementDate, locator, note } = stated;
  const text = `${schema === 'Family' ? 'A relative' : 'An associate'} (${role ?? 'how is not said'}). ${note ?? ''}`;
  return {
    label: 'Claim',
    id: key,
    datasetId,
    text: text.trim(),
    quote: null,
    kind: schema.toLowerCase(),
    status,
    date: statementDate,
    locator,
    sourceId,
    about: [from, to],
    contradicts: [],
  };
}

function score(entity: Entity): number | null {
  const value = Number(first(entity, 'confidenceScore') ?? Number.NaN);
  return value >= 0 && value <= 1 ? value : null;
}
