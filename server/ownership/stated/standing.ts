import type { Certainty, PartyId } from '#api/values';
import { holdsOn, type Question, type StatedDesignation } from '../question';
import type { Regime } from '../regime';
import type { PersonOf } from './persons';

/** One entry of a person on a list, as the regime takes it. */
interface Entry {
  person: PartyId;
  list: string | null;
  program: string | null;
  from: string | null;
  /** Null where the regime does not read the list. */
  certainty: Certainty | null;
  optsOut: boolean;
  terms: string | null;
}

/** How designated persons stand under the regime on the day. */
export interface Standing {
  entries: readonly Entry[];
  /** Persons on a list that the regime reads. */
  designated: ReadonlyMap<PartyId, Certainty>;
  /** Those whose holdings the rule counts: all but those whose programme switches it off. */
  seeds: ReadonlyMap<PartyId, Certainty>;
}

export function standingOf(
  question: Pick<Question, 'designations' | 'asOf' | 'regime'>,
  personOf: PersonOf,
): Standing {
  const entries = question.designations
    .filter((designation) => holdsOn(designation, question.asOf))
    .map((designation) => entryOf(designation, question.regime, personOf));
  return {
    entries,
    designated: surest(entries),
    seeds: surest(entries.filter(({ optsOut }) => !optsOut)),
  };
}

function entryOf(designation: StatedDesignation, regime: Regime, personOf: PersonOf): Entry {
  const { id, list, program, from, optsOut, terms } = designation;
  const read = readingOf(list, regime);
  const certainty = read === 'certain' ? designation.certainty : read;
  return { person: personOf(id), list, program, from, certainty, optsOut, terms };
}

function readingOf(list: string | null, { lists }: Regime): Certainty | null {
  if (list === null || lists === 'any') return 'certain';
  const read = lists.find((one) => one.list === list);
  if (read === undefined) return null;
  return read.counts === 'certainly' ? 'certain' : 'possible';
}

function surest(entries: readonly Entry[]): Map<PartyId, Certainty> {
  const standing = new Map<PartyId, Certainty>();
  for (const { person, certainty } of entries) {
    if (certainty === null || standing.get(person) === 'certain') continue;
    standing.set(person, certainty);
  }
  return standing;
}
