import type { z } from 'zod';
import type { ControlType, OwnsClass } from '#api/ties';
import type { Row, TieRow } from '../../rows';
import { earlierEnd, endAfter } from '../days';
import { upstreamId } from '../owned/upstream-ids';
import { remarksOf } from './own/annotations';
import { BRANCH, controlSaid } from './own/words';
import { type Told, unspecifiedParty } from './party-rows';
import type { Interest, RelationshipDetails } from './relationship';
import { statedShare } from './share';
import type { Statement } from './statement';

type RelationshipStatement = Extract<Statement, { recordType: 'relationship' }>;

/** What other statements of the file say that a relationship is read with. */
export interface Surroundings {
  /** The id of the record that a statement names, in our words. */
  idOf: (named: string) => string;
  isPerson: (named: string) => boolean;
  /** For whom a nomination arrangement holds, as statements name it, where that is one party. */
  principalOf: (named: string) => string | null;
}

interface Version extends Told {
  statement: RelationshipStatement;
  /** The day on which a later statement of the same record took its place. */
  until: string | null;
}

/** The ties of a relationship, one for each interest, and the parties that it leaves unspecified. */
export function interestRows(version: Version, around: Surroundings): Row[] {
  const { statement, datasetId, id, until } = version;
  const { subject, interestedParty, interests = [] } = statement.recordDetails;
  const place = `${datasetId}:${id}${until === null ? '' : `~${statement.statementDate.slice(0, 10)}`}`;
  const rows: Row[] = [];
  const end = (named: RelationshipDetails['subject'], which: string): string => {
    if (typeof named === 'string') return `${datasetId}:${around.idOf(named)}`;
    const unknown = `${place}~unspecified-${which}`;
    rows.push(unspecifiedParty(unknown, named, version));
    return unknown;
  };
  const ends = { from: end(interestedParty, 'party'), to: end(subject, 'subject') };
  const counts = new Map<string, number>();
  for (const interest of interests.length > 0 ? interests : [NO_INTEREST]) {
    const type = interest.type ?? 'unknownInterest';
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    const key = `${place}~${upstreamId(type)}${count === 1 ? '' : `~${count}`}`;
    rows.push(...tieOf(interest, { ...version, ...ends, key }, around));
  }
  // What never held, because another statement came first, leaves nobody unspecified either.
  return rows.some((row) => 'key' in row) ? rows : [];
}

/** That two records are related is said even where no interest is. */
const NO_INTEREST: Interest = { details: 'The statement names no interest.' };

function tieOf(
  interest: Interest,
  told: Version & { from: string; to: string; key: string },
  around: Surroundings,
): TieRow[] {
  const { statement, cited, datasetId, from, to, key } = told;
  const dates = period(interest, told);
  if (dates === null) return [];
  const stated = {
    key,
    datasetId,
    from,
    to,
    sourceId: cited.row.id,
    status: cited.status,
    statementDate: statement.statementDate.slice(0, 10),
    ...dates,
    quote: null,
    locator: null,
    note: noteOf(interest, statement),
  };
  const { interestedParty, componentRecords = [] } = statement.recordDetails;
  const named = typeof interestedParty === 'string' ? interestedParty : null;
  const share = shareOf(interest);
  const directOrIndirect =
    interest.directOrIndirect === 'direct' || componentRecords.length === 0
      ? (interest.directOrIndirect ?? 'unknown')
      : 'indirect';
  const type = interest.type ?? 'unknownInterest';
  if (OFFICES.has(type) && named !== null && around.isPerson(named)) {
    const tenure = dates.endDate === null ? 'present' : 'former';
    return [{ ...stated, type: 'OFFICER_OF', role: OFFICES.get(type) ?? null, tenure }];
  }
  if (interest.details?.startsWith(BRANCH))
    return [{ ...stated, type: 'BRANCH_OF', from: to, to: from }];
  const held = CLASSES[type];
  if (held === undefined) {
    const control = controlOf(interest);
    return [{ ...stated, type: 'CONTROLS', control, share, directOrIndirect }];
  }
  const nominator = named === null ? null : around.principalOf(named);
  const principal = nominator === null ? null : `${datasetId}:${around.idOf(nominator)}`;
  return [{ ...stated, type: 'OWNS', class: held, share, directOrIndirect, principal }];
}

const OFFICES = new Map<string, string>([
  ['boardMember', 'member of the board'],
  ['boardChair', 'chair of the board'],
  ['seniorManagingOfficial', 'senior managing official'],
]);

/** What is held. That an interest is not named does not say that it is no share: it may be one. */
const CLASSES: { [type: string]: z.infer<typeof OwnsClass> } = {
  shareholding: 'shareholding',
  rightsToProfitOrIncome: 'profit',
  rightToProfitOrIncomeFromAssets: 'profit',
  rightsToSurplusAssetsOnDissolution: 'other',
  beneficiaryOfLegalArrangement: 'other',
  enjoymentAndUseOfAssets: 'other',
  unknownInterest: 'other',
  unpublishedInterest: 'other',
};

/** All other interests are control. That of an LEI register is accounting consolidation, which it says in words only. */
function controlOf({ type, details = '' }: Interest): z.infer<typeof ControlType> {
  if (type === 'votingRights' || type === 'appointmentOfBoard') return type;
  const said = controlSaid(details);
  if (said !== null) return said;
  return /IS_(DIRECTLY|ULTIMATELY)_CONSOLIDATED_BY/.test(details) ? 'consolidation' : 'other';
}

function shareOf({ share }: Interest) {
  const stated = share === undefined ? null : statedShare(share);
  return stated === 'empty' ? null : stated;
}

/** Null where a later statement took its place before it began. */
function period(interest: Interest, { statement, until }: Version) {
  const start = interest.startDate ?? null;
  const last = interest.endDate ?? null;
  const ended = last === null ? null : endAfter(last);
  const closed = statement.recordStatus === 'closed' ? statement.statementDate.slice(0, 10) : null;
  const endDate = earlierEnd(ended ?? closed, until);
  if (start === null || endDate === null || start < endDate) return { startDate: start, endDate };
  return ended !== null && ended <= start ? { startDate: null, endDate } : null;
}

function noteOf(interest: Interest, statement: RelationshipStatement) {
  const { recordDetails } = statement;
  const { type, details, beneficialOwnershipOrControl, startDate, endDate } = interest;
  const { componentRecords = [] } = recordDetails;
  const notes = [
    ...(type !== undefined && !(type in CLASSES) && !OFFICES.has(type)
      ? [`Interest: ${type}.`]
      : []),
    ...(details ? [details] : []),
    ...(beneficialOwnershipOrControl ? ['Beneficial ownership or control.'] : []),
    ...(componentRecords.length > 0
      ? [`Sums up other records: ${componentRecords.join(', ')}.`]
      : []),
    ...(startDate && endDate && endAfter(endDate) <= startDate
      ? [`The source gives an end, ${endDate}, before the start, ${startDate}.`]
      : []),
    ...remarksOf(statement),
  ];
  return notes.join(' ') || null;
}
