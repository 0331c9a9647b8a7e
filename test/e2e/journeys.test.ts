import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';

let served: ServedPage;
beforeAll(async () => {
  served = await servePage();
});
afterAll(() => served?.close());

test('from the opening page to why Sugon is on the path of Nettrix, by keyboard alone', async () => {
  const { page: tab, faults } = await openPage(served.browser, `${served.base}/`);
  await tab.getByRole('combobox').waitFor();
  await tab.keyboard.press('/');
  await tab.keyboard.type('宁畅');
  await tab.getByRole('option').first().waitFor();
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Enter');
  await tab.getByRole('heading', { level: 1, name: /Nettrix Information/ }).waitFor();
  const evidence = tab.getByText('have also supplied manufacturing capabilities to Sugon').first();
  await evidence.waitFor();
  expect(new URL(tab.url()).search).toContain('id=nettrix');
  expect(faults).toEqual([]);
});

test('a reloaded link shows the same party on the same day', async () => {
  const address = `${served.base}/?view=party&id=inspur-group&asOf=2023-01-01`;
  const { page: tab, faults } = await openPage(served.browser, address);
  await tab.getByRole('heading', { level: 1, name: /Inspur Group/ }).waitFor();
  await tab.waitForLoadState('networkidle');
  const before = await tab.getByRole('main').textContent();
  await tab.reload();
  await tab.getByRole('heading', { level: 1, name: /Inspur Group/ }).waitFor();
  await expect.poll(() => tab.getByRole('main').textContent()).toBe(before);
  expect(faults).toEqual([]);
}, 60_000);

test('an unknown party, a text that nothing fits and a faulty address are said, not shown empty', async () => {
  const { page: tab } = await openPage(
    served.browser,
    `${served.base}/?view=party&id=no-such-party`,
  );
  await tab.getByRole('alert').first().waitFor();
  expect(await tab.getByRole('alert').first().textContent()).toContain('no-such-party');
  await tab.goto(`${served.base}/`);
  await tab.getByRole('combobox').fill('zzzzqqqq');
  await tab.getByText('No party of that name in these datasets').waitFor();
});

test.each(['/', '/?view=lists', '/?view=sources', '/?view=status'])(
  '%s draws in English and Chinese, light and dark, wide and narrow, without a fault',
  async (address) => {
    for (const lang of ['en', 'zh']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [1440, 390]) {
          const join = address.includes('?') ? '&' : '?';
          const { page: tab, faults } = await openPage(
            served.browser,
            `${served.base}${address}${join}lang=${lang}`,
            { colorScheme, viewport: { width, height: 844 } },
          );
          await tab.getByRole('main').waitFor();
          await tab.waitForLoadState('networkidle');
          const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
          expect(wide, `${lang} ${colorScheme} ${width}`).toBeLessThanOrEqual(width);
          expect(faults).toEqual([]);
          await tab.context().close();
        }
      }
    }
  },
  60_000,
);
