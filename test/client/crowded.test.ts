import type { ElementDefinition } from 'cytoscape';
import { expect, test } from 'vitest';
import { crowded, gridsOf } from '../../client/graph/crowded';

const units = ['one', 'two', 'three', 'four', 'five'];

function node(id: string): ElementDefinition {
  return { group: 'nodes', data: { id, width: 176, height: 60 }, classes: 'party Company' };
}

function owned(id: string, target: string, label: string): ElementDefinition {
  const classes = `tie OWNS owns${label.includes('%') ? '' : ' unknown-share'}`;
  return { group: 'edges', data: { id, source: 'group', target, label }, classes };
}

function around(elements: ElementDefinition[], subject: string) {
  return crowded(elements, gridsOf(elements, subject));
}

test('of several lines to one party in a grid those with a share are written, or else the first', () => {
  const grids = around(
    [
      ...['group', ...units].map(node),
      ...units.map((unit) => owned(`${unit}-first`, unit, 'share unknown')),
      ...units.map((unit) => owned(`${unit}-second`, unit, 'share unknown, reported')),
      owned('one-third', 'one', '36 %'),
      owned('one-fourth', 'one', '40 %'),
    ],
    'group',
  );
  const unsaid = [...grids].filter(([, classes]) => classes.includes('unsaid'));
  expect(grids.size).toBe(12);
  expect(unsaid.map(([id]) => id)).toEqual(['one-first', ...units.map((unit) => `${unit}-second`)]);
});

test('few units stand in a row, where every line has room for its words', () => {
  const few = units.slice(0, 3);
  const lines = few.map((unit) => owned(unit, unit, 'share unknown'));
  expect(around([...['group', ...few].map(node), ...lines], 'group').size).toBe(0);
});

test('of a few that stand beside, words stand at their own end of the line, where lines are apart', () => {
  const few = units.slice(0, 3);
  const lines = few.flatMap((unit) =>
    ['group', 'other'].map((target): ElementDefinition => {
      const data = {
        id: `${unit}-${target}`,
        source: unit,
        target,
        label: 'restricted components',
      };
      return { group: 'edges', data, classes: 'tie SUPPLIES supplies' };
    }),
  );
  const found = around([...['group', 'other', ...few].map(node), ...lines], 'group');
  expect([...new Set([...found.values()].flat())]).toEqual(['from-few']);
  expect(found.size).toBe(6);
});
