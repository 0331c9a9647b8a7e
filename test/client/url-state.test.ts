import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, another, BLANK, readState, type UrlState } from '../../client/url-state';

const search = (state: UrlState) => addressOf(state).replace(/^\//, '');

test('a state comes back from its address as it was', () => {
  const state: UrlState = {
    view: 'party',
    id: 'gleif:2138.X~1',
    tab: 'record',
    part: 'queue',
    asOf: '2025-03-28',
    compareTo: '2025-01-01',
    revision: 7,
    datasets: ['dataset:us', 'own'],
    case: 'case-1',
    kinds: ['owners', 'supply'],
    path: 'supply.huawei-technologies.2',
    picture: 'around',
    regime: 'EU-833',
    proof: 'counted',
    depth: 2,
    select: 'tie:a-b',
    chosen: ['gleif:2', 'sugon'],
    to: 'sugon',
    owners: 'left',
    shape: 'network',
    moved: ['gleif:1*12*-4', 'sugon*0*0*n'],
    open: ['gleif:1:suppliers.2', 'sugon:owners.1'],
    fold: ['sugon:others'],
    hide: ['a', 'b'],
    ties: ['owns', 'supplies'],
    said: ['stated'],
    country: ['CN', 'none'],
    least: 5,
    on: 'US Entity List, with a comma',
    lang: 'zh',
  };
  expect(readState(search(state))).toEqual(state);
});

test('what is usual does not stand in the address', () => {
  expect(addressOf(BLANK)).toBe('/');
  expect(addressOf({ ...BLANK, view: 'party', id: 'sugon' })).toBe('/?view=party&id=sugon');
});

test('a page about a party or a list without its id is the opening page', () => {
  expect(readState('?view=party').view).toBe('home');
  expect(readState('?view=list&id=').view).toBe('home');
});

test.each([
  ['view', '__proto__'],
  ['id', '../../api'],
  ['id', '<script>'],
  ['id', 'javascript:alert(1) '],
  ['asOf', '2025-02-30'],
  ['asOf', '20250301'],
  ['compareTo', 'yesterday'],
  ['revision', '0'],
  ['revision', '1.5'],
  ['revision', 'newest'],
  ['datasets', ',,'],
  ['case', '../1'],
  ['kinds', 'nonsense'],
  ['path', 'owners.sugon'],
  ['path', 'theft.sugon.1'],
  ['picture', 'none'],
  ['tab', 'verdicts'],
  ['regime', 'bis'],
  ['regime', '../BIS'],
  ['proof', 'none'],
  ['depth', '99'],
  ['depth', '1.5'],
  ['shape', 'cube'],
  ['open', '<script>'],
  ['hide', ',,'],
  ['least', '0'],
  ['least', '101'],
  ['select', ' '],
  ['lang', 'de'],
])('%s=%s makes no sense and counts as absent', (name, value) => {
  const query = new URLSearchParams({ view: 'party', id: 'sugon', [name]: value });
  const state = readState(`?${query}`);
  const expected = { ...BLANK, view: 'party', id: 'sugon', [name]: BLANK[name as keyof UrlState] };
  expect(state).toEqual(readState(search(expected as UrlState)));
});

test('no address breaks the page, and every state that is read can be written and read again', () => {
  const names = Object.keys(BLANK);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string())), (pairs) => {
      const state = readState(`?${new URLSearchParams(pairs)}`);
      expect(readState(search(state))).toEqual(state);
    }),
  );
});

test('another page keeps the language and the day, and nothing else', () => {
  const from: UrlState = {
    ...BLANK,
    view: 'party',
    id: 'a',
    lang: 'zh',
    asOf: '2025-01-01',
    depth: 3,
  };
  expect(another(from, { view: 'lists' })).toEqual({
    ...BLANK,
    view: 'lists',
    lang: 'zh',
    asOf: '2025-01-01',
  });
});
