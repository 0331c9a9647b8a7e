import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getExposure } from '#api/exposure';
import { violationsOn } from '../support/accessible';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';

let served: ServedPage;
beforeAll(async () => {
  served = await servePage();
});
afterAll(() => served?.close());

const HUAWEI = '/?view=party&id=huawei-technologies';

function open(address: string, width = 1440) {
  return openPage(served.browser, `${served.base}${address}`, {
    viewport: { width, height: 900 },
  });
}

async function isDrawn(tab: Page): Promise<void> {
  await tab.locator('.canvas[data-drawn="done"]').waitFor();
}

/** The outline says what is drawn: the first words of every line. */
async function outline(tab: Page): Promise<string[]> {
  await tab.getByRole('button', { name: 'Outline', exact: true }).click();
  await tab.getByRole('treeitem').first().waitFor();
  return tab.getByRole('treeitem').locator('strong').allTextContents();
}

test('the suppliers of Huawei, those on the Entity List, undo and redo, and the same from the link: by keyboard', async () => {
  const { page: tab, faults } = await open(HUAWEI);
  await isDrawn(tab);
  await tab.getByRole('application').focus();
  await tab.keyboard.press('ArrowDown');
  await expect.poll(() => tab.url()).toContain('select=huawei-technologies');
  await tab.keyboard.press('ArrowDown');
  await expect.poll(() => tab.url()).toContain('select=hisilicon-technologies');
  await tab.keyboard.press('ArrowUp');
  await expect.poll(() => tab.url()).toContain('select=huawei-technologies');
  await tab.keyboard.press('Shift+F10');
  const suppliers = tab.getByRole('menuitem', { name: 'Show suppliers (5 of 5 ties not drawn)' });
  await suppliers.focus();
  await tab.keyboard.press('Enter');
  await tab.getByText('4 suppliers of Huawei Technologies Co., Ltd. drawn').first().waitFor();
  const filters = tab.getByRole('button', { name: 'Filters' });
  await filters.focus();
  await tab.keyboard.press('Enter');
  const list = tab.locator('.filters select');
  await list.selectOption('any');
  await tab.getByText('1 party hidden and 1 tie').waitFor();
  const address = tab.url();
  const kept = await outline(tab);
  expect(kept).toHaveLength(5);
  expect(kept.join()).not.toContain('3PEAK');
  await tab.getByRole('treeitem').first().focus();
  await tab.keyboard.press('Control+z');
  await expect.poll(() => tab.getByRole('treeitem').locator('strong').count()).toBe(6);
  await tab.keyboard.press('Control+z');
  await expect.poll(() => tab.getByRole('treeitem').locator('strong').count()).toBe(2);
  await tab.keyboard.press('Control+Shift+z');
  await tab.keyboard.press('Control+Shift+z');
  await expect.poll(() => tab.getByRole('treeitem').locator('strong').count()).toBe(5);
  await tab.goto(address);
  await isDrawn(tab);
  expect(await outline(tab)).toEqual(kept);
  expect(faults).toEqual([]);
}, 60_000);

test('by pointer: a right click opens the menu, what is hidden is said, and comes back', async () => {
  const { page: tab, faults } = await open('/?view=party&id=nettrix&picture=around');
  await isDrawn(tab);
  const all = await outline(tab);
  expect(all).toContain('Intel');
  const intel = tab.getByRole('treeitem', { name: /Intel/ });
  await intel.getByRole('button', { name: /What can be done with Intel/ }).click();
  await tab.getByRole('menuitem', { name: 'Hide' }).click();
  await tab.getByText('1 party hidden and 1 tie').waitFor();
  await tab.getByRole('button', { name: 'Show all' }).click();
  await expect
    .poll(() => tab.getByRole('treeitem').locator('strong').allTextContents())
    .toEqual(all);
  await tab.getByRole('button', { name: 'Layers' }).click();
  await isDrawn(tab);
  const box = await tab.getByRole('application').boundingBox();
  if (!box) throw new Error('the picture has no place');
  await tab.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
  await tab.keyboard.press('Escape');
  expect(faults).toEqual([]);
}, 60_000);

