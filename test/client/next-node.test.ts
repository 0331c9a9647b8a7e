import cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import { nextNode } from '../../client/graph/next-node';

const cy = cytoscape({
  headless: true,
  layout: { name: 'preset' },
  elements: [
    { data: { id: 'middle' }, position: { x: 0, y: 0 } },
    { data: { id: 'near' }, position: { x: 0, y: 100 } },
    { data: { id: 'far' }, position: { x: 0, y: 300 } },
    { data: { id: 'aside' }, position: { x: 90, y: 60 } },
    { data: { id: 'right' }, position: { x: 200, y: 10 } },
  ],
});

test('an arrow key goes to the nearest party ahead, straight ones before those aside', () => {
  expect(nextNode(cy, 'middle', 'ArrowDown')).toBe('near');
  expect(nextNode(cy, 'near', 'ArrowDown')).toBe('far');
  expect(nextNode(cy, 'far', 'ArrowUp')).toBe('near');
  expect(nextNode(cy, 'right', 'ArrowLeft')).toBe('aside');
});

test('where nobody is ahead nothing changes', () => {
  expect(nextNode(cy, 'middle', 'ArrowUp')).toBeNull();
  expect(nextNode(cy, 'right', 'ArrowRight')).toBeNull();
});
