import { xmlText } from '../../../client/drawn/xml';
import { claimsLost } from '../claims-lost';
import type { Format } from '../format';
import { referencesOf } from '../references';
import { type Edge, elementsOf, type Facts, type Node } from './elements';

const NODE = [
  ...['label', 'name', 'kind', 'country', 'publicListing', 'description', 'otherNames'],
  ...['identifiers', 'sourceId', 'sourceTitle', 'sourcePublisher', 'sourceDate', 'sourceUrl'],
  ...['dataset', 'licence'],
];
const EDGE = [
  ...['type', 'shareMinimum', 'shareMaximum', 'shareOpenEnds', 'class', 'control', 'link', 'role'],
  ...['tenure', 'what', 'amount', 'state', 'writtenAs', 'directOrIndirect', 'principal', 'sameAs'],
  ...[
    'ground',
    'score',
    'decidedBy',
    'decidedAt',
    'listedName',
    'programme',
    'announcedDate',
    'effectiveDate',
  ],
  ...['publishedDate', 'listStartDate', 'citation', 'listActionId', 'licenceRequirement'],
  ...['reviewPolicy', 'reason', 'reasonStatus', 'optsOut50', 'status', 'statementDate'],
  ...['startDate', 'endDate', 'quote', 'locator', 'note', 'sourceId', 'sourceTitle'],
  ...['sourcePublisher', 'sourceDate', 'sourceUrl', 'dataset', 'licence'],
];
const SCHEMA = 'http://graphml.graphdrawing.org/xmlns';

/** For Gephi, yEd, networkx and others. Every fact is a text: a share such as 1/6 has no number. */
export const graphmlFormat: Format = {
  name: 'graphml',
  title: 'GraphML: parties, addresses and lists as nodes, ties as edges',
  ending: '.graphml',
  mediaType: 'application/graphml+xml',
  async write(reading, out) {
    const counts = { records: 0, ties: 0 };
    const lost = await claimsLost(reading);
    const about = xmlText(`Tracehold: ${reading.extent}, at revision ${reading.revision}`);
    const keys = [
      ...NODE.map((name) => keyOf('node', name)),
      ...EDGE.map((name) => keyOf('edge', name)),
    ];
    await out(
      `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="${SCHEMA}">\n<desc>${about}</desc>\n${keys.join('')}<graph id="G" edgedefault="directed">\n`,
    );
    for await (const { nodes, edges } of elementsOf(reading, await referencesOf(reading))) {
      counts.records += nodes.length;
      counts.ties += edges.length;
      await out(`${nodes.map(nodeText).join('')}${edges.map(edgeText).join('')}`);
    }
    await out('</graph>\n</graphml>\n');
    return { ...counts, lost: lost.said() };
  },
};

function keyOf(of: 'node' | 'edge', name: string): string {
  return `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="string"/>\n`;
}

function nodeText({ id, facts }: Node): string {
  return `<node id="${xmlText(id)}">${factsText('node', NODE, facts)}</node>\n`;
}

function edgeText({ id, from, to, facts }: Edge): string {
  const ends = `source="${xmlText(from)}" target="${xmlText(to)}"`;
  return `<edge id="${xmlText(id)}" ${ends}>${factsText('edge', EDGE, facts)}</edge>\n`;
}

function factsText(of: 'node' | 'edge', names: readonly string[], facts: Facts): string {
  return names
    .map((name) => {
      const value = facts[name] ?? null;
      return value === null ? '' : `<data key="${of}-${name}">${xmlText(value)}</data>`;
    })
    .join('');
}