test('the outline alone leads everywhere: arrows, home and end, opening, folding and hiding', async () => {
  const { page: tab, faults } = await open(`${HUAWEI}&shape=outline`);
  const rows = tab.getByRole('treeitem');
  await tab.getByText('5 ties not drawn').waitFor();
  await rows.first().focus();
  const before = await rows.count();
  await tab.keyboard.press('End');
  await tab.keyboard.press('Home');
  await tab.keyboard.press('ArrowDown');
  await expect.poll(() => tab.url()).toContain('select=hisilicon-technologies');
  // What else was learnt while something was open leaves no trace in a view where nothing is.
  const among = tab.waitForResponse((answer) => answer.url().includes('/among'));
  await tab.keyboard.press('Enter');
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
  await among;
  await tab.keyboard.press('Shift+F10');
  await tab.getByRole('menuitem', { name: 'Fold away everything below' }).press('Enter');
  await expect.poll(() => rows.count()).toBe(before);
  await tab.locator('[role=treeitem]:focus').waitFor();
  await tab.keyboard.press('Delete');
  await tab.getByText('1 party hidden and 1 tie').waitFor();
  await tab.keyboard.press('Control+z');
  await expect.poll(() => rows.count()).toBe(before);
  expect(faults).toEqual([]);
}, 60_000);

test('two chosen parties: their paths, the warning, and the picture, from one link', async () => {
  const { page: tab, faults } = await open('/?view=paths&id=nettrix&to=sugon');
  await tab.getByText('Nearly everybody is within a few ties of somebody').waitFor();
  await tab
    .getByRole('link', { name: /^1 hop/ })
    .first()
    .click();
  await expect.poll(() => tab.url()).toContain('path=between.sugon.1');
  await isDrawn(tab);
  expect((await outline(tab)).some((name) => name.startsWith('Sugon'))).toBe(true);
  await tab.getByRole('button', { name: 'Swap the two' }).click();
  await expect.poll(() => tab.url()).toContain('id=sugon&to=nettrix');
  expect(faults).toEqual([]);
}, 60_000);

test('on a phone the outline comes first, and the picture is one step away', async () => {
  const { page: tab } = await open(HUAWEI, 390);
  await tab.getByRole('tree').waitFor();
  expect(await tab.getByRole('application').count()).toBe(0);
  await tab.getByRole('button', { name: 'Layers' }).click();
  await isDrawn(tab);
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}, 60_000);

