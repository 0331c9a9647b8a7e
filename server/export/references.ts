import type { GraphReading, Labelled } from './reading';

type Source = Labelled<'Source'>;
type Dataset = Labelled<'Dataset'>;
type List = Labelled<'List'>;

/** Who says so, under which licence, and what lists are called: few against parties and ties, and kept in memory. */
export interface References {
  sources: ReadonlyMap<string, Source>;
  datasets: ReadonlyMap<string, Dataset>;
  lists: ReadonlyMap<string, List>;
}

export async function referencesOf({ records }: GraphReading): Promise<References> {
  return {
    sources: await byId(records('Source')),
    datasets: await byId(records('Dataset')),
    lists: await byId(records('List')),
  };
}

async function byId<T extends { id: string }>(
  portions: AsyncGenerator<T[]>,
): Promise<Map<string, T>> {
  const all = new Map<string, T>();
  for await (const portion of portions) for (const one of portion) all.set(one.id, one);
  return all;
}
