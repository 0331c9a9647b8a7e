import type { EdgeSingular, StylesheetJson } from 'cytoscape';
import type { Palette } from './palette';
import { proofStyles } from './proof/proof-styles';

/** How lines are dashed, weaker words later: a share that nobody knows is dotted, whatever its source. */
const DASHES = {
  unproven: [8, 5],
  indirect: [16, 4],
  reported: [9, 5],
  alleged: [4, 5],
  'unknown-share': [2, 5],
  'reported.unknown-share': [9, 5, 2, 5],
  'alleged.unknown-share': [4, 5, 2, 5],
  more: [1, 3],
};

const TO_GRID = { 'target-label': 'data(label)', 'target-text-offset': 34 };
const FROM_GRID = { 'source-label': 'data(label)', 'source-text-offset': 34 };

/** From line to line of the same two ends. */
const NEXT_TO = 104;

/** Half of the longest words away from the end, so that they stand clear of the node. */
const FAR_FROM_END = 88;

/** How drawn things look. The legend (`Legend.tsx`) says the same in words. */
export function stylesheet(colour: Palette): StylesheetJson {
  return [
    ...nodeStyles(colour),
    ...edgeStyles(colour),
    ...proofStyles(colour),
    ...stateStyles(colour),
  ];
}

function nodeStyles(colour: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '10',
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(label)',
        'text-wrap': 'wrap',
        'text-max-width': '400px',
        'text-valign': 'center',
        'text-halign': 'center',
        'line-height': 1.3,
        'font-family': colour.font,
        'font-size': 12.5,
        'min-zoomed-font-size': 5,
        color: colour.ink,
        'background-color': colour.paper,
        'border-width': 1.25,
        'border-color': colour['ink-3'],
      },
    },
    { selector: 'node.Person', style: { shape: 'ellipse' } },
    { selector: 'node.PublicBody', style: { shape: 'cut-rectangle' } },
    { selector: 'node.Arrangement', style: { shape: 'hexagon' } },
    { selector: 'node.Unknown', style: { 'border-style': 'dashed', shape: 'ellipse' } },
    { selector: 'node.undescribed', style: { 'border-style': 'dotted' } },
    {
      selector: 'node.address',
      style: {
        shape: 'tag',
        'text-margin-x': -10,
        'font-size': 11,
        color: colour['ink-2'],
        'border-style': 'dotted',
      },
    },
    {
      selector: 'node.designated',
      style: {
        'background-color': colour['designated-soft'],
        'border-color': colour.designated,
        'border-width': 2,
      },
    },
    {
      selector: 'node.designated.possible',
      style: {
        'background-color': colour['unsure-soft'],
        'border-color': colour.unsure,
        'border-style': 'dashed',
      },
    },
    {
      selector: 'node.more',
      style: {
        'background-color': colour.ground,
        'border-style': 'double',
        'border-width': 4,
        color: colour['ink-2'],
        'font-weight': 600,
      },
    },
    {
      selector: 'node[badge]',
      style: {
        'background-image': 'data(badge)',
        'background-width': '100%',
        'background-height': '18px',
        'background-position-x': '0px',
        'background-position-y': '-9px',
        'background-clip': 'none',
        'background-image-containment': 'over',
        'bounds-expansion': 10,
      },
    },
    {
      selector: 'node.subject',
      style: { 'border-width': 3.5, 'font-weight': 600, 'font-size': 13 },
    },
  ];
}

