import { describe, expect, test } from 'vitest';
import { postFact } from '#api/facts';
import { blank, bodyOf, draftOf } from '../../client/facts/draft';
import { numberOf } from '../../client/facts/own';
import { claiming, existing, owning } from '../support/facts';

const named = (id: string) => ({ id, name: `Company ${id}`, nameZh: null });
const why = { reason: 'read it', by: 'Ann' };

describe('a form that is opened to correct a fact says what the fact says', () => {
  test.each([
    ['a share', owning('a', 'b', '60')],
    ['an interval', owning('a', 'b', '25..50', { over: { startDate: '2020-01' } })],
    ['an unknown share', owning('a', 'b', null)],
    ['a holding of itself', owning('a', 'a', '5', { over: { selfHolding: true } })],
    ['a party', existing('Zenith')],
    ['a claim', claiming('x', ['b'])],
  ])('%s', (_, entry) => {
    const draft = draftOf({ ...entry, enteredAt: '2026-01-01T00:00:00Z' }, named);
    expect(postFact.body.parse(bodyOf(draft, why))).toEqual({ ...entry, ...why });
  });
});

test('the form about a party asks for a tie that ends at it', () => {
  const draft = blank(named('b'));
  expect([draft.kind, draft.from, draft.to?.id]).toEqual(['tie', null, 'b']);
  expect(blank(null).kind).toBe('party');
});

test.each([
  ['own:7', 7],
  ['own:7~source', 7],
  ['own:', null],
  ['owns:a:b', null],
  ['sugon', null],
  [null, null],
])('%s is of own fact %s', (id, number) => {
  expect(numberOf(id)).toBe(number);
});
