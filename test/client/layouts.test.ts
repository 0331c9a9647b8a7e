import type { ElementDefinition } from 'cytoscape';
import { expect, test } from 'vitest';
import { detours } from '../../client/graph/detours';
import { layers } from '../../client/graph/layers';
import { plan } from '../../client/graph/layouts';

function node(id: string): ElementDefinition {
  return { group: 'nodes', data: { id, width: 176, height: 60 }, classes: 'party Company' };
}

function edge(kind: string, source: string, target: string): ElementDefinition {
  return {
    group: 'edges',
    data: { id: `${kind}-${source}-${target}`, source, target },
    classes: `tie ${kind}`,
  };
}

test('owners stand above, holdings below, suppliers left and customers right', () => {
  const cells = layers(
    [
      ...['owner', 'subject', 'held', 'supplier', 'customer', 'suppliers-owner'].map(node),
      edge('OWNS', 'owner', 'subject'),
      edge('OWNS', 'subject', 'held'),
      edge('SUPPLIES', 'supplier', 'subject'),
      edge('SUPPLIES', 'subject', 'customer'),
      edge('CONTROLS', 'suppliers-owner', 'supplier'),
    ],
    'subject',
  );
  expect(Object.fromEntries(cells)).toEqual({
    subject: { row: 0, column: 0 },
    owner: { row: -1, column: 0 },
    held: { row: 1, column: 0 },
    supplier: { row: 0, column: -1 },
    customer: { row: 0, column: 1 },
    'suppliers-owner': { row: -1, column: -1 },
  });
});

test('a branch stands below its head office, though its tie points up', () => {
  const cells = layers([node('branch'), node('head'), edge('BRANCH_OF', 'branch', 'head')], 'head');
  expect(cells.get('branch')?.row).toBe(1);
});

test('a circle of owners gets rows and an order without end', () => {
  const { graph } = plan(
    [node('a'), node('b'), edge('OWNS', 'a', 'b'), edge('OWNS', 'b', 'a')],
    'a',
  );
  expect(graph.children).toHaveLength(2);
  expect(graph.edges).toHaveLength(1);
});

test('many suppliers of one party share one block, and every one has a place in it', () => {
  const suppliers = Array.from({ length: 14 }, (_, number) => `supplier-${number}`);
  const { blocks } = plan(
    [node('a'), ...suppliers.map(node), ...suppliers.map((id) => edge('SUPPLIES', id, 'a'))],
    'a',
  );
  expect(blocks).toHaveLength(2);
  expect(blocks.flatMap(({ members }) => members)).toHaveLength(15);
});

test('suppliers that also supply another stand one above the other, but whoever has an owner in its own place', () => {
  const { blocks } = plan(
    [
      ...['a', 'first', 'second', 'held', 'owner', 'other'].map(node),
      ...['first', 'second', 'held'].map((id) => edge('SUPPLIES', id, 'a')),
      ...['first', 'second'].map((id) => edge('SUPPLIES', id, 'other')),
      edge('OWNS', 'owner', 'held'),
    ],
    'a',
  );
  const members = blocks.map((block) => block.members.map(({ id }) => id));
  expect(members).toContainEqual(['first', 'second']);
  expect(members).toContainEqual(['held']);
  expect(blocks.find((block) => block.members.length === 2)?.columns).toBe(1);
});

test('a line bends as far as the party in its way is tall, so that its words stand clear of it', () => {
  const row = ['a', 'b', 'c'].map(node);
  const positions = new Map(['a', 'b', 'c'].map((id, place) => [id, { x: place * 300, y: 0 }]));
  const tall = row.map((one) => ({ ...one, data: { ...one.data, height: 200 } }));
  const found = detours([...tall, edge('SUPPLIES', 'a', 'c')], positions);
  const bend = found.get('SUPPLIES-a-c')?.bend ?? 0;
  // A curve reaches half as far as it is bent.
  expect(bend / 2).toBeGreaterThan(100);
});

test('a line that would run behind a third party bends round it', () => {
  const row = ['a', 'b', 'c'].map(node);
  const positions = new Map(['a', 'b', 'c'].map((id, place) => [id, { x: place * 300, y: 0 }]));
  const far = edge('SUPPLIES', 'a', 'c');
  const near = edge('SUPPLIES', 'a', 'b');
  expect([...detours([...row, far, near], positions).keys()]).toEqual(['SUPPLIES-a-c']);
});

test('words of upright lines that bend beside each other stand above and below one another', () => {
  const column = ['a', 'b', 'c'].map(node);
  const positions = new Map(['a', 'b', 'c'].map((id, place) => [id, { x: 0, y: place * 150 }]));
  const lines = ['SUPPLIES', 'OWNS', 'CONTROLS'].map((kind) => edge(kind, 'a', 'c'));
  const lifts = [...detours([...column, ...lines], positions).values()].map(({ lift }) => lift);
  const apart = lifts.flatMap((one, at) =>
    lifts.slice(at + 1).map((other) => Math.abs(one - other)),
  );
  expect(lifts).toHaveLength(3);
  expect(Math.min(...apart)).toBeGreaterThan(30);
});
