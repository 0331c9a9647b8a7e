export interface Visit {
  id: string;
  up: boolean;
  depth: number;
}

/**
 * Visits that wait, nearest first. A node that turns out to be nearer than it seemed (it is the same party as a
 * near one) is visited at the nearer depth.
 */
export function waiting() {
  const depths = new Map<string, number>();
  const levels: Visit[][] = [];
  const name = ({ up, id }: Visit) => `${up} ${id}`;
  const fresh = (visits: readonly Visit[] = []) =>
    visits.filter((visit) => depths.get(name(visit)) === visit.depth);
  return {
    knows: (visit: Visit) => depths.has(name(visit)),
    left: () => levels.reduce((sum, visits) => sum + fresh(visits).length, 0),
    add(visit: Visit) {
      if ((depths.get(name(visit)) ?? Infinity) <= visit.depth) return;
      depths.set(name(visit), visit.depth);
      const level = levels[visit.depth];
      if (level) level.push(visit);
      else levels[visit.depth] = [visit];
    },
    /** Visits of one depth, the nearest. */
    take(most: number): Visit[] {
      for (const [depth, visits] of levels.entries()) {
        const next = fresh(visits);
        levels[depth] = next.slice(most);
        if (next.length > 0) return next.slice(0, most);
      }
      return [];
    },
  };
}
