import cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import type { Hop } from '#api/exposure';
import { mark } from '../../client/graph/put';
import { idsOn } from '../../client/paths/highlight';
import { ownsTie } from '../support/pictures';

const hop: Hop = {
  ...{ from: 'subject', to: 'owner', relation: 'owner', words: { en: '', zh: '' } },
  ...{ ties: [ownsTie('owner', 'subject')], address: null, person: 'officer' },
  ...{ status: 'stated', certainty: 'certain' },
};

function drawn() {
  const nodes = ['subject', 'owner', 'other'].map((id) => ({ data: { id } }));
  const edge = { data: { id: 'owner-owns-subject', source: 'owner', target: 'subject' } };
  return cytoscape({ headless: true, elements: [...nodes, edge] });
}

const dimmed = (cy: cytoscape.Core) => cy.$('.dim').map((one) => one.id());

test('a path is its parties, the people and addresses it passes, and its ties', () => {
  expect([...idsOn([hop])].sort()).toEqual(['officer', 'owner', 'owner-owns-subject', 'subject']);
});

test('what is not on the path that stands out is dimmed, and no longer when none does', () => {
  const cy = drawn();
  mark(cy, { selected: 'owner', chosen: ['other'], lit: idsOn([hop]) });
  expect(dimmed(cy)).toEqual(['other']);
  expect(cy.$(':selected').map((one) => one.id())).toEqual(['owner']);
  expect(cy.$('.chosen').map((one) => one.id())).toEqual(['other']);
  mark(cy, { selected: null, chosen: [], lit: null });
  expect([dimmed(cy), cy.$(':selected, .chosen, .lit').length]).toEqual([[], 0]);
});
