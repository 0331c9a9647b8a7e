import { descriptions } from '../graph/alike';
import type { Graph } from '../graph/open';
import {
  addresses,
  contradicted,
  designations,
  parties,
  partyStatements,
  sameAs,
  sources,
} from '../graph/parties';
import { searchCjk, searchIdentifiers, searchNames } from '../graph/search';
import { links, shared, supplies, walkLevel } from '../graph/walk';
import { today } from './days';
import { HUB } from './walk';

/**
 * Asks of nobody what paths are asked of a party. A database that has just started takes seconds to load its
 * planner and to plan these; whoever asks first should not wait for that.
 */
export function warmUp(graph: Graph): Promise<void> {
  const ids = ['nobody'];
  const near = { ids, hub: HUB };
  return graph.reading(today(), async ({ read }) => {
    await Promise.all([
      read(sameAs, { ids }),
      read(supplies, near),
      read(links, near),
      read(shared, near),
      read(walkLevel, { steps: [{ id: 'nobody', up: true }], hub: HUB }),
      read(parties, { ids }),
      read(designations, { ids }),
      read(sources, { ids }),
      read(contradicted, { ties: [{ key: 'none', from: 'nobody' }] }),
      read(addresses, { ids }),
    ]);
  });
}

/** The same for whoever searches: an index that nobody has read since the start takes longest. */
export function warmSearch(graph: Graph): Promise<void> {
  const ids = ['nobody'];
  return graph.reading(today(), async ({ read }) => {
    await read(searchNames, { lucene: ['"nobody" nobody~2 nobod*'], limit: 1 });
    await read(searchCjk, { lucene: ['"无人"'], limit: 1 });
    await read(searchIdentifiers, { lucene: ['"0"'], limit: 1 });
    await Promise.all([read(descriptions, { ids }), read(partyStatements, { ids })]);
  });
}
