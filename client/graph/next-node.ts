import type { Core } from 'cytoscape';

export type Towards = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const WAYS: Record<Towards, { x: number; y: number }> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** The nearest node in a direction, and at most twice as far aside as ahead. */
export function nextNode(cy: Core, id: string, towards: Towards): string | null {
  const start = cy.getElementById(id);
  // A line has no place of its own.
  if (start.empty() || !start.isNode()) return cy.nodes()[0]?.id() ?? null;
  const from = start.position();
  const way = WAYS[towards];
  let best: { id: string; far: number } | null = null;
  for (const node of cy.nodes().toArray()) {
    const { x, y } = node.position();
    const ahead = (x - from.x) * way.x + (y - from.y) * way.y;
    const aside = Math.abs((x - from.x) * way.y) + Math.abs((y - from.y) * way.x);
    if (node.id() === id || ahead <= 0 || aside > 2 * ahead) continue;
    const far = ahead + 2 * aside;
    if (best === null || far < best.far) best = { id: node.id(), far };
  }
  return best?.id ?? null;
}
