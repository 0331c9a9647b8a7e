import fc from 'fast-check';
import type { Row } from '../../server/import/rows';
import * as made from './rows';

export interface RandomWorld {
  asOf: string;
  parties: string[];
  rows: Row[];
}

const OTHER = 'dataset:other';

/** What all worlds stand on: two datasets, of which the first leads, two sources, one of them without a date, and a list. */
export const GROUND: Row[] = [
  ...made.world(),
  made.dataset({ id: OTHER, rank: 5 }),
  made.source({ id: 'source:undated', date: null }),
];

const DAYS = ['2018-12-31', '2019-01-01', '2019-06-14', '2019-06-15', '2019-06-30', '2020-02-29'];
const DATES = [...DAYS, '2018', '2019', '2019-06', '2019-07', '2020'];
const date = fc.option(fc.constantFrom(...DATES), { freq: 3 });
const seldom = fc.option(fc.constantFrom(...DATES), { freq: 1 });
const status = fc.constantFrom(
  ...(['stated', 'stated', 'reported', 'alleged', 'inferred', 'unverified'] as const),
);

const said = fc.record({
  type: fc.constantFrom(
    ...(['owns', 'owns', 'owns', 'controls', 'branchOf', 'supplies', 'linked'] as const),
    ...(['officerOf', 'officerOf', 'locatedAt', 'locatedAt'] as const),
  ),
  from: fc.nat(),
  to: fc.nat(),
  mark: fc.nat(99),
  status,
  statementDate: date,
  startDate: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, seldom),
  endDate: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, seldom),
  sourceId: fc.constantFrom('source:test', 'source:undated'),
  state: fc.constantFrom(...(['active', 'active', 'planned', 'unconfirmed', 'ended'] as const)),
  tenure: fc.constantFrom(...(['present', 'former'] as const)),
  contradicted: fc.nat(9).map((number) => number === 0),
});
type Said = typeof said extends fc.Arbitrary<infer T> ? T : never;

const sketch = fc.record({
  asOf: fc.constantFrom(...DAYS),
  datasets: fc.array(fc.constantFrom('dataset:test', OTHER), { minLength: 3, maxLength: 10 }),
  ties: fc.array(said, { minLength: 2, maxLength: 18 }),
  same: fc.array(
    fc.record({
      from: fc.nat(),
      to: fc.nat(),
      sameAs: fc.constantFrom(...(['same', 'same', 'undecided', 'different'] as const)),
    }),
    { maxLength: 4 },
  ),
  designated: fc.array(
    fc.record({
      from: fc.nat(),
      announcedDate: date,
      effectiveDate: date,
      endDate: seldom,
      status,
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

/** Small worlds with cycles, self-ties, parallel ties, chains of `SAME_AS`, ended ties and partial dates. */
export function randomWorlds(count: number, seed: number): RandomWorld[] {
  return fc.sample(sketch, { numRuns: count, seed }).map((drawn, number) => {
    const parties = drawn.datasets.map((_, place) => `w${number}.${'abcdefghij'[place]}`);
    const id = (place: number) => parties[place % parties.length] ?? '';
    const ties = drawn.ties.flatMap((one, place) => tieRows(one, { id, number, place }));
    const same = drawn.same.map(({ from, to, sameAs }, place) =>
      made.sameAs(id(from), id(to), { key: `w${number}.same.${place}`, sameAs }),
    );
    const entries = drawn.designated.map(({ from, ...over }, place) =>
      made.designated(id(from), { key: `w${number}.designated.${place}`, ...over }),
    );
    const rows: Row[] = [
      ...parties.map((party, place) =>
        made.party(party, { datasetId: drawn.datasets[place] ?? OTHER }),
      ),
      ...[0, 1, 2].map((place) => made.address(`w${number}.address.${place}`)),
      ...[...ties, ...same, ...entries],
    ];
    return { asOf: drawn.asOf, parties, rows };
  });
}

interface Place {
  id: (place: number) => string;
  number: number;
  place: number;
}

function tieRows(
  { type, contradicted, mark, state, tenure, ...drawn }: Said,
  { id, number, place }: Place,
): Row[] {
  const key = `w${number}.${mark}.${place}`;
  const { from, to, ...dated } = drawn;
  const over = { ...dated, key };
  const ends = [id(from), id(to)] as const;
  const tie = {
    owns: () => made.owns(...ends, null, over),
    controls: () => made.controls(...ends, over),
    branchOf: () => made.branchOf(...ends, over),
    supplies: () => made.supplies(...ends, { ...over, state }),
    linked: () => made.linked(...ends, over),
    officerOf: () => made.officerOf(...ends, { ...over, tenure }),
    locatedAt: () => made.locatedAt(ends[0], `w${number}.address.${to % 3}`, over),
  }[type]();
  if (!contradicted) return [tie];
  const against = { claimId: null, tieKey: key, reason: null };
  return [tie, made.claim(`${key}.denied`, [ends[0]], { contradicts: [against] })];
}
