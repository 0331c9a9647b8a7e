import type { ReadContext } from '../../reader';
import type { Row, TieRow } from '../../rows';
import type { TableRow } from '../csv-table';
import { endAfter } from '../days';
import { dayOf } from '../register-days';
import { sourceOf, UNSAID } from '../stated';
import { listAt, textAt } from './fields';
import { knownByLei } from './known-by-lei';

/** A record of level 2: who reports to whom. It points from the child to the parent. */
export interface Relationship {
  child: string;
  parent: string;
  type: string;
  status: string;
  periods: { type: string; start: string; end: string }[];
  qualifiers: string[];
  quantities: string[];
  registration: string;
  updated: string;
  validation: string;
  deletedAt: string;
}

const SLOTS = [1, 2, 3, 4, 5];

export function relationshipFromJson(value: unknown): Relationship {
  const relation = (...path: string[]) => textAt(value, 'Relationship', ...path);
  const periods = listAt(value, 'Relationship', 'RelationshipPeriods');
  const qualifiers = listAt(value, 'Relationship', 'RelationshipQualifiers');
  const quantifiers = listAt(value, 'Relationship', 'RelationshipQuantifiers');
  return {
    ...{ child: relation('StartNode', 'NodeID'), parent: relation('EndNode', 'NodeID') },
    ...{ type: relation('RelationshipType'), status: relation('RelationshipStatus') },
    periods: periods.map((period) => ({
      type: textAt(period, 'PeriodType'),
      start: textAt(period, 'StartDate'),
      end: textAt(period, 'EndDate'),
    })),
    qualifiers: qualifiers.map((one) => textAt(one, 'QualifierCategory')),
    quantities: quantifiers.map((one) =>
      quantity(
        ['MeasurementMethod', 'QuantifierAmount', 'QuantifierUnits'].map((n) => textAt(one, n)),
      ),
    ),
    registration: textAt(value, 'Registration', 'RegistrationStatus'),
    updated: textAt(value, 'Registration', 'LastUpdateDate'),
    validation: textAt(value, 'Registration', 'ValidationSources'),
    deletedAt: textAt(value, 'Extension', 'Deletion', 'DeletedAt'),
  };
}

export function relationshipFromRow({ cell }: TableRow): Relationship {
  const relation = (name: string) => cell(`Relationship.${name}`).trim();
  return {
    ...{ child: relation('StartNode.NodeID'), parent: relation('EndNode.NodeID') },
    ...{ type: relation('RelationshipType'), status: relation('RelationshipStatus') },
    periods: SLOTS.map((slot) => ({
      type: relation(`Period.${slot}.periodType`),
      start: relation(`Period.${slot}.startDate`),
      end: relation(`Period.${slot}.endDate`),
    })),
    qualifiers: SLOTS.map((slot) => relation(`Qualifiers.${slot}.QualifierCategory`)),
    quantities: SLOTS.map((slot) =>
      quantity(
        ['MeasurementMethod', 'QuantifierAmount', 'QuantifierUnits'].map((name) =>
          relation(`Quantifiers.${slot}.${name}`),
        ),
      ),
    ),
    registration: cell('Registration.RegistrationStatus').trim(),
    updated: cell('Registration.LastUpdateDate').trim(),
    validation: cell('Registration.ValidationSources').trim(),
    deletedAt: cell('DeletedAt').trim(),
  };
}

function quantity(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ');
}

/** What names a relationship: its two ends and its type. */
export function relationshipId({ child, type, parent }: Relationship): string {
  return `${child}-${type.replaceAll(/[^A-Za-z0-9_-]/g, '')}-${parent}`;
}

export function relationshipRows(context: ReadContext): (read: Relationship) => Row[] {
  const { datasetId, notice } = context;
  const known = knownByLei(datasetId);
  return (read) => {
    if (read.registration === 'ANNULLED' || read.registration === 'DUPLICATE') {
      notice(`relationship that is ${read.registration}, left out`);
      return [];
    }
    const tie = tieOf(read, context);
    if (tie === null) return [];
    return [...known(read.child), ...known(read.parent), tie];
  };
}

/** Accounting consolidation is control of a stake that nobody states: never a share. */
function tieOf(read: Relationship, { datasetId, notice }: ReadContext): TieRow | null {
  const [child, parent] = [`${datasetId}:${read.child}`, `${datasetId}:${read.parent}`];
  const said = {
    ...{ ...UNSAID, datasetId, sourceId: sourceOf(datasetId) },
    ...{
      key: `${datasetId}:${relationshipId(read)}`,
      note: noteOf(read),
      ...periodOf(read, notice),
    },
  };
  const down = { ...said, from: parent, to: child };
  const up = { ...said, from: child, to: parent };
  const consolidated = {
    ...down,
    type: 'CONTROLS',
    control: 'consolidation',
    share: null,
  } as const;
  switch (read.type) {
    case 'IS_DIRECTLY_CONSOLIDATED_BY':
      return { ...consolidated, directOrIndirect: 'direct' };
    case 'IS_ULTIMATELY_CONSOLIDATED_BY':
      return { ...consolidated, directOrIndirect: 'indirect' };
    case 'IS_INTERNATIONAL_BRANCH_OF':
      return { ...up, type: 'BRANCH_OF' };
    case 'IS_FEEDER_TO':
      return { ...up, type: 'LINKED', link: 'investor', note: worded('a feeder of it', said.note) };
    case 'IS_FUND-MANAGED_BY':
      return {
        ...down,
        type: 'LINKED',
        link: 'group',
        note: worded('manages the fund', said.note),
      };
    case 'IS_SUBFUND_OF':
      return {
        ...down,
        type: 'LINKED',
        link: 'group',
        note: worded('the umbrella fund', said.note),
      };
    default:
      notice(`type of relationship that is new, left out: ${read.type}`);
      return null;
  }
}

function worded(words: string, note: string | null): string {
  return [words, note].filter(Boolean).join('; ');
}

/**
 * The period of the relationship itself. The others are of accounts: read as the relationship's, they would end nearly
 * all of them. A day that cannot be is left out, so that a wrong year ends nothing.
 */
function periodOf(
  { periods, status, updated }: Relationship,
  notice: (what: string) => void,
): { startDate: string | null; endDate: string | null } {
  const period = periods.find(({ type }) => type === 'RELATIONSHIP_PERIOD');
  const day = (text: string) => {
    const found = dayOf(text);
    if (found === null && text !== '') notice('date that cannot be, left out');
    return found;
  };
  const startDate = day(period?.start ?? '');
  const last = day(period?.end ?? '');
  const known = last === null ? null : endAfter(last);
  // It has ended, and nobody says when: by the day on which that was said, at the latest.
  const endDate = known ?? (status === 'INACTIVE' ? dayOf(updated) : null);
  if (startDate === null || endDate === null || startDate < endDate) return { startDate, endDate };
  notice('period that ends before it starts: its start left out');
  return { startDate: null, endDate };
}

function noteOf(read: Relationship): string | null {
  const { qualifiers, quantities, validation, registration, status } = read;
  const parts = [
    ...[...qualifiers, ...quantities, validation].filter(Boolean),
    status === '' || status === 'ACTIVE' ? '' : `relationship ${status}`,
    registration === '' || registration === 'PUBLISHED' ? '' : `registration ${registration}`,
  ];
  return parts.filter(Boolean).join('; ') || null;
}
