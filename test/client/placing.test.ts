import type { ElementDefinition } from 'cytoscape';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arranged } from '../../client/graph/arranged';
import { placed } from '../../client/graph/placing';

const WIDTH = 176;
const HEIGHT = 60;

function node(id: string): ElementDefinition {
  const data = { id, width: WIDTH, height: HEIGHT };
  return { group: 'nodes', data, classes: 'party Company' };
}

function edge(kind: string, source: string, target: string): ElementDefinition {
  const data = { id: `${kind}-${source}-${target}`, source, target };
  return { group: 'edges', data, classes: `tie ${kind}` };
}

const HOME = new Map([['subject', { x: 0, y: 0 }]]);

test('what comes later stands on its proper side: owners above, holdings below, supply across', () => {
  const positions = placed(
    [
      ...['subject', 'owner', 'held', 'supplier', 'customer'].map(node),
      edge('OWNS', 'owner', 'subject'),
      edge('OWNS', 'subject', 'held'),
      edge('SUPPLIES', 'supplier', 'subject'),
      edge('SUPPLIES', 'subject', 'customer'),
    ],
    HOME,
    'subject',
  );
  const at = (id: string) => positions.get(id) ?? { x: 0, y: 0 };
  expect(at('owner').y).toBeLessThan(-HEIGHT);
  expect(at('held').y).toBeGreaterThan(HEIGHT);
  expect(at('supplier').x).toBeLessThan(-WIDTH);
  expect(at('customer').x).toBeGreaterThan(WIDTH);
});

test('whatever comes, placed nodes stay, every node gets a place, and no two overlap', () => {
  const kinds = fc.constantFrom('OWNS', 'SUPPLIES', 'LINKED');
  const tie = fc.tuple(kinds, fc.nat(30), fc.nat(30));
  fc.assert(
    fc.property(fc.array(tie, { maxLength: 60 }), (ties) => {
      const ids = [...new Set(['0', ...ties.flatMap(([, from, to]) => [`${from}`, `${to}`])])];
      const elements = [
        ...ids.map(node),
        ...ties.map(([kind, a, b]) => edge(kind, `${a}`, `${b}`)),
      ];
      const positions = placed(elements, new Map([['0', { x: 5, y: 7 }]]), '0');
      expect(positions.get('0')).toEqual({ x: 5, y: 7 });
      expect([...positions.keys()].sort()).toEqual(ids.sort());
      const places = [...positions.values()];
      for (const [place, one] of places.entries())
        for (const other of places.slice(place + 1))
          expect(Math.abs(one.x - other.x) >= WIDTH || Math.abs(one.y - other.y) >= HEIGHT).toBe(
            true,
          );
    }),
    { numRuns: 60 },
  );
});

test('turned, owners stand on the left, holdings on the right, and what was placed stays', async () => {
  const elements = [
    ...['subject', 'owner', 'held', 'supplier'].map(node),
    edge('OWNS', 'owner', 'subject'),
    edge('OWNS', 'subject', 'held'),
    edge('SUPPLIES', 'supplier', 'subject'),
  ];
  const asked = { elements, subject: 'subject', layout: 'turned' } as const;
  const positions = await arranged(asked, new Map([['subject', { x: 7, y: 9 }]]));
  const at = (id: string) => positions.get(id) ?? { x: 0, y: 0 };
  expect(at('subject')).toEqual({ x: 7, y: 9 });
  expect(at('owner').x).toBeLessThan(-WIDTH);
  expect(at('held').x).toBeGreaterThan(WIDTH);
  expect(at('supplier').y).toBeLessThan(-HEIGHT);
});
