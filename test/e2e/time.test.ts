import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';

let served: ServedPage;
beforeAll(async () => {
  served = await servePage();
}, 120_000);
afterAll(() => served?.close());

const AROUND = '/?view=party&id=inspur-group&picture=around';
const UNITS = ['Inspur Taiwan', 'Inspur \\(HK\\) Electronics', 'Inspur \\(Beijing\\) Electronic'];
const row = (tab: Page, name: string) => tab.getByRole('row', { name: new RegExp(name) });

test('on 1 March 2025 the six units of Inspur were not on the list: by the field of the day', async () => {
  const { page: tab, faults } = await openPage(served.browser, `${served.base}${AROUND}`);
  await tab.locator('[data-drawn="done"]').waitFor();
  await tab.getByText(/designated parties reached/).waitFor();
  await tab.getByLabel('As of').fill('2025-03-01');
  await tab.getByText('No path to a designated party').waitFor();
  expect(new URL(tab.url()).searchParams.get('asOf')).toBe('2025-03-01');
  expect(faults).toEqual([]);
  await tab.context().close();
});

test('the marks of the strip are reached by keyboard, and one sets the day', async () => {
  const { page: tab, faults } = await openPage(served.browser, `${served.base}${AROUND}`);
  const strip = tab.getByRole('list', { name: 'When something changed' });
  const additions = strip.getByRole('button', { name: /Mar 2025 · 6 entries on lists/ });
  await additions.focus();
  await tab.keyboard.press('Home');
  await tab.keyboard.press('End');
  expect(await additions.evaluate((mark) => mark === document.activeElement)).toBe(true);
  await tab.keyboard.press('Enter');
  await expect.poll(() => new URL(tab.url()).searchParams.get('asOf')).toBe('2025-03-25');
  expect(await additions.getAttribute('aria-pressed')).toBe('true');
  await tab.keyboard.press('ArrowLeft');
  await tab.keyboard.press('Enter');
  await expect.poll(() => new URL(tab.url()).searchParams.get('asOf')).toBe('2023-03-31');
  expect(faults).toEqual([]);
  await tab.context().close();
});

test('the difference between two days is said and drawn', async () => {
  const { page: tab, faults } = await openPage(
    served.browser,
    `${served.base}${AROUND}&asOf=2025-03-31`,
  );
  await tab.getByLabel('Compare with').fill('2025-03-01');
  await tab.getByText('1 Mar 2025 – 31 Mar 2025: 6 entries on lists').click();
  for (const name of UNITS) await row(tab, name).getByText('put on a list').waitFor();
  await tab.locator('[data-drawn="done"]').waitFor();
  await tab.getByText('Export', { exact: true }).click();
  const [saved] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('button', { name: 'Drawing (SVG)' }).click(),
  ]);
  const drawn = (await (await saved.createReadStream()).toArray()).join('');
  expect(drawn.match(/newly on a list/g)).toHaveLength(6);
  await tab.getByRole('button', { name: 'Do not compare' }).click();
  await tab.getByText('14 dated changes').waitFor();
  expect(faults).toEqual([]);
  await tab.context().close();
});

test.each([
  ['Six units of Inspur', '6 entries on lists'],
  ['Nettrix and Sugon', 'have also supplied manufacturing capabilities to Sugon'],
  ['The suppliers of Huawei', 'Huawei'],
  ['From Nvidia to INF Tech', 'INF Tech'],
])('the story “%s” opens on its point', async (story, point) => {
  const { page: tab, faults } = await openPage(served.browser, `${served.base}/`);
  await tab.getByRole('link', { name: story }).click();
  await tab.getByText(point).first().waitFor();
  await tab.locator('[data-drawn="done"]').waitFor();
  expect(faults).toEqual([]);
  await tab.context().close();
});
