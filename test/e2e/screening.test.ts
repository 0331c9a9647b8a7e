import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../support/accessible';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';
import { designated, party, world } from '../support/rows';
import { lostAfter, storedList } from '../support/screening';

let served: ServedPage;
beforeAll(async () => {
  // Two of one name: which of them it is, only a person can say.
  const twins = ['Quill Ink Works', 'Onyx Glass Works', 'Pearl Tea House'].flatMap((name) => {
    const id = name.split(' ')[0]?.toLowerCase();
    return [1, 2].map((one) => party(`${id}-${one}`, { name }));
  });
  const other = party('amber', { name: '琥珀光学有限公司', country: 'CN' });
  served = await servePage(world(...twins, other, designated('amber'), designated('quill-1')));
}, 120_000);
afterAll(() => served?.close());

const LIST = [
  '供应商名称,Country,Supplier ID',
  '琥珀光学有限公司,中国,S-1',
  'Quill Ink Works,,S-2',
  'Zebra Crossing Paints,GB,S-3',
  '???,GB,S-4',
].join('\n');

const open = (address: string, options = {}) =>
  openPage(served.browser, `${served.base}${address}`, options);

async function screened(tab: Page, list = LIST): Promise<void> {
  const input = tab.getByLabel('Supplier list: drop a file here, or choose one');
  const buffer = Buffer.from(list);
  await input.setInputFiles({ name: 'suppliers.csv', mimeType: 'text/csv', buffer });
  await tab.getByLabel('Name of the supplier').waitFor();
  expect(await tab.getByRole('combobox', { name: 'Country' }).inputValue()).toBe('Country');
  await tab.getByLabel('Day (today if left open)').fill('2025-10-15');
  await tab.getByRole('button', { name: 'Screen this list' }).press('Enter');
  await tab.getByRole('heading', { level: 1, name: 'suppliers.csv' }).waitFor();
  await tab.getByText('done', { exact: true }).waitFor({ timeout: 60_000 });
}

test('a list is screened, decided by keyboard, saved and deleted', async () => {
  const { page: tab, faults } = await open('/');
  await tab.getByRole('link', { name: 'Screening' }).press('Enter');
  await screened(tab);
  const results = tab.getByRole('region', { name: 'Results' });
  const first = results.getByRole('listitem').first();
  await expect.poll(() => first.textContent()).toContain('琥珀光学有限公司');
  expect(await first.textContent()).toContain('on a list itself');
  expect(await tab.getByLabel('How the rows ended').textContent()).toMatch(/1 failed/);
  expect(await violationsOn(tab)).toEqual([]);

  await tab.getByRole('link', { name: 'Review queue' }).press('Enter');
  const queue = tab.getByRole('region', { name: 'Review queue' });
  await queue.getByText('On your list').waitFor();
  expect(await violationsOn(tab)).toEqual([]);
  await tab.keyboard.press('r');
  // Without a reason nothing is decided: the key leads to it.
  await expect.poll(() => tab.evaluate(() => document.activeElement?.id)).toBe('queue-reason');
  await tab.keyboard.type('Asked them');
  await tab.keyboard.press('Tab');
  await tab.keyboard.type('Ada');
  await tab.keyboard.press('Tab');
  for (let left = 10; left > 0; left -= 1) {
    if (await queue.getByText('Nothing waits for a decision.').isVisible()) break;
    const before = await queue.textContent();
    await tab.keyboard.press('r');
    await expect.poll(() => queue.textContent()).not.toBe(before);
  }
  await queue.getByText('Nothing waits for a decision.').waitFor();

  await tab.getByRole('link', { name: 'Changes' }).press('Enter');
  await tab.getByText('This is the first finished screening of this list').waitFor();
  const [saved] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('button', { name: 'Save as CSV' }).press('Enter'),
  ]);
  const text = await readFile(await saved.path(), 'utf8');
  expect(text).toContain('rejected · Asked them · Ada');
  expect(text).toContain('琥珀光学有限公司');

  await tab.getByRole('button', { name: 'Delete' }).press('Enter');
  const dialog = tab.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete' }).press('Enter');
  await tab.getByText('Nothing was screened yet.').waitFor();
  expect(faults).toEqual([]);
  await tab.context().close();
}, 180_000);

// What people decide carries over: these tests have suppliers of their own.
const OTHERS = [
  'Supplier,Country',
  'Onyx Glass Works,',
  'Pearl Tea House,',
  'Crossing Paints of Zebra,GB',
].join('\n');

test('several suppliers are decided at once by their tick boxes', async () => {
  const { page: tab, faults } = await open('/?view=screenings');
  await screened(tab, OTHERS);
  const results = tab.getByRole('region', { name: 'Results' });
  const card = (name: string) => results.locator('.supplier').filter({ hasText: name });
  await tab.getByRole('checkbox', { name: 'Choose Onyx Glass Works' }).press('Space');
  await tab.getByRole('checkbox', { name: 'Choose Pearl Tea House' }).press('Space');
  const form = tab.getByRole('form', { name: 'Decide about what is chosen' });
  await form.getByText('2 suppliers, each with its best candidate').waitFor();
  await form.getByRole('radio', { name: 'Reject' }).press('Space');
  await form.getByLabel('Reason').fill('Other companies of that name');
  await form.getByLabel('Who decides').fill('Ada');
  expect(await violationsOn(tab)).toEqual([]);
  await form.getByRole('button', { name: 'Decide' }).press('Enter');
  await form.waitFor({ state: 'detached' });
  // Of the twins the first only was rejected: the other is the one that it surely is.
  for (const name of ['Onyx Glass Works', 'Pearl Tea House']) {
    await card(name).getByText('matched surely').waitFor();
    await card(name).getByText('1 other that fits less, or was rejected').waitFor();
  }
  expect(faults).toEqual([]);
  await tab.context().close();
}, 120_000);

