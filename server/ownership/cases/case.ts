import { z } from 'zod';
import type { Interval } from '../exact/interval';
import type { Question, StatedHolding } from '../question';
import { type Fault, faultsOf, type Regime } from '../regime';
import { CaseShare } from './share';

const Id = z.string('expected the id of a party, as text').min(1, 'expected the id of a party');
const Day = z.iso
  .date('expected a calendar day that exists, as YYYY-MM-DD')
  .nullable()
  .default(null);

const Attributes = z.strictObject({
  class: z
    .enum(['equity', 'votes'], 'expected votes; without a class it is equity')
    .default('equity'),
  from: Day,
  to: Day,
  nomineeFor: Id.nullable().default(null),
  control: z.string().min(1).nullable().default(null),
  branch: z.boolean().default(false),
  source: z.string().min(1).nullable().default(null),
});

const Row = z
  .array(z.unknown(), 'expected [owner, owned, share, attributes?]')
  .min(3, 'expected [owner, owned, share, attributes?]')
  .max(4, 'expected [owner, owned, share, attributes?]')
  .pipe(z.tuple([Id, Id, CaseShare, Attributes.prefault({})]))
  .refine(([, , share, { control, branch }]) => share !== null || control !== null || branch, {
    error: 'null names no share: such a tie needs control or branch; an unknown share is "unknown"',
    path: [2],
  });

/** The lists that the case format knows, beside those that the regimes read. */
const LISTS = ['EntityList', 'MEU', 'UVL', 'SDN', 'SDN-744.8', 'SDN-other'];

const DesignationRecord = z.strictObject({
  id: Id,
  list: z.string().nullable().default(null),
  program: z.string().nullable().default(null),
  from: Day,
  to: Day,
  rule50: z.boolean().default(true),
  requirement: z.unknown().default(null),
});

const Designated = z
  .union([Id.transform((id) => ({ id })), z.record(z.string(), z.unknown())], {
    error: 'expected the id of a party, or {id, list, program, from, to, rule50, requirement}',
  })
  .pipe(DesignationRecord);

const Facts = z.strictObject({
  country: z.string().nullable().default(null),
  countryGroup: z.string().nullable().default(null),
});

const Case = z.looseObject({
  id: z.string('expected the name of the case, as text').min(1, 'expected the name of the case'),
  regime: z.string('expected the id of a regime'),
  asOf: Day,
  subject: Id,
  holdings: z.array(Row, 'expected a list of [owner, owned, share, attributes?]'),
  designated: z.array(Designated, 'expected a list of designated parties'),
  joint: z.array(z.array(Id)).default([]),
  attrs: z.record(z.string(), Facts).default({}),
  undisclosedCouldBeListed: z.boolean().default(false),
});
type Case = z.infer<typeof Case>;

/** A case as a question, or everything that is wrong with it. */
export function questionOf(
  written: unknown,
  regimes: ReadonlyMap<string, Regime>,
): { question: Question } | { faults: Fault[] } {
  const parsed = Case.safeParse(written);
  if (!parsed.success) return { faults: faultsOf(parsed.error) };
  const { data } = parsed;
  const regime = regimes.get(data.regime);
  const faults = [...listFaults(data, regimes), ...dateFaults(data)];
  if (regime === undefined) {
    const known = [...regimes.keys()].join(', ');
    faults.push({ pointer: '/regime', detail: `no regime "${data.regime}"; there are ${known}` });
  }
  if (regime === undefined || faults.length > 0) return { faults };
  return {
    question: {
      regime,
      asOf: data.asOf,
      subject: data.subject,
      holdings: data.holdings.map(holdingOf),
      designations: data.designated.map(({ rule50, requirement, ...entry }) => ({
        ...entry,
        optsOut: !rule50,
        terms: typeof requirement === 'string' ? requirement : wordsOf(requirement),
        certainty: 'certain',
      })),
      joint: data.joint,
      facts: new Map(Object.entries(data.attrs)),
      undisclosedCouldBeListed: data.undisclosedCouldBeListed,
      disclosure: null,
      coverage: null,
    },
  };
}

function holdingOf(
  [owner, owned, share, attributes]: Case['holdings'][number],
  index: number,
): StatedHolding {
  const { class: kind, source, ...rest } = attributes;
  return {
    ...rest,
    key: `/holdings/${index}`,
    owner,
    owned,
    share: share as Interval | null,
    class: kind === 'votes' ? 'votes' : 'shares',
    source: source ?? '',
    certainty: 'certain',
    direct: null,
  };
}

function wordsOf(requirement: unknown): string | null {
  return requirement === null ? null : JSON.stringify(requirement);
}

function listFaults({ designated }: Case, regimes: ReadonlyMap<string, Regime>): Fault[] {
  const read = [...regimes.values()].flatMap(({ lists }) => (lists === 'any' ? [] : lists));
  const known = new Set([...LISTS, ...read.map(({ list }) => list)]);
  return designated.flatMap(({ list }, index) =>
    list === null || known.has(list)
      ? []
      : [
          {
            pointer: `/designated/${index}/list`,
            detail: `no list "${list}"; there are ${[...known].join(', ')}`,
          },
        ],
  );
}

function dateFaults({ holdings, designated }: Case): Fault[] {
  const dated = [
    ...holdings.map(([, , , { from, to }], index) => ({ at: `/holdings/${index}/3/to`, from, to })),
    ...designated.map(({ from, to }, index) => ({ at: `/designated/${index}/to`, from, to })),
  ];
  return dated
    .filter(({ from, to }) => from !== null && to !== null && to < from)
    .map(({ at }) => ({ pointer: at, detail: 'ends before it begins' }));
}
