import { around } from '../graph/walk';
import { otherSteps } from './across';
import type { Identity } from './identity';
import type { Scope } from './scope';
import { HUB, nameHub, type Step, type StepRelation } from './walk';

const RELATIONS: { [type: string]: [StepRelation, StepRelation] } = {
  OWNS: ['holding', 'owner'],
  CONTROLS: ['holding', 'owner'],
  BRANCH_OF: ['headOffice', 'branch'],
  SUPPLIES: ['customer', 'supplier'],
};

/** The ties of every kind of these nodes: what a path between two parties may take. */
export async function stepsAround(
  scope: Scope,
  identity: Identity,
  ids: readonly string[],
): Promise<Step[]> {
  const [rows, others] = await Promise.all([
    scope.reader.read(around, { ids: [...ids], hub: HUB }),
    otherSteps(scope, identity, ids),
  ]);
  const direct = rows.flatMap(({ id, degree, ties }) => {
    if (degree > HUB) nameHub(scope, id, degree);
    return ties.flatMap(([row, key, type, status, to, startsHere]): Step[] => {
      const relations = RELATIONS[type];
      if (!relations) return [];
      const relation = relations[startsHere ? 0 : 1];
      return [{ from: id, to, relation, rows: [row], key, status, via: null }];
    });
  });
  return [...direct, ...others];
}

const REVERSE: { [relation in StepRelation]: StepRelation } = {
  owner: 'holding',
  holding: 'owner',
  headOffice: 'branch',
  branch: 'headOffice',
  supplier: 'customer',
  customer: 'supplier',
  sameAddress: 'sameAddress',
  sameOfficer: 'sameOfficer',
  officer: 'office',
  office: 'officer',
  linked: 'linked',
};

/** The same tie, told from its other end. */
export function reversed(step: Step): Step {
  return { ...step, from: step.to, to: step.from, relation: REVERSE[step.relation] };
}
