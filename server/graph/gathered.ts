import type { z } from 'zod';
import type { Query } from './cypher';
import type { Reader } from './open';
import { designations, sameAs, sources } from './parties';
import { links, shared, supplies, walkLevel } from './walk';

type Ask = (params: object) => Promise<never[]>;

/** A question about many, with whom each asks about and whom each row is about; the rest of what is asked is always the same. */
interface Gathered {
  of: Query<z.ZodType, z.ZodType>;
  about: (params: never) => readonly (string | object)[];
  names: (one: never) => string;
  rowOf: (row: never) => string;
}

const ids = ({ ids: all }: { ids: string[] }) => all;
const itself = (id: string) => id;
const step = ({ id, up }: { id: string; up: boolean }) => `${up} ${id}`;
const rowId = ({ id }: { id: string }) => id;

const QUESTIONS: readonly Gathered[] = [
  ...[sameAs, supplies, links, shared].map((of) => ({
    of,
    about: ids,
    names: itself,
    rowOf: rowId,
  })),
  { of: walkLevel, about: ({ steps }: { steps: object[] }) => steps, names: step, rowOf: step },
  {
    ...{ of: designations, about: ids, names: itself },
    rowOf: ({ designation }: { designation: { partyId: string } }) => designation.partyId,
  },
  {
    ...{ of: sources, about: ids, names: itself },
    rowOf: ({ source }: { source: { id: string } }) => source.id,
  },
];

/**
 * A view of the graph for many answers that are made side by side: what they ask in the same turn is asked once for all
 * of them, and each gets the rows that it asked for.
 */
export function gatheredReader(reader: Reader): Reader {
  const gathers = new Map<object, Ask>(
    QUESTIONS.map((gathered) => [gathered.of, gatheredAsk(reader, gathered)]),
  );
  return {
    ...reader,
    read: (question, params) =>
      gathers.get(question)?.(params as object) ?? reader.read(question, params),
  };
}

interface Waiting {
  params: object;
  take: (rows: never[]) => void;
  fail: (fault: unknown) => void;
}

function gatheredAsk(reader: Reader, { of, about, names, rowOf }: Gathered): Ask {
  let waiting: Waiting[] = [];
  const asked = (params: object) => about(params as never);
  const ask = async () => {
    const all = waiting;
    waiting = [];
    const [first] = all;
    if (first === undefined) return;
    const together = new Map(
      all.flatMap(({ params }) => asked(params)).map((one) => [names(one as never), one]),
    );
    const list = 'steps' in first.params ? 'steps' : 'ids';
    try {
      const rows = await reader.read(of, { ...first.params, [list]: [...together.values()] });
      const byName = new Map<string, never[]>();
      for (const row of rows as never[]) {
        const known = byName.get(rowOf(row));
        if (known === undefined) byName.set(rowOf(row), [row]);
        else known.push(row);
      }
      for (const { params, take } of all) {
        const own = new Set(asked(params).map((one) => names(one as never)));
        take([...own].flatMap((name) => byName.get(name) ?? []));
      }
    } catch (fault) {
      for (const { fail } of all) fail(fault);
    }
  };
  return (params) =>
    new Promise((take, fail) => {
      if (waiting.length === 0) setImmediate(ask);
      waiting.push({ params, take, fail });
    });
}
