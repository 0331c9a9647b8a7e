import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchFor } from '../../server/answers/search';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { readSettings } from '../../server/settings';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { alias, party, world } from '../support/rows';

const { realData } = readSettings({ TRACEHOLD_REAL_DATA: process.env.TRACEHOLD_REAL_DATA });

interface Registered {
  LEI: string;
  'Entity.LegalName': string;
}

/** Every n-th of the names: of all kinds, and the same ones in every run. */
const EVERY = 37;

describe.skipIf(realData === null)('3,678 legal names as a register publishes them', () => {
  let graph: Graph;
  let names: { lei: string; name: string }[];
  beforeAll(async () => {
    graph = await openTestGraph();
    const file = join(realData ?? '', 'gleif', 'lei-names-cn-hk-tw.csv');
    const rows: Registered[] = parse(readFileSync(file), { columns: true, bom: true });
    names = rows.map((row) => ({ lei: row.LEI, name: row['Entity.LegalName'] }));
    const parties = names.map(({ lei, name }) =>
      party(lei, {
        name,
        names: [alias(name, { type: 'primary' })],
        identifiers: [{ scheme: 'LEI', id: lei, sourceId: 'source:test' }],
      }),
    );
    await load(graph, world(...parties));
  }, 120_000);
  afterAll(closeTestGraph);

  /** How many of these are found first, each by its own text. */
  async function foundFirst(texts: { lei: string; text: string }[]): Promise<string[]> {
    const missed: string[] = [];
    for (const { lei, text } of texts) {
      const { hits } = await searchFor(graph, { text, limit: 5 });
      const best = hits.filter(({ score }) => score === hits[0]?.score);
      if (!best.some((hit) => hit.party.id === lei)) missed.push(text);
    }
    return missed;
  }
  const drawn = () => names.filter((_, place) => place % EVERY === 0);

  test('are all read', () => {
    expect(names).toHaveLength(3_678);
  });

  test('each name and each LEI finds its party before all others', async () => {
    const asked = drawn().flatMap(({ lei, name }) => [
      { lei, text: name },
      { lei, text: lei },
    ]);
    expect(asked.length).toBeGreaterThan(190);
    expect(await foundFirst(asked)).toEqual([]);
  }, 120_000);

  test('a name in small letters, without its signs, or with a wrong letter still finds it', async () => {
    const asked = drawn().flatMap(({ lei, name }) => [
      { lei, text: name.toLowerCase().replace(/[.,()&]/g, ' ') },
      { lei, text: mistyped(name) },
    ]);
    const missed = await foundFirst(asked);
    expect(missed.length / asked.length, missed.join('; ')).toBeLessThan(0.03);
  }, 120_000);
});

/** The letter in the middle of the longest word is another. */
function mistyped(name: string): string {
  const longest = name.split(/\s+/).reduce((a, b) => (b.length > a.length ? b : a), '');
  const middle = Math.floor(longest.length / 2);
  const other = longest[middle]?.toLowerCase() === 'e' ? 'a' : 'e';
  const word = `${longest.slice(0, middle)}${other}${longest.slice(middle + 1)}`;
  return /^[\x20-\x7e]+$/.test(longest) ? name.replace(longest, word) : name;
}
