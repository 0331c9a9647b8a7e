import { expect, test } from 'vitest';
import { readMoved, withMoved } from '../../client/scene/moved';
import { addressOf, BLANK, readState } from '../../client/url-state';

test('where a node was dragged to stands in the link, for the layout in which it was dragged', () => {
  const once = withMoved(null, 'layers', { id: 'gleif:5493-A', x: 120.4, y: -40 });
  const twice = withMoved(once, 'network', { id: 'gleif:5493-A', x: 7, y: 8 });
  const moved = withMoved(twice, 'layers', { id: 'gleif:5493-A', x: 1, y: 2 });
  const address = addressOf({ ...BLANK, view: 'party', id: 'sugon', moved });
  const read = readState(address.slice(1)).moved;
  expect([...readMoved(read, 'layers')]).toEqual([['gleif:5493-A', { x: 1, y: 2 }]]);
  expect([...readMoved(read, 'network')]).toEqual([['gleif:5493-A', { x: 7, y: 8 }]]);
});

test('a place that makes no sense counts as absent', () => {
  expect(readState('?moved=a*1,b*x*2,<script>').moved).toEqual(['a*1', 'b*x*2']);
  expect(readMoved(['a*1', 'b*x*2', 'c*1*2*z'], 'layers').size).toBe(0);
});
