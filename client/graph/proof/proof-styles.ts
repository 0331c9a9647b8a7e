import type { StylesheetJson } from 'cytoscape';
import type { Palette } from '../palette';

/** What the rule makes of things: caught parties, counted holdings, and those that do not count. */
export function proofStyles(colour: Palette): StylesheetJson {
  return [
    {
      selector: 'node.caught',
      style: {
        'background-color': colour['caught-soft'],
        'border-color': colour.caught,
      },
    },
    {
      selector: 'edge.counted',
      style: {
        'line-color': colour.caught,
        'target-arrow-color': colour.caught,
        color: colour.caught,
        'underlay-color': colour.caught,
        'underlay-opacity': 0.14,
        'underlay-padding': 5,
      },
    },
    {
      selector: 'edge.uncounted',
      style: {
        'line-color': colour['ink-3'],
        'target-arrow-color': colour['ink-3'],
        color: colour['ink-2'],
      },
    },
  ];
}
