import type { ExportFormat } from '#api/export';

/** What the page makes of what is drawn, with its places and colours. */
export const DRAWN = ['png', 'svg', 'parties', 'ties', 'layout'] as const;
export type Drawn = (typeof DRAWN)[number];

/** What the server makes of the parties that are drawn: everything that is said of them, with sources and licences. */
export const STATED = [
  'xlsx',
  'csv',
  'graphml',
  'cytoscape',
  'bods',
  'ftm',
] as const satisfies ExportFormat[];
export type Stated = (typeof STATED)[number];
