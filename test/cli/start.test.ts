import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getStatus } from '#api/status';
import { call } from '../support/call';
import { spawnTracehold, tracehold } from '../support/cli';
import { ended } from '../support/processes';

const { PATH, HOME, TRACEHOLD_CACHE } = process.env;

let data: string;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tracehold-start-'));
  env = { PATH, HOME, TRACEHOLD_CACHE, NO_COLOR: '1', TRACEHOLD_DATA: data, TRACEHOLD_PORT: '0' };
});
afterAll(() => rm(data, { recursive: true, force: true }));

/** Starts the page server and waits for its address. */
async function started() {
  const child = spawnTracehold(['start'], env);
  const closed = once(child, 'close');
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address] = /ready at (http:\S+)/.exec(line) ?? [];
    if (address) return { child, closed, address: address.replace(/\/$/, '') };
  }
  throw new Error('the page server ended before it was ready');
}

test('start serves the seed from its own database, shares it with every command, and leaves nothing running', {
  timeout: 180_000,
}, async () => {
  const { child, closed, address } = await started();
  const { counts, coverage } = await call(getStatus, { base: address });
  expect(counts.parties).toBe(298);
  const page = await fetch(`${address}/`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('<title>Tracehold');

  const again = await tracehold(['start'], env);
  expect(again.stdout).toContain(`already running at ${address}`);
  const beside = await tracehold(['search', 'sugon', '--format', 'json'], env);
  expect(JSON.parse(beside.stdout).coverage.revision).toBe(coverage.revision);

  child.kill('SIGINT');
  await closed;
  expect(child.exitCode).toBe(0);
  await expect(fetch(`${address}/api/health`)).rejects.toThrow();

  const kept = await started();
  const second = await call(getStatus, { base: kept.address });
  expect(second.coverage.revision).toBe(coverage.revision);
  const { stdout } = await tracehold(['stop'], env);
  expect(stdout).toContain(`Stopped ${kept.address}`);
  await kept.closed;
  await ended(kept.child.pid ?? null);
});
