/** Who may import what: a file, or everything below a folder, with all that it may import. The first row that fits counts. */
export interface ImportRule {
  of: string;
  may: readonly string[];
}

export const IMPORT_RULES: readonly ImportRule[] = [
  { of: 'server/api', may: ['server/api', 'zod'] },
  { of: 'server/ownership', may: ['server/api', 'server/ownership', 'zod'] },
  {
    of: 'server/match',
    may: [
      'server/api',
      'server/match',
      'any-ascii',
      'fuzzball',
      'node:module',
      'opencc-js',
      'pinyin-pro',
    ],
  },
  {
    of: 'server/graph',
    may: [
      'server/api',
      'server/graph',
      'server/import/rows',
      'server/problems',
      'neo4j-driver',
      'node:fs',
      'node:url',
      'zod',
    ],
  },
  { of: 'server/neo4j', may: ['server/neo4j', 'server/problems', 'node:'] },
  {
    of: 'server/import',
    may: [
      'server/api',
      'server/graph',
      'server/import',
      'server/match',
      'server/ownership',
      'server/problems',
      'csv-parse',
      'node:crypto',
      'node:fs',
      'node:os',
      'node:path',
      'node:stream',
      'node:zlib',
      'read-excel-file',
      'stream-json',
      'yauzl',
      'zod',
    ],
  },
  {
    of: 'server/answers',
    may: [
      'server/answers',
      'server/api',
      'server/graph',
      'server/match',
      'server/ownership',
      'server/problems',
      'tinyqueue',
      'zod',
    ],
  },
  {
    of: 'server/verdicts',
    may: [
      'server/answers',
      'server/api',
      'server/graph',
      'server/ownership',
      'server/problems',
      'server/verdicts',
      'zod',
    ],
  },
  {
    of: 'server/whole',
    may: [
      'server/answers',
      'server/api',
      'server/graph',
      'server/ownership',
      'server/problems',
      'server/verdicts',
      'server/whole',
    ],
  },
  {
    of: 'server/cases',
    may: ['server/api', 'server/cases', 'server/graph', 'server/problems', 'node:crypto', 'zod'],
  },
  {
    of: 'server/report',
    may: [
      'client/i18n/en.json',
      'client/i18n/zh.json',
      'client/paths/tie-facts',
      'client/share',
      'client/ui/names',
      'server/answers',
      'server/api',
      'server/graph/open',
      'server/problems',
      'server/report',
      'server/verdicts',
      'server/version',
      '@sparticuz/chromium',
      'canonicalize',
      'i18next',
      'node:crypto',
      'node:fs',
      'node:module',
      'node:path',
      'node:url',
      'playwright-core',
      'react',
      'react-dom',
      'zod',
    ],
  },
  {
    of: 'server/routes',
    may: [
      'server/answers',
      'server/api',
      'server/cases',
      'server/docs-page',
      'server/graph/open',
      'server/openapi',
      'server/report',
      'server/serve',
      'server/verdicts',
      'server/version',
      'express',
    ],
  },
  {
    of: 'server/cli',
    may: ['server', 'node:fs', 'node:timers/promises', 'picocolors', 'string-width', 'zod'],
  },
  { of: 'server/cli.ts', may: ['server', 'commander'] },
  { of: 'server/problems.ts', may: [] },
  {
    of: 'server/regimes.ts',
    may: ['server/ownership', 'server/problems', 'node:fs', 'node:path', 'node:url'],
  },
  { of: 'server/version.ts', may: ['node:fs'] },
  {
    of: 'server/settings.ts',
    may: ['server/problems', 'env-paths', 'node:path', 'node:url', 'zod'],
  },
  { of: 'server/running.ts', may: ['node:fs/promises', 'node:path', 'zod'] },
  { of: 'server/endpoints.ts', may: ['server/api'] },
  { of: 'server/openapi.ts', may: ['server/api', 'server/endpoints', 'zod', 'zod-openapi'] },
  { of: 'server/docs-page.tsx', may: ['server/openapi', 'react-dom'] },
  {
    of: 'server/serve.ts',
    may: ['server/api', 'server/endpoints', 'server/problems', 'express', 'zod'],
  },
  { of: 'server/guard.ts', may: ['server/problems', 'express', 'node:crypto'] },
  { of: 'server/problem-handler.ts', may: ['server/api', 'server/problems', 'express', 'pino'] },
  {
    of: 'server/app.ts',
    may: ['server', 'compression', 'express', 'helmet', 'node:http', 'node:crypto', 'pino'],
  },
  {
    of: 'server/installation.ts',
    may: ['server/graph', 'server/import', 'server/neo4j', 'server/settings', 'node:url'],
  },
  { of: 'server/main.ts', may: ['server', 'node:', 'pino'] },
  {
    of: 'client/export',
    may: ['client', 'server/api', 'csv-stringify', 'cytoscape', 'react'],
  },
  {
    of: 'client/graph',
    may: ['client', 'server/api', 'cytoscape', 'elkjs', 'react', 'zod'],
  },
  {
    of: 'client',
    may: [
      'client',
      'server/api',
      '@fontsource/noto-sans-sc',
      '@tanstack/react-query',
      'i18next',
      'react',
      'react-dom',
      'react-i18next',
      'vite',
      'zod',
    ],
  },
];

/** The imports of a file that no rule allows, each with the file. A file without a rule is itself against the rules. */
export function forbiddenImports(path: string, imports: readonly string[]): string[] {
  const rule = IMPORT_RULES.find(({ of }) => within(path, of));
  if (!rule) return [`${path} has no rule`];
  return imports
    .filter((wanted) => !rule.may.some((allowed) => within(wanted, allowed)))
    .map((wanted) => `${path} imports ${wanted}`);
}

function within(path: string, place: string): boolean {
  return path === place || path.startsWith(place.endsWith(':') ? place : `${place}/`);
}
