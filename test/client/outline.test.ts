import { expect, test } from 'vitest';
import { UNTOUCHED } from '../../client/scene/actions';
import { standsOf } from '../../client/scene/groups';
import { outlineOf, sidesBelow } from '../../client/scene/outline';
import { restsOf } from '../../client/scene/rest';
import { visible } from '../../client/scene/visible';
import { ownsTie, pictureOf, suppliesTie } from '../support/pictures';

const picture = pictureOf('subject', [
  suppliesTie('maker', 'subject'),
  ownsTie('owner', 'subject', 60),
  ownsTie('owner', 'maker', 20),
  ownsTie('subject', 'held', 51),
]);
const shown = visible(picture, UNTOUCHED);

test('the outline has every drawn party once and every drawn tie once', () => {
  const rows = outlineOf(shown, []);
  expect(rows.map(({ id, level, side }) => [id, level, side])).toEqual([
    ['subject', 1, null],
    ['owner', 2, 'owners'],
    ['held', 2, 'holdings'],
    ['maker', 2, 'suppliers'],
  ]);
  const keys = rows.flatMap(({ ties, further }) => [...ties, ...further]).map(({ key }) => key);
  expect(keys.sort()).toEqual(picture.ties.map(({ key }) => key).sort());
  expect(rows.at(-1)?.further.map(({ key }) => key)).toEqual(['owner-owns-maker']);
});

test('what hangs on a party can be folded side by side', () => {
  expect(sidesBelow(shown, 'subject')).toEqual(['owners', 'holdings', 'suppliers']);
  expect(sidesBelow(shown, 'maker')).toEqual([]);
});

const counts = new Map([
  [
    'subject',
    [
      { side: 'owners' as const, ties: 1, exact: true },
      { side: 'holdings' as const, ties: 5_000, exact: true },
      { side: 'suppliers' as const, ties: 12, exact: true },
    ],
  ],
]);

test('what is left is what is counted less what is loaded, whether or not it is drawn', () => {
  const folded = visible(picture, { ...UNTOUCHED, hide: ['maker'] });
  const rests = restsOf(counts, picture, folded.picture);
  expect(rests.get('subject')).toEqual([
    { side: 'owners', ties: 1, exact: true, left: 0, drawn: 1 },
    { side: 'holdings', ties: 5_000, exact: true, left: 4_999, drawn: 1 },
    { side: 'suppliers', ties: 12, exact: true, left: 11, drawn: 0 },
  ]);
});

test('a crowded side of the subject, and what is left of an opened one, stand as one node each', () => {
  const rests = restsOf(counts, picture, shown.picture);
  const unopened = standsOf(shown.picture, rests, []);
  expect(unopened.map(({ id }) => id)).toEqual(['more:subject:holdings']);
  const opened = standsOf(shown.picture, rests, [
    { party: 'subject', side: 'suppliers', pages: 1 },
  ]);
  expect(opened.map(({ id }) => id)).toEqual(['more:subject:holdings', 'more:subject:suppliers']);
  const rows = outlineOf(shown, opened);
  expect(rows.filter(({ stand }) => stand !== null)).toHaveLength(2);
});

test('a subject without an owner on file has a place for the owners nobody names', () => {
  const lone = visible(pictureOf('subject', []), UNTOUCHED);
  const rests = restsOf(new Map([['subject', []]]), lone.picture, lone.picture);
  expect(standsOf(lone.picture, rests, [])).toEqual([
    { kind: 'unnamed', id: 'unnamed:subject', party: 'subject' },
  ]);
});
