import cytoscape, { type ElementDefinition } from 'cytoscape';
import { expect, test } from 'vitest';
import { NAMES, type Palette } from '../../client/graph/palette';
import { placed } from '../../client/graph/placing';
import { put } from '../../client/graph/put';

function node(id: string): ElementDefinition {
  return { group: 'nodes', data: { id, width: 176, height: 60 }, classes: 'party Company' };
}

function owns(source: string, target: string): ElementDefinition {
  const data = { id: `${source}-${target}`, source, target };
  return { group: 'edges', data, classes: 'tie OWNS owns' };
}

const COLOURS = Object.fromEntries([...NAMES, 'font'].map((name) => [name, '#000'])) as Palette;

const first = [node('subject'), node('owner'), owns('owner', 'subject')];
const more = [...first, node('state'), owns('state', 'owner')];

async function drawn(...pictures: ElementDefinition[][]) {
  const cy = cytoscape({ headless: true });
  let positions = new Map([['subject', { x: 10, y: 20 }]]);
  const added: (string[] | null)[] = [];
  for (const elements of pictures) {
    positions = placed(elements, positions, 'subject');
    const wanted = { elements, subject: 'subject', layout: 'layers' } as const;
    added.push(await put(cy, wanted, positions, { colour: COLOURS, pause: async () => true }));
  }
  return { cy, added };
}

const at = ({ cy }: Awaited<ReturnType<typeof drawn>>, id: string) => ({
  ...cy.getElementById(id).position(),
});

test('what is opened is added, and says so; what was there does not move', async () => {
  const [before, after] = [await drawn(first), await drawn(first, more)];
  expect(after.added).toEqual([['subject', 'owner'], ['state']]);
  for (const id of ['subject', 'owner']) expect(at(after, id)).toEqual(at(before, id));
});

test('what is hidden goes with its lines, and comes back to its place', async () => {
  const hidden = await drawn(more, [node('subject')]);
  expect(hidden.cy.elements().map((one) => one.id())).toEqual(['subject']);
  const back = await drawn(more, [node('subject')], more);
  expect(at(back, 'state')).toEqual(at(await drawn(more), 'state'));
});

test('a party that is now known better is drawn anew where it stood', async () => {
  const named = { ...node('owner'), data: { ...node('owner').data, label: 'Owner Ltd' } };
  const { cy } = await drawn(first, [node('subject'), named, owns('owner', 'subject')]);
  expect(cy.getElementById('owner').data('label')).toBe('Owner Ltd');
  expect(cy.elements()).toHaveLength(3);
});

test('a large picture comes a portion at a time, and stops where a newer one is wanted', async () => {
  const cy = cytoscape({ headless: true });
  const elements = Array.from({ length: 500 }, (_, place) => node(`n${place}`));
  const wanted = { elements, subject: 'n0', layout: 'layers' } as const;
  const going = [true, false];
  const pause = async () => going.shift() ?? false;
  expect(await put(cy, wanted, new Map(), { colour: COLOURS, pause })).toBeNull();
  expect(cy.nodes()).toHaveLength(400);
  await put(cy, wanted, new Map(), { colour: COLOURS, pause: async () => true });
  expect(cy.nodes()).toHaveLength(500);
});
