import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';
import * as made from '../support/rows';

const HOLDINGS = 620;

let served: ServedPage;
beforeAll(async () => {
  const held = Array.from({ length: HOLDINGS }, (_, place) => `held${place}`);
  served = await servePage(
    made.world(
      made.party('hub', { name: 'Hub' }),
      ...held.map((id) => made.party(id)),
      ...held.map((id) => made.owns('hub', id, '100', { key: `tie-${id}` })),
    ),
  );
});
afterAll(() => served?.close());

test('a party with hundreds of holdings is drawn with one node for them, which opens by page', async () => {
  const { page: tab, faults } = await openPage(
    served.browser,
    `${served.base}/?view=party&id=hub&shape=outline`,
  );
  await tab.getByText('620 more ties to holdings').waitFor();
  expect(await tab.getByRole('treeitem').locator('strong').count()).toBe(1);
  await tab.getByText('620 more ties to holdings').click();
  await tab.getByText('50 holdings of Hub drawn').first().waitFor();
  await tab.getByText('570 more ties to holdings').click();
  await tab.getByText('520 more ties to holdings').waitFor();
  expect(await tab.getByRole('treeitem').locator('strong').count()).toBe(101);
  expect(new URL(tab.url()).searchParams.get('open')).toBe('hub:holdings.2');
  expect(faults).toEqual([]);
}, 60_000);

test('to open a party with too much to open at once asks what to open, with counts', async () => {
  const { page: tab, faults } = await openPage(
    served.browser,
    `${served.base}/?view=party&id=hub&shape=layers`,
  );
  await tab.getByText('1 party drawn').first().waitFor();
  await tab.locator('.canvas[data-drawn="done"]').waitFor();
  await tab.getByRole('application').focus();
  await tab.keyboard.press('ArrowDown');
  await expect.poll(() => new URL(tab.url()).searchParams.get('select')).toBe('hub');
  await tab.keyboard.press('Enter');
  await tab.getByRole('menuitem', { name: 'Show holdings (620 of 620 ties not drawn)' }).waitFor();
  await tab.keyboard.press('Escape');
  expect(await tab.getByRole('menu').count()).toBe(0);
  expect(faults).toEqual([]);
}, 60_000);
