import type { Core } from 'cytoscape';
import { dateText } from '../dates';
import { drawnIn } from '../drawn/drawn';
import { svgText } from '../drawn/svg';
import { nameIn, type Picture } from '../graph/picture';
import type { Say } from '../i18n/use-words';
import type { Language } from '../url-state';
import { partiesCsv, tiesCsv } from './csv';
import { download, fileName } from './files';
import type { Drawn } from './formats';

export interface Exported {
  picture: Picture;
  asOf: string;
  /** Null: the newest. */
  revision: number | null;
  t: Say;
  language: Language;
}

const SCALE = 2;
const MOST_PIXELS = 8_000;
const MOST_SOURCES = 20;

/** Makes a file of what is drawn and hands it to the browser. */
export async function exportAs(format: Drawn, cy: Core, what: Exported): Promise<void> {
  const { picture, asOf } = what;
  const save = (ending: string, content: BlobPart, type: string) =>
    download(fileName(picture.subject, asOf, ending), new Blob([content], { type }));
  switch (format) {
    case 'png':
      return save('.png', await pngOf(cy), 'image/png');
    case 'svg':
      return save('.svg', svgText(drawnIn(cy), captionOf(what)), 'image/svg+xml');
    case 'parties':
      return save('-parties.csv', partiesCsv(picture), 'text/csv');
    case 'ties':
      return save('-ties.csv', tiesCsv(picture, what), 'text/csv');
    case 'layout':
      return save(
        '-drawing.cyjs',
        JSON.stringify(graphJson(cy, what), null, 1),
        'application/json',
      );
  }
}

/** All of the picture, sharp, but no larger than browsers draw. */
function pngOf(cy: Core): Promise<Blob> {
  const bg = getComputedStyle(document.body).backgroundColor;
  const { w, h } = cy.elements().boundingBox();
  const scale = Math.min(SCALE, MOST_PIXELS / Math.max(w, h));
  return cy.png({ full: true, scale, bg, output: 'blob-promise' });
}

function captionOf({ picture, asOf, revision, t, language }: Exported) {
  const publishers = picture.ties.map(({ source }) =>
    [source.title, source.publisher, source.date && dateText(source.date, language)]
      .filter(Boolean)
      .join(', '),
  );
  const sources = [...new Set(publishers)].sort();
  const left = sources.length - MOST_SOURCES;
  return {
    title: nameIn(picture, picture.subject, language),
    about: [
      revision === null ? null : t('time.revision', { revision }),
      t('export.about', {
        asOf: dateText(asOf, language),
        ...{ parties: picture.parties.length, ties: picture.ties.length },
      }),
    ]
      .filter((part) => part !== null)
      .join(' · '),
    sources: [
      ...(sources.length > 0 ? [t('export.sources')] : []),
      ...sources.slice(0, MOST_SOURCES),
      ...(left > 0 ? [t('export.moreSources', { count: left })] : []),
    ],
    font: 'Inter, "Noto Sans", "Noto Sans SC", system-ui, sans-serif',
  };
}

/** What Cytoscape and Cytoscape.js read: what is drawn, with its places, and the ties as their sources state them. */
function graphJson(cy: Core, { picture, asOf, revision }: Exported) {
  const parties = new Map(picture.parties.map((party) => [party.id, party]));
  const ties = new Map(picture.ties.map((tie) => [tie.key, tie]));
  return {
    data: { name: picture.subject, asOf, revision },
    elements: {
      nodes: cy.nodes().map((node) => ({
        data: { ...parties.get(node.id()), id: node.id(), label: node.data('label') },
        position: { ...node.position() },
        classes: node.classes().join(' '),
      })),
      edges: cy.edges().map((edge) => ({
        data: {
          ...ties.get(edge.id()),
          ...{ id: edge.id(), source: edge.data('source'), target: edge.data('target') },
          ...{ label: edge.data('label'), stated: ties.get(edge.id())?.source ?? null },
        },
        classes: edge.classes().join(' '),
      })),
    },
  };
}
