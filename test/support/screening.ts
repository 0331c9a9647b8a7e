import type { SupplierColumns } from '../../server/api/screenings';
import type { Graph } from '../../server/graph/open';
import { readRegimes } from '../../server/regimes';
import { createdScreening } from '../../server/screening/create';
import { heldScreening, runHeld } from '../../server/screening/run';
import { screeningOf } from '../../server/screening/stored';
import { suppliersOf } from '../../server/screening/suppliers';

export const REGIMES = readRegimes(null);
export const DAY = '2025-10-15';

interface Wanted {
  name?: string;
  asOf?: string;
  columns?: SupplierColumns;
  regimes?: string[];
  datasets?: string[];
}

/** Stores a list of suppliers, as the lines of a CSV file, and returns its id. */
export async function storedList(
  graph: Graph,
  lines: readonly string[],
  { name = 'suppliers.csv', asOf = DAY, columns, regimes = ['BIS'], datasets }: Wanted = {},
): Promise<string> {
  const { screening } = await createdScreening(graph, REGIMES, {
    file: { name, bytes: Buffer.from(lines.join('\n')) },
    ...{ sheet: null, columns: columns ?? null, name, regimes, asOf },
    datasets: datasets ?? null,
  });
  return screening.id;
}

export async function runScreening(graph: Graph, id: string): Promise<void> {
  const held = await heldScreening(graph, id);
  await runHeld(graph, REGIMES, held, { done: () => undefined });
}

/** Stores a list, runs it, and answers with every supplier, worst first. */
export async function screenedList(graph: Graph, lines: readonly string[], wanted: Wanted = {}) {
  const id = await storedList(graph, lines, wanted);
  await runScreening(graph, id);
  return { id, screening: await screeningOf(graph, id), suppliers: await allOf(graph, id) };
}

export async function allOf(graph: Graph, id: string) {
  const page = { outcome: null, standing: null, toReview: false, text: '', after: -1, limit: 200 };
  return (await suppliersOf(graph, id, page)).suppliers;
}

/** The same graph, which is lost after so many write transactions of its own. */
export function lostAfter(graph: Graph, writes: number): Graph {
  let left = writes;
  return {
    ...graph,
    writing: async (work) => {
      left -= 1;
      if (left < 0) throw new Error('lost');
      return graph.writing(work);
    },
  };
}
