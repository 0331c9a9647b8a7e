import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/open';
import type { Row } from '../../server/import/rows';
import { closeTestGraph, openTestGraph } from '../support/graph';
import * as made from '../support/rows';
import { DAY, factsOf, told, verdictOn } from '../support/verdicts';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(closeTestGraph);

const person = (id: string) => made.party(id, { kind: 'Person' });
const { designated, owns, party } = made;
const other = made.source({ id: 'source:other' });

/** `x` is designated, `c` is asked about; `p` is a person on no list. */
const people = [person('x'), person('p'), party('c'), designated('x')];
const against = (key: string) => ({ contradicts: [{ claimId: null, tieKey: key, reason: null }] });

const CASES: [string, Row[], string][] = [
  ['half is held by a designated party', [owns('x', 'c', '50'), owns('p', 'c', '50')], 'exposed'],
  ['less than half is', [owns('x', 'c', '49.99'), owns('p', 'c', '50.01')], 'none_found'],
  ['no owner is on file', [], 'cannot_rule_out OWNERS_NOT_ON_FILE'],
  ['60 per cent has no named holder', [owns('p', 'c', '40')], 'cannot_rule_out OWNERS_UNDISCLOSED'],
  ['40 per cent has no named holder', [owns('p', 'c', '60')], 'none_found'],
  ['the share is not stated', [owns('x', 'c', null)], 'cannot_rule_out DESIGNATED_SHARE_UNKNOWN'],
  [
    'one source gives no share and another gives 36 per cent',
    [
      other,
      owns('x', 'c', null),
      owns('x', 'c', '36', { key: 'b', sourceId: 'source:other' }),
      owns('p', 'c', '64'),
    ],
    'none_found',
  ],
  [
    'two sources contradict each other',
    [
      other,
      owns('x', 'c', '60'),
      owns('x', 'c', '20', { key: 'b', sourceId: 'source:other' }),
      owns('p', 'c', '40'),
    ],
    'cannot_rule_out SOURCES_CONTRADICT',
  ],
  [
    'one source said 60 and later 20',
    [
      owns('x', 'c', '60', { statementDate: '2020-01-01' }),
      owns('x', 'c', '20', { key: 'b', statementDate: '2024-06' }),
      owns('p', 'c', '80', { statementDate: '2024-06' }),
    ],
    'none_found',
  ],
  [
    'one source names two blocks on one day',
    [owns('x', 'c', '30'), owns('x', 'c', '25', { key: 'b' }), owns('p', 'c', '45')],
    'exposed',
  ],
  [
    'a claim contradicts the tie',
    [
      owns('x', 'c', '60', { key: 'k' }),
      owns('p', 'c', '40'),
      made.claim('no', ['x'], against('k')),
    ],
    'cannot_rule_out TIE_ONLY_POSSIBLE',
  ],
  [
    'the tie is only alleged',
    [owns('x', 'c', '60', { status: 'alleged' }), owns('p', 'c', '40')],
    'cannot_rule_out TIE_ONLY_POSSIBLE',
  ],
  [
    'the tie begins some time in the year of the day',
    [owns('x', 'c', '60', { startDate: '2025' }), owns('p', 'c', '40')],
    'cannot_rule_out TIE_ONLY_POSSIBLE',
  ],
  [
    'the tie began in the year before',
    [owns('x', 'c', '60', { startDate: '2024' }), owns('p', 'c', '40')],
    'exposed',
  ],
  [
    'the tie ended on the day',
    [owns('x', 'c', '60', { endDate: DAY }), owns('p', 'c', '100')],
    'none_found',
  ],
  [
    'the holder is a nominee of the designated party',
    [owns('p', 'c', '60', { principal: 'x' }), owns('p', 'c', '40', { key: 'own' })],
    'exposed',
  ],
  ['the company is a branch of the party', [made.branchOf('c', 'x')], 'exposed'],
  [
    'a branch of the party holds it',
    [party('b'), made.branchOf('b', 'x'), owns('b', 'c', '50'), owns('p', 'c', '50')],
    'exposed',
  ],
  [
    'accounts are consolidated',
    [made.controls('x', 'c', { control: 'consolidation' })],
    'cannot_rule_out DESIGNATED_SHARE_UNKNOWN',
  ],
  [
    'the largest shareholder has 27.96 per cent',
    [
      owns('x', 'c', '27.96'),
      made.controls('x', 'c', { control: 'largestShareholder' }),
      owns('p', 'c', '72.04'),
    ],
    'none_found',
  ],
  [
    'a profit share may be ownership',
    [owns('x', 'c', '60', { class: 'profit' }), owns('p', 'c', '40')],
    'cannot_rule_out TIE_ONLY_POSSIBLE',
  ],
  [
    'an indirect interest sums up a chain that is on file',
    [
      party('b'),
      owns('x', 'b', '49'),
      owns('p', 'b', '51'),
      owns('b', 'c', '100'),
      owns('x', 'c', '60', { key: 'sum', directOrIndirect: 'indirect' }),
    ],
    'none_found',
  ],
  [
    'an indirect interest has no chain on file',
    [owns('x', 'c', '60', { directOrIndirect: 'indirect' }), owns('p', 'c', '40')],
    'cannot_rule_out TIE_ONLY_POSSIBLE',
  ],
  [
    'two companies hold each other, and nobody designated holds them',
    [party('b'), owns('b', 'c', '100'), owns('c', 'b', '100')],
    'none_found',
  ],
  [
    'three steps of half each',
    [
      ...['a', 'b'].map((id) => party(id)),
      ...[owns('x', 'a', '50'), owns('a', 'b', '50'), owns('b', 'c', '50')],
      ...[owns('p', 'a', '50'), owns('p', 'b', '50'), owns('p', 'c', '50')],
    ],
    'exposed',
  ],
  [
    'thirds of three designated parties, exactly',
    [
      ...['y', 'z'].flatMap((id) => [person(id), designated(id)]),
      ...[
        owns('x', 'c', '1/6'),
        owns('y', 'c', '1/6'),
        owns('z', 'c', '1/6'),
        owns('p', 'c', '50'),
      ],
    ],
    'exposed',
  ],
  [
    'the owner is the same party as the designated one',
    [person('x2'), made.sameAs('x2', 'x'), owns('x2', 'c', '50'), owns('p', 'c', '50')],
    'exposed',
  ],
  [
    'the owner may be the same party as the designated one',
    [
      person('x2'),
      made.sameAs('x2', 'x', { sameAs: 'undecided', score: 0.8 }),
      ...[owns('x2', 'c', '50'), owns('p', 'c', '50')],
    ],
    'cannot_rule_out IDENTITY_UNDECIDED',
  ],
  [
    'the owner was found not to be the designated one',
    [
      person('x2'),
      made.sameAs('x2', 'x', { sameAs: 'different' }),
      ...[owns('x2', 'c', '50'), owns('p', 'c', '50')],
    ],
    'none_found',
  ],
  [
    'an unnamed holder has half',
    [made.party('u', { kind: 'Unknown' }), owns('u', 'c', '50'), owns('p', 'c', '50')],
    'cannot_rule_out OWNERS_UNDISCLOSED',
  ],
];

