import { claimsLost } from '../claims-lost';
import type { Format } from '../format';
import { referencesOf } from '../references';
import { type Edge, edgesOf, elementsOf, type Node } from './elements';

/** What Cytoscape and Cytoscape.js read. All nodes stand before all edges: ties are read twice, and nothing waits. */
export const cytoscapeFormat: Format = {
  name: 'cytoscape',
  title: 'Cytoscape JSON: the same nodes and edges',
  ending: '.cyjs',
  mediaType: 'application/json',
  async write(reading, out) {
    const lost = await claimsLost(reading);
    const { extent, revision } = reading;
    const data = { name: extent, revision };
    const counts = { records: 0, ties: 0 };
    let before = '';
    const list = async (texts: readonly string[]) => {
      if (texts.length === 0) return;
      await out(`${before}${texts.join(',\n')}`);
      before = ',\n';
    };
    await out(`{"data":${JSON.stringify(data)},"elements":{"nodes":[\n`);
    const references = await referencesOf(reading);
    for await (const { nodes } of elementsOf(reading, references)) {
      counts.records += nodes.length;
      await list(nodes.map(nodeText));
    }
    before = '';
    await out('\n],"edges":[\n');
    for await (const { edges } of edgesOf(reading, references)) {
      counts.ties += edges.length;
      await list(edges.map(edgeText));
    }
    await out('\n]}}\n');
    return { ...counts, lost: lost.said() };
  },
};

function nodeText({ id, facts }: Node): string {
  return JSON.stringify({ data: { ...facts, id } });
}

/** `source` and `target` are the ends; who says so is in `sourceTitle`. */
function edgeText({ id, from, to, facts }: Edge): string {
  return JSON.stringify({ data: { ...facts, id, source: from, target: to } });
}
