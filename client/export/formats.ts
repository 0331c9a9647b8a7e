export const FORMATS = ['png', 'svg', 'parties', 'ties', 'cytoscape'] as const;
export type Format = (typeof FORMATS)[number];
