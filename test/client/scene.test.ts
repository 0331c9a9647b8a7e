import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Side } from '#api/sides';
import {
  collapsed,
  expanded,
  hidden,
  type Scene,
  shownAll,
  UNTOUCHED,
  unfolded,
} from '../../client/scene/actions';
import { merged } from '../../client/scene/merge';
import { openRef, readRef } from '../../client/scene/refs';
import { NO_STEPS, redone, type Steps, stepped, undone } from '../../client/scene/steps';
import { visible } from '../../client/scene/visible';
import { brief, locatedTie, ownsTie, pictureOf, suppliesTie } from '../support/pictures';

const chain = pictureOf('subject', [
  ownsTie('owner', 'subject', 60),
  ownsTie('state', 'owner', 100),
  ownsTie('fund', 'subject', 4),
  suppliesTie('maker', 'subject', { status: 'reported' }),
  ownsTie('parent', 'maker', null),
]);

function drawnIn(scene: Partial<Scene>, picture = chain): string[] {
  return visible(picture, { ...UNTOUCHED, ...scene })
    .picture.parties.map(({ id }) => id)
    .sort();
}

test('without filters everything that is loaded is drawn, and nothing counts as hidden', () => {
  const shown = visible(chain, UNTOUCHED);
  expect(shown.picture.parties).toHaveLength(6);
  expect([shown.hiddenParties, shown.hiddenTies, shown.hidden]).toEqual([0, 0, []]);
});

test('what was folded away takes along what hangs on it alone, and comes back unfolded', () => {
  const folded = collapsed(UNTOUCHED, 'subject', ['suppliers']);
  expect(drawnIn(folded)).toEqual(['fund', 'owner', 'state', 'subject']);
  expect(drawnIn(unfolded(folded, 'subject', ['suppliers']))).toHaveLength(6);
});

test('a party that another way leads to stays when one way is folded away', () => {
  const both = pictureOf('subject', [...chain.ties, ownsTie('state', 'maker', 10)]);
  expect(drawnIn(collapsed(UNTOUCHED, 'subject', ['suppliers']), both)).toContain('maker');
});

test('a folded side takes its ties along, but not the one that leads to the party itself', () => {
  const both = pictureOf('subject', [...chain.ties, ownsTie('state', 'maker', 10)]);
  const folded = collapsed(UNTOUCHED, 'maker', ['owners']);
  const { picture, hiddenTies } = visible(both, folded);
  expect(picture.ties.map(({ key }) => key)).not.toContain('state-owns-maker');
  expect(picture.ties.map(({ key }) => key)).toContain('maker-supplies-subject');
  expect(hiddenTies).toBe(2);
  const towards = visible(chain, collapsed(UNTOUCHED, 'maker', ['customers']));
  expect(towards.hiddenTies).toBe(0);
});

test('a hidden party is not passed through', () => {
  expect(drawnIn(hidden(UNTOUCHED, 'owner'))).toEqual(['fund', 'maker', 'parent', 'subject']);
});

test('the subject cannot be hidden', () => {
  expect(drawnIn(hidden(UNTOUCHED, 'subject'))).toContain('subject');
});

test('a least share hides smaller holdings, never one whose share nobody knows', () => {
  expect(drawnIn({ least: 5 })).toEqual(['maker', 'owner', 'parent', 'state', 'subject']);
});

test('filters of ties hide what only they led to', () => {
  expect(drawnIn({ ties: ['owns'] })).toEqual(['fund', 'owner', 'state', 'subject']);
  expect(drawnIn({ said: ['stated'] })).toEqual(['fund', 'owner', 'state', 'subject']);
});

test('a filter of parties keeps who passes and those on the way there, so that no chain is broken', () => {
  const parties = [brief('state', { designated: 'certain', designatedOn: ['Entity List'] })];
  const picture = pictureOf('subject', chain.ties, { parties });
  expect(drawnIn({ on: 'any' }, picture)).toEqual(['owner', 'state', 'subject']);
  expect(drawnIn({ on: 'Entity List' }, picture)).toEqual(['owner', 'state', 'subject']);
  expect(drawnIn({ on: 'Another list' }, picture)).toEqual(['subject']);
});

