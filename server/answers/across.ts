import { links, shared, supplies } from '../graph/walk';
import { type Identity, joinSame } from './identity';
import type { Scope } from './scope';
import { HUB, nameHub, type Step } from './walk';

/** The supply ties of these nodes, in both directions. */
export async function supplySteps(scope: Scope, ids: readonly string[]): Promise<Step[]> {
  const rows = await scope.reader.read(supplies, { ids: [...ids], hub: HUB });
  return rows.flatMap(({ id, degree, ties }) => {
    if (degree > HUB) nameHub(scope, id, degree);
    return ties.map(([row, key, , status, to, startsHere]) => ({
      ...{ from: id, to, rows: [row], key, status, via: null },
      relation: startsHere ? ('customer' as const) : ('supplier' as const),
    }));
  });
}

/** Every other tie of these nodes: links, offices, the same officer, the same address. */
export async function otherSteps(
  scope: Scope,
  identity: Identity,
  ids: readonly string[],
): Promise<Step[]> {
  const [direct, addresses] = await Promise.all([linkSteps(scope, ids), addressSteps(scope, ids)]);
  const officers = await officerSteps(scope, identity, direct);
  return [...direct, ...officers, ...addresses];
}

async function linkSteps(scope: Scope, ids: readonly string[]): Promise<Step[]> {
  if (ids.length === 0) return [];
  const rows = await scope.reader.read(links, { ids: [...ids], hub: HUB });
  return rows.flatMap(({ id, degree, ties }) => {
    if (degree > HUB) nameHub(scope, id, degree);
    return ties.map(([row, key, type, status, to, startsHere]): Step => {
      const office = startsHere ? 'office' : 'officer';
      const relation = type === 'LINKED' ? 'linked' : office;
      return { from: id, to, relation, rows: [row], key, status, via: null };
    });
  });
}

/** An officer is a party: what one of its nodes holds an office in, all of them do. */
async function officerSteps(
  scope: Scope,
  identity: Identity,
  direct: readonly Step[],
): Promise<Step[]> {
  const officers = direct.filter(({ relation }) => relation === 'officer');
  const people = [...new Set(officers.map(({ to }) => to))];
  if (people.length > 0) await joinSame(scope, identity, people);
  const nodes = [...new Set(people.flatMap(identity.nodes))];
  const offices = (await linkSteps(scope, nodes)).filter(({ relation }) => relation === 'office');
  return officers.flatMap((near) =>
    offices
      .filter((far) => identity.nodes(near.to).includes(far.from))
      .map((far) => ({
        ...{ from: near.from, to: far.to, relation: 'sameOfficer' as const, via: near.to },
        ...{ rows: [...near.rows, ...far.rows], key: `${near.key} ${far.key}` },
        status: weaker(near.status, far.status),
      })),
  );
}

async function addressSteps(scope: Scope, ids: readonly string[]): Promise<Step[]> {
  const rows = await scope.reader.read(shared, { ids: [...ids], hub: HUB });
  return rows.flatMap(({ id, via, degree, row, key, status, others }) => {
    if (degree > HUB) nameHub(scope, via, degree);
    return others.map(([farRow, farKey, farStatus, to]) => ({
      ...{ from: id, to, relation: 'sameAddress' as const, via },
      ...{ rows: [row, farRow], key: `${key} ${farKey}`, status: weaker(status, farStatus) },
    }));
  });
}

const ORDER = ['stated', 'reported', 'alleged', 'inferred', 'unverified'] as const;

/** 0 for the strongest way to say a thing; larger is weaker. */
export function weakness(status: Step['status']): number {
  return ORDER.indexOf(status);
}

export function weaker(a: Step['status'], b: Step['status']): Step['status'] {
  return weakness(a) >= weakness(b) ? a : b;
}
