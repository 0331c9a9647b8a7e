import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { generate } from './generate';
import { partyId, worldOf } from './world';

const folder = mkdtempSync(join(tmpdir(), 'tracehold-generated-'));
afterAll(() => rmSync(folder, { recursive: true }));

const world = worldOf(5_000, 7);
const { stated, nodes, relationships } = generate(world, join(folder, 'one'));
const looked = ['OWNS', 'CONTROLS', 'SUPPLIES', 'LOCATED_AT', 'OFFICER_OF', 'LINKED'];

function text(paths: readonly string[]): string {
  return paths.map((path) => readFileSync(path, 'utf8')).join('');
}

describe('a generated world', () => {
  test('has twice as many ties that people look at as parties', () => {
    const count = looked.reduce((sum, type) => sum + (stated.ties[type] ?? 0), 0);
    expect(count).toBe(2 * world.parties);
  });

  test('is heavy-tailed: half of the parties have few ties, and one in a hundred has many times that', () => {
    const { p50, p90, p99, largest } = stated.all;
    expect(p50).toBeLessThanOrEqual(4);
    expect(p90).toBeGreaterThanOrEqual(2 * p50);
    expect(p99).toBeGreaterThanOrEqual(4 * p50);
    expect(largest).toBeGreaterThan(50 * p99);
  });

  test('has one hub with a tenth of all ties', () => {
    const [hub] = stated.largest.filter(({ what }) => what === 'suppliers');
    expect(hub?.id).toBe(partyId(world.hub));
    expect(hub?.count).toBeGreaterThanOrEqual(world.ties * 0.1);
  });

  test('is the same for the same seed and another for another', () => {
    const again = generate(worldOf(5_000, 7), join(folder, 'again'));
    const other = generate(worldOf(5_000, 8), join(folder, 'other'));
    expect(text(again.nodes) === text(nodes)).toBe(true);
    expect(text(again.relationships) === text(relationships)).toBe(true);
    expect(text(other.relationships) === text(relationships)).toBe(false);
  });
});

test('the hub of a million parties, and of five million, has at least 100,000 ties', () => {
  for (const parties of [1_000_000, 5_000_000])
    expect(worldOf(parties, 7).hubTies).toBeGreaterThanOrEqual(100_000);
});