test('every filter says how many it hides by itself', () => {
  const shown = visible(chain, { ...UNTOUCHED, least: 5, ties: ['owns'] });
  expect(shown.hidden).toEqual([
    { reason: 'ties', parties: 2 },
    { reason: 'least', parties: 1 },
  ]);
  expect([shown.hiddenParties, shown.hiddenTies]).toEqual([3, 3]);
});

test('to show all takes every filter, fold and hiding back, and keeps what was opened', () => {
  const opened = expanded(UNTOUCHED, 'subject', ['owners']);
  const scene = hidden(collapsed({ ...opened, least: 5 }, 'subject', ['suppliers']), 'owner');
  expect(shownAll(scene)).toEqual(opened);
});

test('to open a side again opens its next page; to fold it away forgets what was opened', () => {
  const once = expanded(UNTOUCHED, 'a', ['owners']);
  const twice = expanded(once, 'a', ['owners', 'suppliers']);
  expect(twice.open).toEqual(['a:owners.2', 'a:suppliers.1']);
  expect(collapsed(twice, 'a', ['owners'])).toMatchObject({
    open: ['a:suppliers.1'],
    fold: ['a:owners'],
  });
});

test('to open what was folded or hidden brings it back', () => {
  const gone = hidden(collapsed(UNTOUCHED, 'a', ['owners']), 'a');
  expect(expanded(gone, 'a', ['owners'])).toMatchObject({ fold: null, hide: null });
});

test('an address of a single party is not drawn, and said', () => {
  const addresses = [
    { id: 'road', text: 'Road 1', country: 'CN', precision: 'premises' as const },
    { id: 'house', text: 'House 2', country: 'CN', precision: 'premises' as const },
  ];
  const ties = [locatedTie('a', 'road'), locatedTie('a', 'house'), locatedTie('b', 'house')];
  const { picture, lone } = visible(pictureOf('a', ties, { addresses }), UNTOUCHED);
  expect([picture.addresses.map(({ id }) => id), lone]).toEqual([['house'], 1]);
});

test('a party that no tie leads to is drawn all the same', () => {
  const picture = pictureOf('subject', [ownsTie('far', 'away')]);
  expect(drawnIn({}, picture)).toEqual(['away', 'far', 'subject']);
});

test('what several openings bring is drawn once, in the step that brought it first', () => {
  const opened = pictureOf('owner', [ownsTie('owner', 'subject', 60), ownsTie('new', 'owner')]);
  const { picture, steps } = merged(chain, [opened, opened]);
  expect(picture.ties).toHaveLength(6);
  expect([steps.get('owner'), steps.get('new')]).toEqual([0, 1]);
});

test('a reference to an opened side comes back as it was, whatever the id', () => {
  const ids = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~:-]{0,30}$/);
  const sides = fc.constantFrom(...Side.options);
  fc.assert(
    fc.property(ids, sides, fc.integer({ min: 1, max: 999 }), (party, side, pages) => {
      expect(readRef(openRef({ party, side, pages }))).toEqual({ party, side, pages });
    }),
  );
});

test.each(['', 'a', 'a:owners.0', 'a:friends.1', ':owners.1'])('%j opens nothing', (ref) => {
  expect(readRef(ref)).toBeNull();
});

test('undo and redo lead back and forth through any steps, and a new step forgets the future', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 50 }), (states) => {
      let steps: Steps<number> = NO_STEPS;
      let now = 0;
      for (const state of states) {
        steps = stepped(steps, now);
        now = state;
      }
      const last = now;
      for (let step = undone(steps, now); step; step = undone(steps, now))
        [now, steps] = [step.to, step.steps];
      expect(now).toBe(0);
      for (let step = redone(steps, now); step; step = redone(steps, now))
        [now, steps] = [step.to, step.steps];
      expect(now).toBe(last);
      expect(redone(stepped(steps, now), 1)).toBeNull();
    }),
  );
});
