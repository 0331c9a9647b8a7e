import type { Row } from '../../server/import/rows';

/** Which nodes are one party, by painting every node in the colour of its neighbours until nothing changes. */
export interface Sets {
  /** The node that people see: of the dataset of the lowest rank, then of the lowest id. */
  lead: (id: string) => string;
}

export function setsOf(rows: readonly Row[]): Sets {
  const ranks = new Map(
    rows.flatMap((row) =>
      'label' in row && row.label === 'Dataset' ? [[row.id, row.rank] as const] : [],
    ),
  );
  const colour = new Map<string, string>();
  const rank = new Map<string, number>();
  for (const row of rows) {
    if (!('label' in row) || row.label !== 'Party') continue;
    colour.set(row.id, row.id);
    rank.set(row.id, ranks.get(row.datasetId) ?? Number.POSITIVE_INFINITY);
  }
  const pairs = rows.flatMap((row) =>
    'key' in row && row.type === 'SAME_AS' && row.sameAs === 'same'
      ? [[row.from, row.to] as const]
      : [],
  );
  for (let changed = true; changed; ) {
    changed = false;
    for (const [a, b] of pairs) {
      const [colourA = a, colourB = b] = [colour.get(a), colour.get(b)];
      if (colourA === colourB) continue;
      if (colourA < colourB) colour.set(b, colourA);
      else colour.set(a, colourB);
      changed = true;
    }
  }
  const lead = (id: string) => {
    const set = [...colour.keys()].filter((other) => colour.get(other) === colour.get(id));
    const best = set.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || (a < b ? -1 : 1))[0];
    return best ?? id;
  };
  return { lead };
}
