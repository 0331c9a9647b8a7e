/** Who may import what: a file, or everything below a folder, with all that it may import. The first row that fits counts. */
export interface ImportRule {
  of: string;
  may: readonly string[];
}

/** What the page may import. */
export const CLIENT_RULES: readonly ImportRule[] = [
  {
    of: 'client/drawn',
    may: ['client/drawn', 'client/graph/badges', 'client/graph/palette', 'cytoscape'],
  },
  {
    of: 'client/export',
    may: ['client', 'server/api', 'csv-stringify', 'cytoscape', 'react'],
  },
  {
    of: 'client/graph',
    may: ['client', 'server/api', 'cytoscape', 'd3-force', 'elkjs', 'react', 'zod'],
  },
  {
    of: 'client',
    may: [
      'client',
      'server/api',
      '@fontsource/noto-sans-sc',
      '@tanstack/react-query',
      'fflate',
      'i18next',
      'react',
      'react-dom',
      'react-i18next',
      'vite',
      'zod',
    ],
  },
];