test.each([
  `${HUAWEI}&shape=outline&open=huawei-technologies:suppliers.1&on=any`,
  `${HUAWEI}&shape=table&open=huawei-technologies:suppliers.1&hide=3peak`,
  `${HUAWEI}&picture=around&shape=network`,
  '/?view=paths&id=nettrix&to=sugon',
  '/?view=paths',
])(
  '%s has no accessibility violation, in either language, light or dark, wide or narrow',
  async (address) => {
    for (const lang of ['en', 'zh']) {
      for (const width of [1440, 390]) {
        const { page: tab, faults } = await open(`${address}&lang=${lang}`, width);
        await tab.emulateMedia({ colorScheme: lang === 'en' ? 'light' : 'dark' });
        await tab.getByRole('heading', { level: 1 }).waitFor();
        await tab.waitForLoadState('networkidle');
        expect(await violationsOn(tab), `${lang} ${width}`).toEqual([]);
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${lang} ${width}`).toBeLessThanOrEqual(width);
        expect(faults).toEqual([]);
        await tab.context().close();
      }
    }
  },
  120_000,
);

test.each([
  [`${HUAWEI}&shape=table&open=huawei-technologies:suppliers.1`, 'SEMICONDUCTOR MANU', 'Semicond'],
  ['/?view=party&id=sugon&picture=around&shape=table', '宁畅', 'Nettrix'],
])(
  'in the table of %s the words %s keep rows of that name alone',
  async (address, text, name) => {
    const { page: tab, faults } = await open(address);
    const rowsOf = (table: number) =>
      tab.locator('.table-twin table').nth(table).locator('tbody tr').allInnerTexts();
    await tab.locator('.table-twin tr', { hasText: name }).first().waitFor();
    const [parties, ties] = [(await rowsOf(0)).length, (await rowsOf(1)).length];
    await tab.getByLabel('Find a name').fill(text);
    await expect.poll(async () => (await rowsOf(0)).length).toBeLessThan(parties);
    for (const row of [...(await rowsOf(0)), ...(await rowsOf(1))]) expect(row).toContain(name);
    expect((await rowsOf(1)).length).toBeLessThan(ties);
    await tab.getByLabel('Find a name').fill('');
    await expect.poll(async () => (await rowsOf(1)).length).toBe(ties);
    await tab.getByLabel('Find a name').fill('nobody of that name');
    await tab.getByText('No name that is drawn holds this.').waitFor();
    expect(faults).toEqual([]);
  },
  60_000,
);

test('filters and the menu have no accessibility violation', async () => {
  const { page: tab } = await open(`${HUAWEI}&shape=outline&select=huawei-technologies`);
  await tab.getByRole('treeitem').first().waitFor();
  await tab.getByRole('button', { name: 'Filters' }).click();
  await tab.getByRole('button', { name: 'Actions' }).click();
  await tab.getByRole('menuitem').first().waitFor();
  expect(await violationsOn(tab)).toEqual([]);
}, 60_000);

test('a right click beside everything offers what can be done with the picture', async () => {
  const { page: tab, faults } = await open(HUAWEI);
  await isDrawn(tab);
  const box = await tab.getByRole('application').boundingBox();
  if (!box) throw new Error('no picture');
  await tab.mouse.click(box.x + 6, box.y + box.height - 6, { button: 'right' });
  await tab.getByRole('menuitem', { name: 'Arrange as a network' }).click();
  await expect.poll(() => tab.url()).toContain('shape=network');
  await isDrawn(tab);
  expect(await tab.getByRole('button', { name: 'Network' }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  expect(faults).toEqual([]);
}, 60_000);

test('a tie that is selected has actions: one of its ends is hidden', async () => {
  const answer = await fetch(`${served.base}/api/parties/huawei-technologies/exposure`);
  const { paths } = getExposure.response.parse(await answer.json());
  const [tie] = paths[0]?.hops[0]?.ties ?? [];
  const { page: tab, faults } = await open(`${HUAWEI}&select=${tie?.key}`);
  await isDrawn(tab);
  await tab.getByRole('button', { name: 'Actions' }).press('Enter');
  await tab.getByRole('menuitem', { name: /^Hide HiSilicon/ }).press('Enter');
  await tab.getByText('1 party hidden').waitFor();
  expect(faults).toEqual([]);
}, 60_000);

test('with owners on the left the same is drawn, the link says so, and undo turns it back', async () => {
  const { page: tab, faults } = await open(HUAWEI);
  await isDrawn(tab);
  const turned = tab.getByRole('button', { name: 'Owners left' });
  await turned.click();
  await expect.poll(() => tab.url()).toContain('owners=left');
  await isDrawn(tab);
  expect(await turned.getAttribute('aria-pressed')).toBe('true');
  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => turned.getAttribute('aria-pressed')).toBe('false');
  expect(faults).toEqual([]);
}, 60_000);

test('on a Chinese page a refusal says in Chinese what to do, and its detail is marked as English', async () => {
  const { page: tab } = await open('/?view=party&id=nobody-at-all&lang=zh');
  const refusal = tab.getByRole('alert');
  await refusal.waitFor();
  expect(await refusal.count()).toBe(1);
  expect(await refusal.textContent()).toContain('请在搜索框中按名称查找该主体');
  expect(await refusal.locator('span[lang="en"]').textContent()).toContain('nobody-at-all');
}, 60_000);
