import { z } from 'zod';
import { type ClaimRecord, Record as StatedRecord, TieRow } from '../import/rows';

type Properties = Record<string, unknown>;

/** What binds a claim, beside its source. */
export type Bonds = Pick<ClaimRecord, 'about' | 'contradicts'>;

const RECORDS = fieldsOf(StatedRecord.options, 'label');
const TIES = fieldsOf(TieRow.options, 'type');

/** A stored statement as the row that it was written from. */
export function recordRow(
  label: string,
  { id, said, bonds }: { id: string; said: Properties; bonds: Bonds | undefined },
): StatedRecord {
  const parts = label === 'Party' ? partyParts(said) : (bonds ?? { about: [], contradicts: [] });
  return StatedRecord.parse(withNulls(RECORDS.get(label), { ...said, ...parts, label, id }));
}

/** A stored tie as the row that it was written from. */
export function tieRow(
  type: string,
  { from, to, said }: { from: string; to: string; said: Properties },
): TieRow {
  const { minimum, maximum, open } = said;
  const share = minimum === undefined ? null : { minimum, maximum, open };
  return TieRow.parse(withNulls(TIES.get(type), { ...said, share, type, from, to }));
}

/** What few rows say is left out of the others, not null. */
const SELDOM: readonly string[] = ['fact', 'allowedDays'];

/** What is null is not stored. */
function withNulls(fields: readonly string[] | undefined, said: Properties): Properties {
  const stated = (fields ?? []).filter((field) => field in said || !SELDOM.includes(field));
  return Object.fromEntries(stated.map((field) => [field, said[field] ?? null]));
}

/** Lists of one length are again names and identifiers. */
function partyParts(said: Properties): Properties {
  const list = (name: string) => z.array(z.string()).parse(said[name] ?? []);
  const [types, languages] = [list('nameTypes'), list('nameLanguages')];
  const [statuses, sources] = [list('nameStatuses'), list('nameSourceIds')];
  const [schemes, identifierSources] = [list('identifierSchemes'), list('identifierSourceIds')];
  return {
    names: list('names').map((name, at) => ({
      ...{ name, type: types[at], language: languages[at] || null },
      ...{ status: statuses[at], sourceId: sources[at] },
    })),
    identifiers: list('identifierIds').map((id, at) => ({
      ...{ scheme: schemes[at], id, sourceId: identifierSources[at] },
    })),
  };
}

/** The fields of each kind of row, by what tells the kinds apart. */
function fieldsOf(
  options: readonly { shape: { [field: string]: unknown } }[],
  mark: 'label' | 'type',
): Map<string, string[]> {
  return new Map(
    options.map(({ shape }) => {
      const { value } = z.instanceof(z.ZodLiteral).parse(shape[mark]);
      return [`${value}`, Object.keys(shape)];
    }),
  );
}
