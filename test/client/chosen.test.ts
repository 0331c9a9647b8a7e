import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Scene, UNTOUCHED } from '../../client/scene/actions';
import { drawnOf, onlyThese, openableOf, toggled, withoutThese } from '../../client/scene/chosen';
import { ownersAway, type SideRest } from '../../client/scene/rest';
import { visible } from '../../client/scene/visible';
import { ownsTie, pictureOf, suppliesTie } from '../support/pictures';

const picture = pictureOf('subject', [
  ownsTie('owner', 'subject', 60),
  ownsTie('state', 'owner', 100),
  ownsTie('fund', 'subject', 4),
  suppliesTie('maker', 'subject'),
]);
const shown = visible(picture, UNTOUCHED);
const drawn = (scene: Scene) => visible(picture, scene).picture.parties.map(({ id }) => id);

test('to choose twice is not to choose', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.string(), (chosen, id) => {
      const twice = toggled(toggled(chosen, id), id);
      expect(new Set(twice)).toEqual(new Set(chosen));
    }),
  );
});

test('what is chosen and no longer drawn is left out', () => {
  expect(drawnOf(shown, ['maker', 'gone', 'state'])).toEqual(['maker', 'state']);
  expect(drawnOf(shown, null)).toEqual([]);
});

test('to keep some keeps the way to them, so that no chain is broken', () => {
  expect(drawn(onlyThese(UNTOUCHED, shown, ['state']))).toEqual(['subject', 'owner', 'state']);
  expect(drawn(onlyThese(UNTOUCHED, shown, []))).toEqual(['subject']);
});

test('to hide some never hides the subject', () => {
  const hidden = withoutThese(UNTOUCHED, 'subject', ['subject', 'fund', 'maker']);
  expect(drawn(hidden)).toEqual(['subject', 'owner', 'state']);
});

const side = (over: Partial<SideRest>): SideRest => ({
  ...{ side: 'owners', ties: 5, exact: true, left: 2, drawn: 2 },
  ...over,
});

test('of several parties, a side is offered with what is left of it in all', () => {
  const rests = new Map([
    ['a', [side({ left: 2 }), side({ side: 'suppliers', left: 0 })]],
    ['b', [side({ left: 3 })]],
  ]);
  expect(openableOf(rests, ['a', 'b', 'nobody'])).toEqual([
    { side: 'owners', parties: ['a', 'b'], left: 5 },
  ]);
});

test('owners that are not drawn are told by the reason', () => {
  expect(ownersAway([side({})])).toEqual({ notLoaded: 2, hidden: 1 });
  expect(ownersAway([side({ side: 'holdings' })])).toEqual({ notLoaded: 0, hidden: 0 });
  expect(ownersAway(undefined)).toEqual({ notLoaded: 0, hidden: 0 });
});
