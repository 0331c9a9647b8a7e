import { endStatements, endTies, writeRecords, writeTies } from '../../graph/import';
import { Problem } from '../../problems';
import type { StoredRecord, StoredTie } from '../stored';
import type { Kind } from './batches';

type Written = Record<string, unknown>;

function writing(question: (typeof writeTies)['OWNS']): Kind<Written> {
  const { name } = question;
  return {
    name,
    async write(writer, { attempt }, rows) {
      // Ties of one hub side by side; one order for every importer.
      const sorted = rows.sort((a, b) => (`${a.key ?? a.id}` < `${b.key ?? b.id}` ? -1 : 1));
      const [row] = await writer.write(question, { attempt, rows: sorted });
      if (row?.written !== rows.length) throw refused(name, sorted, row?.written ?? 0);
    },
  };
}

function ending(question: typeof endTies): Kind<string> {
  return {
    name: question.name,
    async write(writer, { attempt }, ids) {
      await writer.write(question, { attempt, ids });
    },
  };
}

/** How the records of each label are written. */
export const RECORD_KINDS = new Map(
  Object.entries(writeRecords).map(([label, question]) => [label, writing(question)]),
) as ReadonlyMap<StoredRecord['label'], Kind<Written>>;

/** How the ties of each type are written, in the order in which they are. */
export const TIE_KINDS = new Map(
  Object.entries(writeTies).map(([type, question]) => [type, writing(question)]),
) as ReadonlyMap<StoredTie['type'], Kind<Written>>;

export const END_STATEMENTS = ending(endStatements);
export const END_TIES = ending(endTies);

function refused(name: string, rows: readonly Written[], written: number): Problem {
  const some = rows.map(({ key, id }) => key ?? id).slice(0, 5);
  return new Problem(
    'invalid-import',
    `${rows.length - written} of ${rows.length} rows of ${name} were refused, so nothing was imported: a tie must name records that exist at both ends, and an id belongs to one dataset. The rows start with ${some.join(', ')}.`,
  );
}
