import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';

let served: ServedPage;
beforeAll(async () => {
  served = await servePage();
});
afterAll(() => served?.close());

const at = (id: string, more = '') => `${served.base}/?view=party&id=${id}&tab=verdict${more}`;
const regime = (tab: Page, name: RegExp) =>
  tab.getByRole('listitem').filter({ has: tab.getByRole('heading', { level: 3, name }) });

test('Hygon is named on a list and not caught by the rule: 27.96 per cent is counted for certain', async () => {
  const { page: tab, faults } = await openPage(served.browser, at('hygon'));
  await tab.getByRole('heading', { level: 1, name: /Hygon/ }).waitFor();
  const bis = regime(tab, /^BIS Affiliates Rule$/);
  await bis.getByText('named on a list').waitFor();
  const said = await bis.textContent();
  expect(said).toContain('27.96 % for certain');
  expect(said).toContain('50 % or more');
  expect(said).not.toContain('caught by the rule');
  const steps = tab.getByRole('group').filter({ hasText: 'Hygon Information Technology' });
  await steps.filter({ hasText: '✓ counted' }).first().waitFor();
  await tab.locator('[data-drawn="done"]').waitFor();
  expect(faults).toEqual([]);
  await tab.context().close();
});

test('a period of the history sets the day, and with the day the verdict changes', async () => {
  const { page: tab, faults } = await openPage(served.browser, at('hygon', '&regime=BIS'));
  const bis = regime(tab, /^BIS Affiliates Rule$/);
  await bis.getByText('Exposed').waitFor();
  await tab.getByRole('link', { name: /^from the beginning/ }).click();
  await bis.getByText('Cannot be ruled out').waitFor();
  expect(new URL(tab.url()).searchParams.get('asOf')).toBe('2019-06-23');
  await tab.getByLabel('As of').fill('2019-06-24');
  await bis.getByText('Exposed').waitFor();
  expect(faults).toEqual([]);
  await tab.context().close();
});

test('another regime is another address, and its proof says which lists it lacks', async () => {
  const { page: tab, faults } = await openPage(served.browser, at('hygon'));
  await tab.getByRole('link', { name: /^OFAC 50 Percent Rule$/ }).click();
  await tab.getByRole('heading', { level: 2, name: /^OFAC 50 Percent Rule$/ }).waitFor();
  expect(new URL(tab.url()).searchParams.get('regime')).toBe('OFAC');
  await tab
    .getByText('not counted: the holder is on a list that this rule does not read')
    .first()
    .waitFor();
  await tab.getByText('A list that the rule reads is not loaded').first().waitFor();
  expect(faults).toEqual([]);
  await tab.context().close();
});

test('supposing that Sugon holds 50 per cent turns the verdict, and nothing is stored', async () => {
  const address = at('inf-tech', '&regime=BIS&asOf=2025-10-15');
  const { page: tab, faults } = await openPage(served.browser, address);
  const bis = regime(tab, /^BIS Affiliates Rule$/);
  await bis.getByText('Cannot be ruled out').waitFor();
  await tab.getByLabel('Holder').fill('sugon');
  await tab.getByRole('option', { name: /Sugon/ }).first().click();
  await tab.getByText('Chosen: Sugon').waitFor();
  await tab.getByLabel('Least per cent').first().fill('50');
  await tab.getByRole('button', { name: 'Add', exact: true }).first().click();
  await tab.getByText('Sugon holds 50 % of the shares of INF Tech').waitFor();
  await tab.getByRole('button', { name: 'Compare before and after' }).click();
  await tab.getByText('The verdict changes from').waitFor();
  const after = tab.locator('.before-after .card').nth(1);
  expect(await after.textContent()).toContain('caught by the rule');
  await tab.getByText('Nothing was stored.').first().waitFor();
  await tab.reload();
  await bis.getByText('Cannot be ruled out').waitFor();
  expect(faults).toEqual([]);
  await tab.context().close();
});

test('a share that cannot be is refused in a sentence and not supposed', async () => {
  const { page: tab } = await openPage(served.browser, at('inf-tech'));
  await tab.getByLabel('Holder').fill('sugon');
  await tab.getByRole('option', { name: /Sugon/ }).first().click();
  await tab.getByLabel('Least per cent').first().fill('101');
  await tab.getByRole('button', { name: 'Add', exact: true }).first().click();
  await tab.getByRole('alert').getByText('from 0 to 100').waitFor();
  await tab.getByText('Nothing is supposed yet.').waitFor();
  await tab.context().close();
});

test('Inspur Group catches its joint venture, with what is counted', async () => {
  const address = at('inspur-group', '&regime=BIS&asOf=2025-10-15');
  const { page: tab, faults } = await openPage(served.browser, address);
  const caught = tab
    .getByRole('listitem')
    .filter({ has: tab.getByRole('link', { name: /Joint venture of Inspur and Cisco/ }) });
  await caught.getByText('counted 51 %').waitFor();
  expect(faults).toEqual([]);
  await tab.context().close();
});

test.each(['hygon', 'inspur-group', 'inf-tech'])(
  'the verdict of %s draws in both languages, light and dark, wide and narrow, without a fault',
  async (id) => {
    for (const lang of ['en', 'zh']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [1440, 390]) {
          const { page: tab, faults } = await openPage(served.browser, at(id, `&lang=${lang}`), {
            colorScheme,
            viewport: { width, height: 844 },
          });
          await tab.locator('[data-drawn="done"]').waitFor();
          await tab.waitForLoadState('networkidle');
          const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
          expect(wide, `${lang} ${colorScheme} ${width}`).toBeLessThanOrEqual(width);
          const text = (await tab.getByRole('main').textContent()) ?? '';
          expect(text).not.toMatch(/\b(verdict|proof|whatIf|history|catches)\.[a-z]\w+/);
          expect(faults).toEqual([]);
          await tab.context().close();
        }
      }
    }
  },
  90_000,
);
