import { expect, test } from 'vitest';
import { Problem } from '../server/problems';
import { readSettings } from '../server/settings';

function refusal(env: NodeJS.ProcessEnv): Problem {
  try {
    readSettings(env);
  } catch (fault) {
    if (fault instanceof Problem) return fault;
    throw fault;
  }
  throw new Error('the settings were accepted');
}

test('without any setting Tracehold keeps to itself', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ graph: null, host: '127.0.0.1', port: 7345, token: null });
  expect(Object.isFrozen(settings)).toBe(true);
});

test('an empty variable counts as not set', () => {
  expect(readSettings({ NEO4J_URI: '', TRACEHOLD_PORT: '', TRACEHOLD_TOKEN: '' })).toEqual(
    readSettings({}),
  );
});

test.each([
  'bolt://localhost:7687',
  'bolt+s://graph.example',
  'bolt+ssc://graph.example',
  'neo4j://graph.example',
  'neo4j+s://graph.example',
  'neo4j+ssc://graph.example',
])('%s names a server', (uri) => {
  const { graph } = readSettings({ NEO4J_URI: uri, NEO4J_PASSWORD: 'p' });
  expect(graph).toEqual({ uri, username: 'neo4j', password: 'p', database: 'neo4j' });
});

test.each([
  ['NEO4J_URI', 'http://localhost:7474'],
  ['NEO4J_URI', 'localhost'],
  ['NEO4J_URI', 'bolt://'],
  ['NEO4J_URI', 'bolt://neo4j:secret-secret@localhost'],
  ['TRACEHOLD_PORT', '65536'],
  ['TRACEHOLD_PORT', '-1'],
  ['TRACEHOLD_PORT', '7345x'],
  ['TRACEHOLD_TOKEN', 'secret'],
  ['TRACEHOLD_LOG_LEVEL', 'loud'],
  ['TRACEHOLD_HEAP_MB', '1'],
  ['TRACEHOLD_PAGE_CACHE_MB', '0.5'],
])('%s=%s is named with what it must be', (name, value) => {
  const problem = refusal({ NEO4J_PASSWORD: 'p', [name]: value });
  expect(problem.type).toBe('invalid-setting');
  expect(problem.message).toMatch(new RegExp(`^${name} must be .+\\.$`));
  expect(problem.message).not.toContain('secret');
  expect(problem.errors).toEqual([{ pointer: name, detail: expect.stringContaining('must be') }]);
});

test('all wrong settings are named at once', () => {
  const { errors } = refusal({ TRACEHOLD_PORT: 'x', TRACEHOLD_HEAP_MB: 'y' });
  expect(errors.map(({ pointer }) => pointer)).toEqual(['TRACEHOLD_PORT', 'TRACEHOLD_HEAP_MB']);
});

test('a server without a password is refused', () => {
  expect(refusal({ NEO4J_URI: 'bolt://localhost' }).message).toMatch(/^NEO4J_PASSWORD is needed/);
});

test('other machines may reach Tracehold only with a token', () => {
  expect(refusal({ TRACEHOLD_HOST: '0.0.0.0' }).message).toMatch(/^TRACEHOLD_TOKEN is needed/);
  const token = 'sixteen-letters!';
  expect(readSettings({ TRACEHOLD_HOST: '0.0.0.0', TRACEHOLD_TOKEN: token })).toMatchObject({
    token,
  });
  for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '::1']) {
    expect(readSettings({ TRACEHOLD_HOST: host }).host).toBe(host);
  }
});

test('host names are read from a list', () => {
  const { allowedHosts } = readSettings({ TRACEHOLD_ALLOWED_HOSTS: 'A.example, b.example,' });
  expect(allowedHosts).toEqual(['a.example', 'b.example']);
});
