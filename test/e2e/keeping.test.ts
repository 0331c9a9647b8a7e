import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { load } from '../../server/import/load';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';

let served: ServedPage;
beforeAll(async () => {
  served = await servePage();
}, 120_000);
afterAll(() => served?.close());

const INSPUR = '/?view=party&id=inspur-group&picture=around&asOf=2025-03-01';
const open = (address: string, options = {}) =>
  openPage(served.browser, `${served.base}${address}`, options);
const outline = (tab: Page) =>
  tab.getByRole('region', { name: 'Answer and exposure paths' }).textContent();

test('a view is saved as a case by keyboard, and opens the same after an import', async () => {
  const { page: tab, faults } = await open(INSPUR);
  await tab.locator('[data-drawn="done"]').waitFor();
  const before = await outline(tab);
  await tab.getByRole('button', { name: 'Save as case' }).focus();
  await tab.keyboard.press('Enter');
  await tab.getByLabel('Name', { exact: true }).fill('Before the additions');
  await tab.getByLabel('Notes', { exact: true }).fill('None of the six is on the list.');
  await tab.getByLabel('Name', { exact: true }).press('Enter');
  await tab.getByText('Saved.').waitFor();
  await load(
    served.graph,
    seedRows(SEED).map((row) =>
      'label' in row && row.label === 'Party' && row.id === 'inspur-taiwan'
        ? { ...row, name: 'Renamed since' }
        : row,
    ),
  );
  await tab.getByRole('link', { name: 'All cases' }).press('Enter');
  await tab.getByText('None of the six is on the list.').waitFor();
  await tab.getByText('the newest is 2').waitFor();
  await tab.getByRole('link', { name: 'Before the additions' }).press('Enter');
  await tab.getByText('This page shows revision 1 of the data.').waitFor();
  await tab.locator('[data-drawn="done"]').waitFor();
  await expect.poll(() => outline(tab)).toBe(before);
  await tab.reload();
  await tab.getByText('This page shows revision 1 of the data.').waitFor();
  await tab.getByRole('link', { name: 'Show the newest data' }).click();
  await expect.poll(() => tab.url()).not.toContain('revision');
  expect(faults).toEqual([]);
  await tab.context().close();
}, 90_000);

test('notes can be changed, and a case is deleted only after a second word', async () => {
  const { page: tab, faults } = await open('/?view=cases');
  await tab.getByRole('button', { name: 'Edit name and notes' }).click();
  await tab.getByLabel('Notes', { exact: true }).fill('Looked at again.');
  await tab.getByRole('button', { name: 'Save', exact: true }).click();
  await tab.getByText('Looked at again.').waitFor();
  await tab.getByRole('button', { name: 'Delete' }).click();
  await tab.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await tab.getByText('Looked at again.').waitFor();
  await tab.getByRole('button', { name: 'Delete' }).click();
  await tab.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await tab.getByText('No case has been saved yet.').waitFor();
  expect(faults).toEqual([]);
  await tab.context().close();
});

async function exported(tab: Page, name: string): Promise<{ file: string; text: string }> {
  const button = tab.getByRole('button', { name });
  if (!(await button.isVisible())) await tab.getByText('Export', { exact: true }).click();
  const [saved] = await Promise.all([tab.waitForEvent('download'), button.click()]);
  return { file: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') };
}

test('what is drawn is exported as picture, drawing, tables and graph, named after party and day', async () => {
  const { page: tab, faults } = await open(INSPUR);
  await tab.locator('[data-drawn="done"]').waitFor();
  const svg = await exported(tab, 'Drawing (SVG)');
  expect(svg.file).toBe('inspur-group-2025-03-01.svg');
  expect(svg.text).toContain('>Inspur Software</tspan>');
  expect(svg.text).toContain('As of 1 Mar 2025');
  expect(svg.text).toContain('>Sources:<');
  const parties = await exported(tab, 'Parties (CSV)');
  expect(parties.file).toBe('inspur-group-2025-03-01-parties.csv');
  const rows: { id: string; designated: string }[] = parse(parties.text, {
    bom: true,
    columns: true,
  });
  expect(rows.find(({ id }) => id === 'inspur-taiwan')?.designated).toBe('');
  const ties = await exported(tab, 'Ties with sources (CSV)');
  const stated: { source: string }[] = parse(ties.text, { bom: true, columns: true });
  expect(stated.length).toBeGreaterThan(10);
  expect(stated.filter(({ source }) => source === '')).toEqual([]);
  const graph = await exported(tab, 'Drawing with its places (Cytoscape JSON)');
  const { elements } = JSON.parse(graph.text);
  expect(elements.edges.length).toBeGreaterThanOrEqual(stated.length);
  const picture = await exported(tab, 'Picture (PNG)');
  expect(picture.file).toBe('inspur-group-2025-03-01.png');
  expect(picture.text.slice(1, 4)).toBe('PNG');
  expect(faults).toEqual([]);
  await tab.context().close();
}, 60_000);

test('a claim is cited by its own link, which names its revision', async () => {
  const { page: tab, faults } = await open('/?view=party&id=nettrix&tab=record', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await tab.getByRole('button', { name: 'Copy link to this claim' }).first().click();
  await tab.getByText('Copied.').waitFor();
  const copied = await tab.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/view=claim.*&revision=\d|revision=\d.*view=claim/);
  await tab.goto(copied);
  await tab.getByRole('heading', { level: 1, name: 'Claim' }).waitFor();
  await tab
    .getByRole('link', { name: /Nettrix/ })
    .first()
    .waitFor();
  await tab.getByRole('article').getByRole('blockquote').waitFor();
  expect(faults).toEqual([]);
  await tab.context().close();
});

test('a tie is cited by its own link, and where the clipboard is refused the link is shown', async () => {
  const { page: tab } = await open('/?view=party&id=nettrix');
  await tab.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await tab.getByRole('button', { name: 'Copy link to this tie' }).first().click();
  const shown = await tab.getByLabel('The link, to be copied by hand').inputValue();
  await tab.goto(shown);
  await tab.locator('[data-drawn="done"]').waitFor();
  const key = new URL(shown).searchParams.get('select');
  expect(key).not.toBe(null);
  await tab.getByRole('region', { name: 'Evidence' }).getByText('Tie ·').waitFor();
  await tab.context().close();
});
