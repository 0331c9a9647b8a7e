import type { z } from 'zod';
import type { Moment } from '#api/moment';
import type { getParty } from '#api/party';
import type { SameAs } from '#api/ties';
import { claimsAbout } from '../graph/claims';
import type { Graph } from '../graph/open';
import { parties, partyStatements, sameAs } from '../graph/parties';
import { briefOf, briefsOf, designationsOf } from './briefs';
import { type Identity, identityOf, joinSame } from './identity';
import { answering, type Scope } from './scope';
import { sourcesOf } from './sources';
import { summed, tieCountsOf } from './tie-counts';

/** A party with everything that its nodes say of themselves. */
export function partyOf(
  graph: Graph,
  id: string,
  moment: Moment,
): Promise<z.input<typeof getParty.response>> {
  return answering(graph, moment, async (scope) => {
    const { identity, party, nodes } = await partyAt(scope, id);
    const rows = await scope.reader.read(parties, { ids: nodes });
    const statements = await scope.reader.read(partyStatements, { ids: nodes });
    const names = statements.flatMap((statement) => statement.names);
    const identifiers = statements.flatMap((statement) => statement.identifiers);
    const source = await sourcesOf(
      scope,
      [...names, ...identifiers].map(({ sourceId }) => sourceId),
    );
    const about = await scope.reader.read(claimsAbout, { ids: nodes, limit: 1_000 });
    return {
      party,
      names: names.map(({ sourceId, language, ...name }) => ({
        ...name,
        language: language === '' ? null : language,
        source: source(sourceId),
      })),
      identifiers: identifiers.map(({ sourceId, ...identifier }) => ({
        ...identifier,
        source: source(sourceId),
      })),
      nodes: rows.map(({ id: node, name, kind, datasetId }) => ({
        ...{ id: node, name, kind, datasetId },
        lead: node === identity.lead(id),
      })),
      sameAs: await sameAsOf(scope, nodes),
      designations: await designationsOf(scope, nodes),
      counts: summed([...(await tieCountsOf(scope, nodes)).values()].flat()),
      claims: about.length,
      coverage: scope.coverage(),
    };
  });
}

/** A party by the id of any of its nodes; refused where there is none. */
export async function partyAt(scope: Scope, id: string) {
  const identity = identityOf(scope);
  await joinSame(scope, identity, [id]);
  const party = briefOf(await briefsOf(scope, identity, [id]), identity, id);
  return { identity, party, nodes: identity.nodes(id) };
}

/** The parties at the ends of ties, each in one line, under the id that the ties use. */
export async function endsOf(scope: Scope, ids: readonly string[], known?: Identity) {
  const identity = known ?? identityOf(scope);
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  await joinSame(scope, identity, wanted);
  const briefs = await briefsOf(scope, identity, wanted);
  const lead = new Map(briefs.map((brief) => [brief.id, brief]));
  return wanted.flatMap((id) => {
    const brief = lead.get(identity.lead(id));
    return brief ? [{ ...brief, id }] : [];
  });
}

async function sameAsOf(scope: Scope, nodes: readonly string[]): Promise<SameAs[]> {
  const rows = await scope.reader.read(sameAs, { ids: [...nodes] });
  const once = new Map(rows.map((row) => [row.same.key, row]));
  const source = await sourcesOf(
    scope,
    rows.flatMap(({ same }) => same.sourceId ?? []),
  );
  return [...once.values()].map(({ id, other, same }) => ({
    ...{ key: same.key, between: [id, other], status: same.sameAs },
    ...{ ground: same.ground, reason: same.note, score: same.score },
    source: same.sourceId ? source(same.sourceId) : null,
  }));
}
