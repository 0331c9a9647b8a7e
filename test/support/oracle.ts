import type { Row, TieRow } from '../../server/import/rows';
import { certainOn, heldOn, isPossibleOn } from './oracle-days';
import { type Sets, setsOf } from './oracle-sets';

/** A second opinion on exposure paths: everything is enumerated, nothing is shared with server/answers. */

interface ExpectedHop {
  from: string;
  to: string;
  relation: string;
  via: string | null;
  status: string;
  certain: boolean;
  key: string;
}
export interface ExpectedPath {
  kind: string;
  designated: string;
  hops: ExpectedHop[];
}

/** One way to make a hop: the ties that it takes. */
interface Way {
  from: string;
  to: string;
  relation: string;
  via: string | null;
  ties: TieRow[];
}

const STRENGTH = ['stated', 'reported', 'alleged', 'inferred', 'unverified'];
const BEST = 3;

/** The best three paths of a party for each kind and designated party, in the order of an answer. */
export function expectedPaths(rows: readonly Row[], subject: string, asOf: string): ExpectedPath[] {
  const sets = setsOf(rows);
  const start = sets.lead(subject);
  const hops = hopsOn(rows, sets, asOf);
  const designated = rows.flatMap((row) =>
    'key' in row && row.type === 'DESIGNATED' && isPossibleOn(row, asOf)
      ? [sets.lead(row.from)]
      : [],
  );
  const targets = [...new Set(designated)].filter((party) => party !== start);
  const kinds = {
    owners: [hops.up, hops.up],
    holdings: [hops.down, hops.down],
    supply: [hops.supply, hops.up],
    other: [hops.other, hops.up],
  } as const;
  return Object.entries(kinds).flatMap(([kind, [first, rest]]) => {
    const all = routes(start, first, rest);
    const best = targets.flatMap((target) =>
      all
        .filter((route) => route.at(-1)?.to === target)
        .sort(byRank)
        .slice(0, BEST),
    );
    return best
      .sort(byRank)
      .map((path) => ({ kind, designated: path.at(-1)?.to ?? '', hops: path }));
  });
}

/** How many paths of each length lead from one party to another, over hops of every kind. */
export function pathLengths(
  rows: readonly Row[],
  [from, to]: [string, string],
  { asOf, most }: { asOf: string; most: number },
): number[] {
  const sets = setsOf(rows);
  const { up, down, supply, other } = hopsOn(rows, sets, asOf);
  const once = new Map([...up, ...down, ...supply, ...other].map((hop) => [nameOf(hop), hop]));
  const hops = [...once.values()];
  return routes(sets.lead(from), hops, hops)
    .filter((route) => route.length <= most && route.at(-1)?.to === sets.lead(to))
    .map((route) => route.length)
    .sort((a, b) => a - b);
}

/** Every chain from a party in which no party stands twice. */
function routes(
  start: string,
  first: readonly ExpectedHop[],
  rest: readonly ExpectedHop[],
): ExpectedHop[][] {
  const found: ExpectedHop[][] = [];
  const extend = (route: ExpectedHop[], at: string, next: readonly ExpectedHop[]) => {
    for (const hop of next) {
      const again = hop.to === start || route.some(({ to }) => to === hop.to);
      if (hop.from !== at || again) continue;
      found.push([...route, hop]);
      extend([...route, hop], hop.to, rest);
    }
  };
  extend([], start, first);
  return found;
}

function byRank(a: readonly ExpectedHop[], b: readonly ExpectedHop[]): number {
  const weakest = (route: readonly ExpectedHop[]) =>
    Math.max(...route.map(({ status }) => STRENGTH.indexOf(status)));
  const keys = (route: readonly ExpectedHop[]) => route.map(({ key }) => key).join('\n');
  return a.length - b.length || weakest(a) - weakest(b) || (keys(a) < keys(b) ? -1 : 1);
}

function hopsOn(rows: readonly Row[], sets: Sets, asOf: string) {
  const held = rows.filter((row): row is TieRow => 'key' in row && heldOn(row, asOf));
  const certain = certainOn(rows, asOf);
  const ways = held.flatMap((tie) => waysOf(tie, held));
  const hops = (relations: readonly string[]) =>
    joined(
      ways.filter(({ relation }) => relations.includes(relation)),
      sets,
      certain,
    );
  const branches = ['branch', 'headOffice'];
  return {
    up: hops(['owner', ...branches]),
    down: hops(['holding', ...branches]),
    supply: hops(['supplier', 'customer']),
    other: hops(['linked', 'officer', 'office', 'sameOfficer', 'sameAddress']),
  };
}

const RELATIONS: { [type: string]: [string, string] } = {
  OWNS: ['holding', 'owner'],
  CONTROLS: ['holding', 'owner'],
  BRANCH_OF: ['headOffice', 'branch'],
  SUPPLIES: ['customer', 'supplier'],
  LINKED: ['linked', 'linked'],
  OFFICER_OF: ['office', 'officer'],
};

function waysOf(tie: TieRow, held: readonly TieRow[]): Way[] {
  const [forward, backward] = RELATIONS[tie.type] ?? [];
  const direct: Way[] =
    forward && backward
      ? [
          { from: tie.from, to: tie.to, relation: forward, via: null, ties: [tie] },
          { from: tie.to, to: tie.from, relation: backward, via: null, ties: [tie] },
        ]
      : [];
  return [...direct, ...throughCommon(tie, held)];
}

/** An address is common by its id; an officer is common as a party, which may have several nodes. */
function throughCommon(near: TieRow, held: readonly TieRow[]): Way[] {
  const far = held.filter(({ type }) => type === near.type);
  if (near.type === 'LOCATED_AT') {
    return far
      .filter(({ to }) => to === near.to)
      .map((tie) => ({
        ...{ from: near.from, to: tie.from, relation: 'sameAddress' },
        ...{ via: near.to, ties: [near, tie] },
      }));
  }
  if (near.type !== 'OFFICER_OF') return [];
  return far.map((tie) => ({
    ...{ from: near.to, to: tie.to, relation: 'sameOfficer' },
    ...{ via: `${near.from} ${tie.from}`, ties: [near, tie] },
  }));
}

/** Ways between nodes as hops between parties: parallel ones are one hop, as strong as its strongest. */
function joined(
  ways: readonly Way[],
  sets: Sets,
  certain: (tie: TieRow) => boolean,
): ExpectedHop[] {
  const hops = new Map<string, ExpectedHop>();
  for (const way of ways) {
    const vias = (way.via ?? '').split(' ').map(sets.lead);
    const [from, to, via] = [sets.lead(way.from), sets.lead(way.to), vias[0] || null];
    if (from === to || new Set(vias).size > 1 || via === from || via === to) continue;
    const weakest = Math.max(...way.ties.map(({ status }) => STRENGTH.indexOf(status)));
    const status = STRENGTH[weakest] ?? '';
    const key = way.ties.map((tie) => tie.key).join(' ');
    const hop = { from, to, relation: way.relation, via, status, key };
    const sure = way.ties.every(certain);
    const known = hops.get(nameOf(hop));
    hops.set(nameOf(hop), {
      ...hop,
      status: known && STRENGTH.indexOf(known.status) < weakest ? known.status : status,
      certain: sure || known?.certain === true,
      key: known && known.key < key ? known.key : key,
    });
  }
  return [...hops.values()];
}

function nameOf({ from, to, relation, via }: Omit<ExpectedHop, 'certain'>): string {
  return `${from} ${to} ${relation} ${via}`;
}
