import type { Graph } from '../graph/open';
import { addresses, contradicted, designations, parties, sameAs, sources } from '../graph/parties';
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