function edgeStyles(colour: Palette): StylesheetJson {
  const tones = ['owns', 'controls', 'supplies', 'linked'] as const;
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': NEXT_TO,
        width: 'data(width)',
        label: 'data(label)',
        'text-wrap': 'wrap',
        'text-max-width': '240px',
        'font-family': colour.font,
        'font-size': 11,
        'line-height': 1.25,
        'font-weight': 600,
        'min-zoomed-font-size': 6,
        'text-background-color': colour.ground,
        'text-background-opacity': 0.92,
        'text-background-padding': '3px',
        'target-arrow-shape': 'triangle',
        'arrow-scale': 1.1,
      },
    },
    ...tones.map((tone) => ({
      selector: `edge.${tone}`,
      style: {
        'line-color': colour[tone],
        'target-arrow-color': colour[tone],
        color: colour[tone],
      },
    })),
    { selector: 'edge.LOCATED_AT, edge.LINKED', style: { 'target-arrow-shape': 'none' } },
    ...Object.entries(DASHES).map(([kind, dashes]) => ({
      selector: `edge.${kind}`,
      style: { 'line-style': 'dashed' as const, 'line-dash-pattern': dashes },
    })),
    // Words of lines that run side by side need more room across than those that run one below the other.
    { selector: 'edge.upright[label != ""]', style: { 'control-point-step-size': 270 } },
    // Where many lines run to one grid, words stand at the far ends or, for lesser ties, come on selection.
    {
      selector: 'edge.crowded',
      style: { label: '', 'line-opacity': 0.45, 'control-point-step-size': 12 },
    },
    { selector: 'edge.crowded:selected, edge.crowded.lit', style: { 'line-opacity': 1 } },
    { selector: 'edge.to-grid.owns, edge.to-grid.controls', style: TO_GRID },
    { selector: 'edge.from-grid.owns, edge.from-grid.controls', style: FROM_GRID },
    { selector: 'edge.unsaid', style: { 'target-label': '', 'source-label': '' } },
    { selector: 'edge.to-grid:selected', style: TO_GRID },
    { selector: 'edge.from-grid:selected', style: FROM_GRID },
    // Lines that meet at one end are apart at the other: there is room for words.
    {
      selector: 'edge.from-few',
      style: { label: '', 'source-label': 'data(label)', 'source-text-offset': FAR_FROM_END },
    },
    {
      selector: 'edge.to-few',
      style: { label: '', 'target-label': 'data(label)', 'target-text-offset': FAR_FROM_END },
    },
    {
      selector: 'edge.turned.from-few, edge.turned.to-few',
      style: {
        'source-text-offset': 36,
        'target-text-offset': 36,
        'control-point-step-size': NEXT_TO,
      },
    },
    { selector: 'edge.plain', style: { 'curve-style': 'straight', 'text-background-opacity': 0 } },
    { selector: 'edge.ended', style: { opacity: 0.5, 'target-arrow-fill': 'hollow' } },
    {
      selector: 'edge.detour',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)',
        'text-margin-y': (edge: EdgeSingular) => Number(edge.data('lift')),
      },
    },
    {
      selector: 'edge.contradicted',
      style: {
        'mid-source-arrow-shape': 'tee',
        'mid-source-arrow-color': colour.unsure,
        'mid-target-arrow-shape': 'tee',
        'mid-target-arrow-color': colour.unsure,
      },
    },
  ];
}

function stateStyles(colour: Palette): StylesheetJson {
  return [
    {
      selector: ':selected',
      style: {
        'underlay-color': colour.focus,
        'underlay-opacity': 0.25,
        'underlay-padding': 6,
        'overlay-opacity': 0,
      },
    },
    {
      selector: '.chosen',
      style: { 'underlay-color': colour.focus, 'underlay-opacity': 0.45, 'underlay-padding': 9 },
    },
    {
      selector: '.appeared',
      style: { 'underlay-color': colour.caught, 'underlay-opacity': 0.3, 'underlay-padding': 7 },
    },
    {
      selector: '.gone',
      style: { 'underlay-color': colour['ink-3'], 'underlay-opacity': 0.3, 'underlay-padding': 7 },
    },
    { selector: '.dim', style: { opacity: 0.25 } },
    {
      selector: 'edge.lit',
      style: { 'underlay-color': colour.ink, 'underlay-opacity': 0.12, 'underlay-padding': 5 },
    },
    { selector: ':active', style: { 'overlay-opacity': 0.06 } },
  ];
}
