import { earliestDay, isDay, lastDay } from '../../answers/days';
import type { Annotation } from '../../import/readers/bods/own/annotations';
import { remark } from '../../import/readers/bods/own/annotations';
import { BRANCH, controlWords } from '../../import/readers/bods/own/words';
import type { TieRow } from '../../import/rows';
import { decimalOf, isExact, type StatedShare } from '../bounds';
import type { NamedTie } from '../reading';

/** A tie as BODS says it. */
export interface RelationshipDetails {
  subject: string;
  interestedParty: string;
  interest: object;
  annotations: Annotation[];
  /** That an office is over, of which no day is known. */
  isClosed: boolean;
}

const INTEREST = '/recordDetails/interests/0';
const NOTED = /^Interest: (\w+)\. ?/;
const BENEFICIAL = /(^| )Beneficial ownership or control\.( |$)/;
/** The types that our own words stand for when nothing else is said. */
const TYPES = new Set([
  ...['otherInfluenceOrControl', 'settlor', 'trustee', 'protector', 'nominee', 'nominator'],
  ...['rightsGrantedByContract', 'conditionalRightsGrantedByContract'],
  ...['controlViaCompanyRulesOrArticles', 'controlByLegalFramework'],
  ...['seniorManagingOfficial', 'boardMember', 'boardChair'],
]);
const CLASSES = {
  shareholding: 'shareholding',
  profit: 'rightsToProfitOrIncome',
  other: 'unknownInterest',
} as const;

/** Null where BODS has no word for such a tie. */
export function relationshipDetails({ row, from }: NamedTie): RelationshipDetails | null {
  const [subject, interestedParty] =
    row.type === 'BRANCH_OF' ? [row.from, row.to] : [row.to, row.from];
  const type = typeOf(row, from.kind);
  if (type === null) return null;
  const words = wordsOf(row, type);
  const annotations = remarksOn(row, words.note).map((text) => remark(INTEREST, text));
  const share = row.type === 'OWNS' || row.type === 'CONTROLS' ? row.share : null;
  const direct = row.type === 'OWNS' || row.type === 'CONTROLS' ? row.directOrIndirect : 'direct';
  return {
    ...{ subject, interestedParty, annotations },
    isClosed: row.type === 'OFFICER_OF' && row.tenure === 'former' && row.endDate === null,
    interest: {
      type,
      directOrIndirect: direct,
      ...(words.isBeneficial && { beneficialOwnershipOrControl: true }),
      ...(words.details !== '' && { details: words.details }),
      ...(share !== null && { share: shareOf(share) }),
      ...(row.startDate !== null && { startDate: earliestDay(row.startDate) }),
      ...(row.endDate !== null && { endDate: lastDay(row.endDate) }),
    },
  };
}

function typeOf(row: TieRow, kind: string | null): string | null {
  switch (row.type) {
    case 'OWNS':
      return CLASSES[row.class];
    case 'CONTROLS':
      if (row.control === 'votingRights' || row.control === 'appointmentOfBoard')
        return row.control;
      return notedType(row.note) ?? 'otherInfluenceOrControl';
    case 'BRANCH_OF':
      return 'controlByLegalFramework';
    case 'OFFICER_OF':
      return kind === 'Person' ? officeOf(row.role ?? '') : null;
    default:
      return null;
  }
}

function notedType(note: string | null): string | null {
  const type = NOTED.exec(note ?? '')?.[1] ?? '';
  return TYPES.has(type) ? type : null;
}

/** BODS knows three offices: an office that is none of them has no place in it. */
function officeOf(role: string): string | null {
  if (/chair/i.test(role) && !/vice|deputy/i.test(role)) return 'boardChair';
  if (/board|director|chair/i.test(role) && !/general director/i.test(role)) return 'boardMember';
  return /senior managing|chief|president|manager|general director|\bC[EFTO]O\b|partner|secretary/i.test(
    role,
  )
    ? 'seniorManagingOfficial'
    : null;
}

/** The note of a tie without what fields say, and our own words before it where fields do not. */
function wordsOf(
  row: TieRow,
  type: string,
): { details: string; note: string; isBeneficial: boolean } {
  const isNoted = NOTED.exec(row.note ?? '')?.[1] === type;
  const whole = (row.note ?? '').replace(isNoted ? NOTED : /^$/, '');
  const isBeneficial = BENEFICIAL.test(whole);
  const note = whole.replace(BENEFICIAL, '$1$2').trim();
  const own = ownWords(row).filter((words) => !note.includes(words));
  return { details: [...own, ...(note === '' ? [] : [note])].join(' '), note, isBeneficial };
}

function ownWords(row: TieRow): string[] {
  switch (row.type) {
    case 'CONTROLS': {
      const hasType = ['votingRights', 'appointmentOfBoard', 'other'].includes(row.control);
      return hasType ? [] : [controlWords(row.control)];
    }
    case 'BRANCH_OF':
      return [BRANCH];
    case 'OFFICER_OF':
      return row.role === null ? [] : [`Office: ${row.role}.`];
    default:
      return [];
  }
}

/** What BODS rounds or has no field for, unless the note says it already. */
function remarksOn(row: TieRow, note: string): string[] {
  const { startDate, endDate, statementDate, quote, locator } = row;
  const share = row.type === 'OWNS' || row.type === 'CONTROLS' ? row.share : null;
  const fraction = [share?.minimum, share?.maximum].find((bound) => bound?.includes('/'));
  const principal = row.type === 'OWNS' ? row.principal : null;
  const remarks = [
    ...(startDate !== null && !isDay(startDate) ? [`Began some day of ${startDate}.`] : []),
    ...(endDate !== null && !isDay(endDate) ? [`Ended some day of ${endDate}.`] : []),
    ...(statementDate !== null && !isDay(statementDate) ? [`Stated in ${statementDate}.`] : []),
    ...(statementDate === null ? ['The day of the statement is not known.'] : []),
    ...(fraction !== undefined ? [`The source says ${fraction} of the whole.`] : []),
    ...(principal !== null ? [`Held for ${principal}.`] : []),
    ...(quote !== null ? [`Quote: “${quote}”`] : []),
    ...(locator !== null ? [`At ${locator}.`] : []),
  ];
  return remarks.filter((text) => !note.includes(text));
}

/** One number, or the ends of the interval, of which each is in it or not. */
function shareOf(share: StatedShare): object {
  const minimum = decimalOf(share.minimum, 'down');
  const maximum = decimalOf(share.maximum, 'up');
  if (isExact(share) && minimum.exact) return { exact: Number(minimum.text) };
  const isOpen = (end: 'minimum' | 'maximum') => share.open === end || share.open === 'both';
  return {
    [isOpen('minimum') ? 'exclusiveMinimum' : 'minimum']: Number(minimum.text),
    [isOpen('maximum') ? 'exclusiveMaximum' : 'maximum']: Number(maximum.text),
  };
}
