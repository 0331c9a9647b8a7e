import type { z } from 'zod';
import type { getScreening, postSuppliers } from '#api/screenings';
import type { Graph } from '../graph/open';
import { screened } from '../graph/screening';
import { comparableName } from '../match/normal-forms';
import { coverageIn, listsIn } from './kept';
import { decisionsOn, screenedFrom, screeningOf, storedScreening } from './stored';

type Page = z.output<typeof postSuppliers.body>;

/** The suppliers of a screening, worst first, a page, each with the decisions of now. */
export async function suppliersOf(
  graph: Graph,
  id: string,
  { limit, text, ...page }: Page,
): Promise<z.input<typeof postSuppliers.response>> {
  const screening = await storedScreening(graph, id);
  return graph.reading('', async (reader) => {
    const asked = { ...page, id, text: comparableName(text), limit: limit + 1 };
    const rows = await reader.read(screened, asked);
    const stored = rows.slice(0, limit).map(({ supplier }) => supplier);
    const decisions = await decisionsOn(
      reader,
      stored.map(({ key }) => key),
      screening,
    );
    return {
      suppliers: stored.map((one) => screenedFrom(one, decisions.get(one.key) ?? [])),
      next: rows.length > limit ? (stored.at(-1)?.urgency ?? null) : null,
    };
  });
}

/** A screening with what all its rows rest on. */
export async function screeningWhole(
  graph: Graph,
  id: string,
): Promise<z.input<typeof getScreening.response>> {
  const { coverage, lists } = await storedScreening(graph, id);
  return {
    screening: await screeningOf(graph, id),
    coverage: coverageIn(coverage),
    lists: listsIn(lists),
  };
}