test('a party that the search missed is looked for, compared and accepted', async () => {
  const { page: tab, faults } = await open('/?view=screenings');
  await screened(tab, OTHERS);
  const zebra = tab.locator('.supplier').filter({ hasText: 'Crossing Paints of Zebra' });
  await zebra.getByText('Look for another party').click();
  const box = zebra.getByRole('combobox', { name: 'Name or identifier' });
  await box.fill('琥珀');
  await zebra.getByRole('option').first().waitFor();
  await box.press('Enter');
  await zebra.getByText('to decide').first().waitFor();
  expect(await violationsOn(tab)).toEqual([]);

  await tab.getByRole('link', { name: 'Review queue' }).press('Enter');
  const queue = tab.getByRole('region', { name: 'Review queue' });
  await queue
    .getByRole('heading', { name: 'Crossing Paints of Zebra – 琥珀光学有限公司' })
    .waitFor();
  await queue.getByText('Look for another party').click();
  const other = queue.getByRole('combobox', { name: 'Name or identifier' });
  await other.fill('Quill');
  await queue.getByRole('option').first().waitFor();
  await other.press('Enter');
  await queue
    .getByRole('heading', { name: 'Crossing Paints of Zebra – Quill Ink Works' })
    .waitFor();
  await queue.getByLabel('Reason').fill('Their invoice names it');
  await queue.getByLabel('Who decides').fill('Ada');
  await queue.getByRole('button', { name: 'Accept' }).press('Enter');
  await tab.getByRole('link', { name: 'Results' }).press('Enter');
  await zebra.getByText('accepted').first().waitFor();
  expect(faults).toEqual([]);
  await tab.context().close();
}, 120_000);

test('the reports of a screening come as one archive, with an index that says of whom there is none', async () => {
  const { page: tab, faults } = await open('/?view=screenings');
  await screened(tab);
  await tab.getByText('Reports on these suppliers').click();
  const reports = tab.locator('.take-reports');
  await reports.locator('select').first().selectOption('html');
  const [saved] = await Promise.all([
    tab.waitForEvent('download'),
    reports.getByRole('button', { name: 'Make the reports on all suppliers' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('reports-suppliers.csv-2025-10-15.zip');
  const files = unzipSync(await readFile(await saved.path()));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['index.html', 'index.json', 'report-amber-2025-10-15.html']),
  );
  expect(strFromU8(files['index.html'] ?? new Uint8Array())).toContain('That is no clearance');
  await reports.getByText('is with your downloads').waitFor();
  await reports.getByText('no match: 1').waitFor();
  expect(await violationsOn(tab)).toEqual([]);
  const amber = tab.getByRole('listitem').filter({ hasText: '琥珀光学有限公司' }).first();
  const link = amber.getByRole('link', { name: 'Report', exact: true });
  expect(await link.getAttribute('href')).toMatch(/tab=report&asOf=2025-10-15&revision=1/);
  expect(faults).toEqual([]);
  await tab.context().close();
}, 180_000);

test('a file that cannot be read is refused in a sentence, and another can be chosen', async () => {
  const { page: tab } = await open('/?view=screenings');
  const input = tab.getByLabel('Supplier list: drop a file here, or choose one');
  await input.setInputFiles({
    name: 'a.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('<!doctype html>'),
  });
  await tab.getByText('it is a web page or XML, not a table').waitFor();
  await screened(tab);
  await tab.context().close();
}, 120_000);

test.each([
  ['zh', 390, 'dark'],
  ['en', 390, 'light'],
] as const)(
  'the pages are without violations in %s at %i px, %s',
  async (lang, width, scheme) => {
    const { page: tab } = await open('/?view=screenings');
    await screened(tab);
    const address = new URL(tab.url());
    await tab.context().close();
    for (const part of ['results', 'queue']) {
      const { page: narrow } = await open(`/${address.search}&part=${part}&lang=${lang}`, {
        ...{ viewport: { width, height: 800 }, colorScheme: scheme },
      });
      await narrow.locator('.screen-tools').waitFor();
      expect(await violationsOn(narrow)).toEqual([]);
      expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await narrow.context().close();
    }
  },
  180_000,
);

test('a list that was not stored to the end is shown as not whole, and can only be deleted', async () => {
  const many = Array.from({ length: 2_500 }, (_, at) => `Crossing Paints ${at},GB`);
  const lines = ['Supplier,Country', ...many];
  await expect(
    storedList(lostAfter(served.graph, 2), lines, { name: 'interrupted.csv' }),
  ).rejects.toThrow('lost');
  const { page: tab, faults } = await open('/?view=screenings');
  const row = tab.getByRole('row').filter({ hasText: 'interrupted.csv' });
  await row.getByText('not whole').waitFor();
  await row.getByRole('link', { name: 'interrupted.csv' }).press('Enter');
  await tab.getByRole('alert').getByText('Not all of its suppliers are there').waitFor();
  expect(await tab.getByRole('progressbar').count()).toBe(0);
  for (const name of ['Run', 'Screen again on the newest data', 'Save as CSV'])
    expect(await tab.getByRole('button', { name }).count()).toBe(0);
  expect(await violationsOn(tab)).toEqual([]);
  await tab.getByRole('button', { name: 'Delete' }).press('Enter');
  await tab.getByRole('dialog').getByRole('button', { name: 'Delete' }).press('Enter');
  await row.waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await tab.context().close();
}, 120_000);
