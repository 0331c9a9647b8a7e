import { rowTable } from '../../row-table';
import { upstreamId } from '../owned/upstream-ids';
import type { Surroundings } from './interest-ties';
import { licenceRemarked } from './own/annotations';
import type { Statement } from './statement';

/** What is known of a file after one reading: what a statement cannot say of itself. */
export interface Survey extends Surroundings {
  note: (statement: Statement, replaced: readonly string[]) => void;
  /** Whether several statements are about the record of this one. */
  isRepeated: (statement: Statement) => boolean;
  /** One name for a record and its kind. */
  nameOf: (statement: Statement) => string;
  publishers: ReadonlySet<string>;
  licences: ReadonlySet<string>;
  published: () => string | null;
}

export function openSurvey(): Survey {
  const seen = rowTable();
  const persons = rowTable();
  const repeated = new Set<string>();
  const records = joinedIds();
  const nominators = new Map<string, Set<string>>();
  const publishers = new Set<string>();
  const licences = new Set<string>();
  let published: string | null = null;
  return {
    publishers,
    licences,
    published: () => published,
    note(statement, replaced) {
      const { recordType, recordId, publicationDetails } = statement;
      const name = `${recordType} ${recordId}`;
      if (seen.see(name, '0') === 'twice') repeated.add(name);
      for (const older of replaced) records.join(recordId, older);
      if (recordType === 'person') persons.see(recordId, '0');
      if (recordType === 'relationship') noteNominator(statement, nominators);
      if (publicationDetails === undefined) return;
      const { publisher, license, publicationDate } = publicationDetails;
      publishers.add(publisher.name ?? publisher.url ?? '');
      const licence = license ?? licenceRemarked(statement);
      if (licence !== null) licences.add(licence);
      const day = publicationDate.slice(0, 10);
      if (published === null || day > published) published = day;
    },
    isRepeated: ({ recordType, recordId }) =>
      repeated.has(`${recordType} ${recordId}`) || records.isJoined(recordId),
    nameOf: ({ recordType, recordId }) => `${recordType} ${records.firstOf(recordId)}`,
    idOf: (named) => upstreamId(records.firstOf(named)),
    isPerson: (named) => persons.find(named) !== 'absent',
    principalOf(named) {
      const [nominator, ...others] = nominators.get(named) ?? [];
      return nominator === undefined || others.length > 0 ? null : nominator;
    },
  };
}

/** Whoever nominates now: a nominee of several holds for none of them alone. */
function noteNominator(
  { recordDetails, recordStatus }: Extract<Statement, { recordType: 'relationship' }>,
  nominators: Map<string, Set<string>>,
): void {
  const { subject, interestedParty, interests = [] } = recordDetails;
  if (typeof subject !== 'string' || typeof interestedParty !== 'string') return;
  const nominates = interests.some(({ type, endDate }) => type === 'nominator' && !endDate);
  if (!nominates || recordStatus === 'closed') return;
  nominators.set(subject, (nominators.get(subject) ?? new Set()).add(interestedParty));
}

/** Ids of which some are about one record: the first of them names it. */
function joinedIds() {
  const before = new Map<string, string>();
  const joined = new Set<string>();
  const firstOf = (id: string): string => {
    let first = id;
    for (let older = before.get(first); older !== undefined; older = before.get(first)) {
      first = older;
    }
    return first;
  };
  return {
    firstOf,
    isJoined: (id: string) => joined.has(id),
    join(newer: string, older: string) {
      const [to, from] = [firstOf(older), firstOf(newer)];
      if (to !== from) before.set(from, to);
      joined.add(newer).add(older);
    },
  };
}
