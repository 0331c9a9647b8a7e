import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../support/accessible';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';
import { designated, party, world } from '../support/rows';

let served: ServedPage;
beforeAll(async () => {
  // Two of one name: which of them it is, only a person can say.
  const twins = [
    party('quill-1', { name: 'Quill Ink Works' }),
    party('quill-2', { name: 'Quill Ink Works' }),
  ];
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

async function screened(tab: Page): Promise<void> {
  const input = tab.getByLabel('Supplier list: drop a file here, or choose one');
  const buffer = Buffer.from(LIST);
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
