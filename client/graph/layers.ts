import type { ElementDefinition } from 'cytoscape';

export interface Drawn {
  id: string;
  width: number;
  height: number;
}

export interface Line {
  id: string;
  above: string;
  below: string;
}

/** Row 0 and column 0 are the subject's. Holders are above, what is held is below; suppliers left, all else right. */
export interface Cell {
  row: number;
  column: number;
}

/** The way from a node to a neighbour, in rows and columns. */
export interface Step {
  to: string;
  row: number;
  column: number;
}

/** Where each node belongs: nearest first, from the subject outwards. */
export function layers(elements: readonly ElementDefinition[], subject: string): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const steps = stepsOf(elements);
  for (const start of [subject, ...nodesOf(elements).map(({ id }) => id)]) {
    if (cells.has(start)) continue;
    cells.set(start, { row: 0, column: start === subject ? 0 : 1 });
    const queue = [start];
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const { row, column } = cells.get(id) ?? { row: 0, column: 0 };
      for (const step of steps.get(id) ?? []) {
        if (cells.has(step.to)) continue;
        // Outwards: what hangs beside a side column goes farther out on its side.
        const out = step.column === 0 ? 0 : Math.sign(column) || step.column;
        cells.set(step.to, { row: row + step.row, column: column + out });
        queue.push(step.to);
      }
    }
  }
  return cells;
}

export function nodesOf(elements: readonly ElementDefinition[]): Drawn[] {
  return elements
    .filter(({ group }) => group === 'nodes')
    .map(({ data }) => ({
      id: String(data.id),
      width: Number(data.width),
      height: Number(data.height),
    }));
}

export function kindsOf({ classes }: ElementDefinition): string[] {
  return String(classes).split(' ');
}

/** The ties that run downwards: holder above held, head office above branch, person above company. */
export function downward(elements: readonly ElementDefinition[]): Line[] {
  return elements.flatMap((element) => {
    if (element.group !== 'edges') return [];
    const { id, source, target } = element.data;
    const kinds = kindsOf(element);
    if (kinds.includes('BRANCH_OF')) return [{ id: `${id}`, above: target, below: source }];
    const runs = ['OWNS', 'CONTROLS', 'OFFICER_OF', 'LOCATED_AT'];
    return runs.some((kind) => kinds.includes(kind))
      ? [{ id: `${id}`, above: source, below: target }]
      : [];
  });
}

export function stepsOf(elements: readonly ElementDefinition[]): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  const add = (from: string, step: Step) => {
    const known = steps.get(from);
    if (known) known.push(step);
    else steps.set(from, [step]);
  };
  const lines = downward(elements);
  for (const { above, below } of lines) {
    add(above, { to: below, row: 1, column: 0 });
    add(below, { to: above, row: -1, column: 0 });
  }
  const vertical = new Set(lines.map(({ id }) => id));
  // Supply decides the side before any other tie does.
  const supplies = (element: ElementDefinition) => Number(kindsOf(element).includes('SUPPLIES'));
  const bySupply = [...elements].sort((one, other) => supplies(other) - supplies(one));
  for (const { group, data } of bySupply) {
    if (group !== 'edges' || vertical.has(`${data.id}`)) continue;
    add(data.source, { to: data.target, row: 0, column: 1 });
    add(data.target, { to: data.source, row: 0, column: -1 });
  }
  return steps;
}
