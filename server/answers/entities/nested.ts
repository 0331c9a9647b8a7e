import type { Entity } from '#api/entities';
import type { Tie } from '#api/ties';
import type { Graph } from '../../graph/open';
import { designationsOf } from '../briefs';
import { endsOf, partyAt } from '../party';
import { answering, type Scope } from '../scope';
import { tiesFrom } from '../sources';
import { pageOf } from '../ties';
import { entitiesOf, withNodes } from './entity';

/** Ties of one direction that are told; the page of the party tells all. */
const MOST_TIES = 50;
const SIDES = [
  { property: 'ownershipAsset', direction: 'in' },
  { property: 'ownershipOwner', direction: 'out' },
] as const;

/** A party by the id of any of its nodes; nested, with its entries on lists, its owners and what it owns. */
export function entityOf(graph: Graph, id: string, nested: boolean): Promise<Entity> {
  return answering(graph, {}, async (scope) => {
    const { party, nodes } = await partyAt(scope, id);
    const entity = (await entitiesOf(scope, [{ party, nodes }])).get(party.id);
    if (entity === undefined) throw new Error('a party that is there has no entity');
    if (!nested) return entity;
    const properties: Entity['properties'] = { ...entity.properties };
    const sanctions = await sanctionsOf(scope, nodes);
    if (sanctions.length > 0) properties.sanctions = sanctions;
    for (const { property, direction } of SIDES) {
      const told = await ownershipsOf(scope, nodes, direction);
      if (told.length > 0) properties[property] = told;
    }
    return { ...entity, properties };
  });
}

async function sanctionsOf(scope: Scope, nodes: readonly string[]): Promise<Entity[]> {
  const designations = await designationsOf(scope, nodes);
  return designations.map((designation) => {
    const since = designation.effectiveDate ?? designation.publishedDate;
    return bond('Sanction', designation.key, designation.listName, {
      entity: [designation.partyId],
      program: [designation.programme, designation.listName],
      listingDate: [designation.listStartDate ?? designation.publishedDate],
      startDate: [since],
      endDate: [designation.endDate],
      reason: [designation.reason],
      sourceUrl: [designation.source.url],
    });
  });
}

async function ownershipsOf(
  scope: Scope,
  nodes: string[],
  direction: 'in' | 'out',
): Promise<Entity[]> {
  const stored = await pageOf(scope, nodes, { type: 'OWNS', direction, limit: MOST_TIES });
  const ties = await tiesFrom(scope, stored.slice(0, MOST_TIES));
  const ends = await endsOf(
    scope,
    ties.map(({ from, to }) => (direction === 'in' ? from : to)),
  );
  const entities = await entitiesOf(scope, await withNodes(scope, ends));
  return ties.map((tie) => {
    const other = entities.get(direction === 'in' ? tie.from : tie.to);
    return bond('Ownership', tie.key, 'Ownership', {
      owner: [direction === 'in' ? other : tie.from],
      asset: [direction === 'in' ? tie.to : other],
      percentage: [percentageOf(tie)],
      startDate: [tie.startDate],
      endDate: [tie.endDate],
      sourceUrl: [tie.source.url],
    });
  });
}

function percentageOf(tie: Tie): string | null {
  if (tie.type !== 'OWNS' || tie.share === null) return null;
  const { minimum, maximum } = tie.share;
  return minimum === maximum ? minimum : `${minimum}-${maximum}`;
}

function bond(schema: string, id: string, caption: string, stated: Entity['properties']): Entity {
  const said = Object.entries(stated).flatMap(([property, values]): [string, unknown[]][] => {
    const kept = values.filter((value) => value !== null && value !== undefined);
    return kept.length === 0 ? [] : [[property, [...new Set(kept)]]];
  });
  return {
    ...{ id, caption, schema, properties: Object.fromEntries(said), datasets: [], referents: [] },
    ...{ target: false, first_seen: null, last_seen: null, last_change: null },
  };
}
