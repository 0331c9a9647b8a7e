import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { READERS } from '../../server/import/readers';
import { readText } from '../import/readers/read';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';

let served: ServedPage;
let tab: Page;
let faults: string[];
/** The parties of the drawing, as it hands them out itself. */
let drawn: string[];
beforeAll(async () => {
  served = await servePage();
  const address = `${served.base}/?view=party&id=ieit&picture=around&shape=layers&asOf=2025-10-15`;
  ({ page: tab, faults } = await openPage(served.browser, address));
  await tab.locator('[data-drawn="done"]').waitFor();
  await tab.getByText('Export', { exact: true }).click();
  drawn = rowsIn((await saved('Parties (CSV)')).bytes)
    .map(({ id }) => `${id}`)
    .sort();
}, 120_000);
afterAll(async () => {
  await tab.context().close();
  await served.close();
});

async function bytesOf(file: Download): Promise<Buffer> {
  return Buffer.concat(await (await file.createReadStream()).toArray());
}

async function saved(name: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
}

function rowsIn(csv: Buffer): { [column: string]: string }[] {
  return parse(csv, { bom: true, columns: true });
}

async function readBack(format: string, bytes: Buffer) {
  const reader = READERS.find((one) => one.format === format);
  if (reader === undefined) throw new Error(format);
  const { faults: wrong, records, ties } = await readText(reader, bytes);
  expect(wrong).toEqual([]);
  const parties = records.filter(({ label }) => label === 'Party');
  return { parties: parties.map(({ id }) => id.split(':').at(-1) ?? '').sort(), ties };
}

describe('what is drawn goes out as a file of each kind, and is read back', () => {
  test('as BODS and FollowTheMoney, by our own readers: the same parties', async () => {
    for (const [button, format, ending] of [
      ['Beneficial ownership (BODS 0.4)', 'bods', '.bods.jsonl'],
      ['FollowTheMoney entities', 'ftm', '.ftm.jsonl'],
    ] as const) {
      const { name, bytes } = await saved(button);
      expect(name).toBe(`ieit-2025-10-15${ending}`);
      const { parties, ties } = await readBack(format, bytes);
      expect(drawn.filter((id) => !parties.includes(id))).toEqual([]);
      expect(ties.length).toBeGreaterThan(0);
    }
  });

  test('what a format has no word for is told by name and number beside the file', async () => {
    await saved('Beneficial ownership (BODS 0.4)');
    const lost = tab.locator('details.export [role="status"]');
    await lost
      .getByText(/^ties of type SUPPLIES, for which this format has no word: \d+$/)
      .waitFor();
    await lost
      .getByText(/^ties of type DESIGNATED, for which this format has no word: \d+$/)
      .waitFor();
  });

  test('as tables: both ends of a tie by name, with source and licence', async () => {
    const { bytes } = await saved('Tables (CSV in a ZIP)');
    const files = unzipSync(new Uint8Array(bytes));
    const ties = rowsIn(Buffer.from(files['ties.csv'] ?? []));
    expect(ties.length).toBeGreaterThan(0);
    for (const tie of ties) {
      expect([tie.fromName, tie.toName, tie.source].every((text) => text !== '')).toBe(true);
    }
    const workbook = await saved('Tables (XLSX)');
    const sheets = await readXlsx(workbook.bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(['about', 'ties', 'entries', 'parties', 'decisions']),
    );
  });

  test('as graphs: every end of an edge is a node', async () => {
    const graphml = (await saved('Graph (GraphML)')).bytes.toString();
    const nodes = new Set([...graphml.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id));
    const ends = [...graphml.matchAll(/(?:source|target)="([^"]+)"/g)].map(([, id]) => id);
    expect(ends.filter((id) => !nodes.has(id))).toEqual([]);
    expect(drawn.filter((id) => !nodes.has(id))).toEqual([]);
    for (const button of ['Drawing with its places (Cytoscape JSON)', 'Graph (Cytoscape JSON)']) {
      const { elements } = JSON.parse(`${(await saved(button)).bytes}`);
      const ids = elements.nodes.map(({ data }: { data: { id: string } }) => data.id);
      expect(drawn.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test('as pictures', async () => {
    const png = await saved('Picture (PNG)');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect((await saved('Drawing (SVG)')).bytes.toString()).toMatch(/^<svg|^<\?xml/);
    expect(faults).toEqual([]);
  });
});