describe('a party is asked about, of which', () => {
  test.each(CASES)('%s', async (_, rows, expected) => {
    await factsOf(graph, [...people, ...rows]);
    expect(await told(graph, 'c')).toBe(expected);
  });
});

describe('a list of which another dataset holds a copy', () => {
  const worlds = [
    ['is read whole where the copy is whole and fresh', { versionDate: DAY }, 'none_found'],
    [
      'is stale where the copy is',
      { versionDate: '2024-12-25' },
      'cannot_rule_out LIST_PARTIAL_OR_STALE',
    ],
    ['is missing where neither is loaded', { loaded: 'none' }, 'cannot_rule_out LIST_MISSING'],
  ] as const;
  const original = [made.dataset(), made.source(), made.list({ loaded: 'none' })];
  const copy = { id: 'list:copy', copyOf: 'list:test' };
  test.each(worlds)('%s', async (_, over, expected) => {
    const rows = [...people, owns('p', 'c', '100'), made.list({ ...copy, ...over })];
    await factsOf(graph, rows, original);
    expect(await told(graph, 'c')).toBe(expected);
  });

  test('has the entries of the copy', async () => {
    const rows = [made.list({ ...copy, versionDate: DAY }), designated('p', { to: 'list:copy' })];
    await factsOf(graph, [...people.slice(0, 3), ...rows, owns('p', 'c', '50')], original);
    expect(await told(graph, 'c')).toBe('exposed');
  });
});

test('what is missing is a flag also of a party that is exposed', async () => {
  const stale = made.list({ versionDate: '2024-12-25' });
  await factsOf(graph, [...people, owns('x', 'c', '60')], [made.dataset(), made.source(), stale]);
  expect(await verdictOn(graph, 'c')).toMatchObject({
    ...{ verdict: 'exposed', reasons: [], flags: ['LIST_PARTIAL_OR_STALE'] },
  });
});

describe('the list', () => {
  const quiet = [...people, owns('p', 'c', '100')];
  test.each([
    ['is whole and of the day', { versionDate: DAY }, 'none_found'],
    ['is a week old', { versionDate: '2024-12-26' }, 'none_found'],
    ['is older', { versionDate: '2024-12-25' }, 'cannot_rule_out LIST_PARTIAL_OR_STALE'],
    ['is of unknown age', { versionDate: null }, 'cannot_rule_out LIST_PARTIAL_OR_STALE'],
    [
      'is loaded in part',
      { loaded: 'partial', versionDate: DAY },
      'cannot_rule_out LIST_PARTIAL_OR_STALE',
    ],
    ['is not loaded', { loaded: 'none' }, 'cannot_rule_out LIST_MISSING'],
  ] as const)('%s', async (_, over, expected) => {
    await factsOf(graph, quiet, [made.dataset(), made.source(), made.list(over)]);
    expect(await told(graph, 'c')).toBe(expected);
  });
});
