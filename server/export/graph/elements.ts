import type { Decision } from '#api/identity';
import { rowTable } from '../../import/row-table';
import type { PartyRecord, TieRow } from '../../import/rows';
import type { GraphReading, NamedTie } from '../reading';
import type { References } from '../references';

/** What is known of a node or an edge; what is null is not said. */
export type Facts = { readonly [name: string]: string | null };

export interface Node {
  id: string;
  facts: Facts;
}
export interface Edge extends Node {
  from: string;
  to: string;
}

/** Ties whose ends may be known by no more than a name, and decisions in force, which lie between the same parties. */
export async function* edgesOf(
  reading: GraphReading,
  references: References,
): AsyncGenerator<{ ends: Node[]; edges: Edge[] }> {
  for await (const portion of reading.ties(true)) {
    const ends = portion.flatMap(({ from, to }) =>
      [from, to].map(({ id, label, name }) => ({ id, facts: { label, name } })),
    );
    yield { ends, edges: portion.map((tie) => edgeOf(tie, references)) };
  }
  const inForce = (await reading.decisions()).filter(({ undone }) => undone === null);
  yield { ends: inForce.flatMap(decidedEnds), edges: inForce.map(decisionEdge) };
}

/** The graph as those draw it who know no more than nodes and edges. Every end of an edge is a node that came before. */
export async function* elementsOf(
  reading: GraphReading,
  references: References,
): AsyncGenerator<{ nodes: Node[]; edges: Edge[] }> {
  const seen = rowTable();
  const fresh = (nodes: readonly Node[]) => nodes.filter(({ id }) => seen.see(id, '0') === 'added');
  for await (const portion of reading.parties()) {
    const nodes = portion.map(({ party }) => partyNode(party, references));
    yield { nodes: fresh(nodes), edges: [] };
  }
  for (const label of ['Address', 'List'] as const) {
    for await (const portion of reading.records(label)) {
      yield { nodes: fresh(portion.map((record) => recordNode(record, references))), edges: [] };
    }
  }
  for await (const { ends, edges } of edgesOf(reading, references)) {
    yield { nodes: fresh(ends), edges };
  }
}

function decidedEnds({ between, seen }: Decision): Node[] {
  return between.map((id, place) => ({
    id,
    facts: { label: 'Party', name: seen.names[place] ?? id },
  }));
}

function decisionEdge({ number, between: [from, to], judged, ...said }: Decision): Edge {
  return {
    ...{ id: `decision:${number}`, from, to },
    facts: {
      ...{ type: 'SAME_AS', sameAs: judged, ground: `decision ${number} by ${said.by}` },
      ...{ decidedBy: said.by, decidedAt: said.decidedAt, note: said.reason },
    },
  };
}

function licenceOf(datasetId: string, { datasets }: References): Facts {
  const dataset = datasets.get(datasetId);
  return { dataset: dataset?.title ?? datasetId, licence: dataset?.licence ?? null };
}

function partyNode(party: PartyRecord, references: References): Node {
  const { id, kind, name, names, identifiers, country, publicListing, description } = party;
  const others = names.flatMap((one) => (one.name === name ? [] : one.name));
  const [first] = names;
  return {
    id,
    facts: {
      ...{ label: 'Party', name, kind, country, publicListing, description },
      otherNames: others.join('; ') || null,
      identifiers: identifiers.map((one) => `${one.scheme} ${one.id}`).join('; ') || null,
      ...sourceOf(first?.sourceId ?? null, references),
      ...licenceOf(party.datasetId, references),
    },
  };
}

function recordNode(
  record: {
    id: string;
    label: string;
    datasetId: string;
    name?: string;
    text?: string;
    country?: string | null;
  },
  references: References,
): Node {
  const { id, label, name, text, country = null, datasetId } = record;
  return {
    id,
    facts: { label, name: name ?? text ?? id, country, ...licenceOf(datasetId, references) },
  };
}

function edgeOf({ row }: NamedTie, references: References): Edge {
  const { key, from, to, type, datasetId, sourceId, ...said } = row;
  return {
    ...{ id: key, from, to },
    facts: {
      type,
      ...shareOf(row),
      ...plain(said),
      ...sourceOf(sourceId, references),
      ...licenceOf(datasetId, references),
    },
  };
}

function shareOf(row: TieRow): Facts {
  const share = row.type === 'OWNS' || row.type === 'CONTROLS' ? row.share : null;
  const { minimum = null, maximum = null, open = null } = share ?? {};
  return { shareMinimum: minimum, shareMaximum: maximum, shareOpenEnds: open };
}

function plain(said: object): Facts {
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, value]: [string, unknown]) =>
      value === null || typeof value === 'object' ? [] : [[name, String(value)]],
    ),
  );
}

function sourceOf(sourceId: string | null, { sources }: References): Facts {
  const source = sourceId === null ? undefined : sources.get(sourceId);
  return {
    sourceId,
    sourceTitle: source?.title ?? null,
    sourcePublisher: source?.publisher ?? null,
    sourceDate: source?.date ?? null,
    sourceUrl: source?.url ?? null,
  };
}
