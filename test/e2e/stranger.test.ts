import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';

let served: ServedPage;
beforeAll(async () => {
  served = await servePage();
}, 120_000);
afterAll(() => served?.close());

const HANDS = ['keyboard', 'pointer'] as const;
type By = (typeof HANDS)[number];

/** Somebody who never saw the page. What is clicked, pressed, chosen or typed in one go is one action. */
function stranger(tab: Page, by: By) {
  let actions = 0;
  const counted = async (work: Promise<unknown>) => {
    actions += 1;
    await work;
  };
  return {
    actions: () => actions,
    press: (key: string) => counted(tab.keyboard.press(key)),
    type: (text: string) => counted(tab.keyboard.type(text)),
    choose: (list: Locator, value: string) => counted(list.selectOption(value)),
    use: (what: Locator) => counted(by === 'pointer' ? what.click() : what.press('Enter')),
  };
}

async function opened(address: string) {
  const { page: tab, faults } = await openPage(served.browser, `${served.base}${address}`, {
    viewport: { width: 1440, height: 900 },
  });
  return { tab, faults };
}

async function found(tab: Page, by: By, name: string): Promise<ReturnType<typeof stranger>> {
  const person = stranger(tab, by);
  const box = tab.getByRole('combobox');
  await box.waitFor();
  if (by === 'pointer') await person.use(box);
  else await person.press('/');
  await person.type(name);
  const hit = tab.getByRole('option').first();
  await hit.waitFor();
  if (by === 'pointer') await person.use(hit);
  else {
    await person.press('ArrowDown');
    await person.press('Enter');
  }
  return person;
}

const isDrawn = (tab: Page) => tab.locator('.canvas[data-drawn="done"]').waitFor();

test.each(HANDS)(
  'by %s: finds Nettrix and reads why Sugon is on its path, in at most 8 actions',
  async (by) => {
    const { tab, faults } = await opened('/');
    const person = await found(tab, by, 'nettrix');
    await tab.getByRole('heading', { level: 1, name: /Nettrix Information/ }).waitFor();
    await person.use(tab.getByRole('link', { name: /Sugon/ }).first());
    const evidence = tab.getByRole('region', { name: 'Evidence' });
    await evidence.getByText('have also supplied manufacturing capabilities to Sugon').waitFor();
    expect(person.actions()).toBeLessThanOrEqual(8);
    expect(faults).toEqual([]);
    await tab.context().close();
  },
  60_000,
);

test.each(HANDS)(
  'by %s: opens Huawei, its suppliers, and keeps to those on a list; the link shows the same',
  async (by) => {
    const { tab, faults } = await opened('/');
    const person = await found(tab, by, 'huawei');
    await tab.getByRole('heading', { level: 1, name: /Huawei/ }).waitFor();
    await person.use(tab.getByRole('button', { name: 'Outline', exact: true }));
    const huawei = tab.getByRole('treeitem', { name: /Huawei Technologies/ }).first();
    await huawei.getByRole('button', { name: /What can be done with Huawei/ }).waitFor();
    if (by === 'pointer') {
      await person.use(huawei.getByRole('button', { name: /What can be done with Huawei/ }));
    } else {
      await huawei.focus();
      await person.press('Shift+F10');
    }
    await person.use(tab.getByRole('menuitem', { name: /Show suppliers/ }));
    await tab.getByText('4 suppliers of Huawei Technologies Co., Ltd. drawn').first().waitFor();
    await person.use(tab.getByRole('button', { name: 'Filters' }));
    await person.choose(tab.locator('.filters select'), 'any');
    await tab.getByText('1 party hidden and 1 tie').waitFor();
    const names = () => tab.getByRole('treeitem').locator('strong').allTextContents();
    const kept = await names();
    expect(kept.join()).not.toContain('3PEAK');
    expect(person.actions()).toBeLessThanOrEqual(9);
    await tab.reload();
    await tab.getByText('1 party hidden and 1 tie').waitFor();
    await expect.poll(names).toEqual(kept);
    expect(faults).toEqual([]);
    await tab.context().close();
  },
  60_000,
);

test.each(HANDS)(
  'by %s: goes to 1 March 2025, sees that no unit of Inspur is on the list, and takes the picture away',
  async (by) => {
    const { tab, faults } = await opened('/?view=party&id=inspur-group&picture=around');
    await isDrawn(tab);
    await tab.getByText(/designated parties reached/).waitFor();
    const person = stranger(tab, by);
    await tab.getByLabel('As of').fill('2025-03-01');
    await tab.getByText('No path to a designated party').waitFor();
    await isDrawn(tab);
    await person.use(tab.getByText('Export', { exact: true }));
    const [saved] = await Promise.all([
      tab.waitForEvent('download'),
      person.use(tab.getByRole('button', { name: 'Parties (CSV)' })),
    ]);
    const rows = Buffer.concat(await (await saved.createReadStream()).toArray()).toString();
    expect(saved.suggestedFilename()).toBe('inspur-group-2025-03-01-parties.csv');
    const unit = rows.split('\n').find((line) => line.startsWith('inspur-taiwan,')) ?? '';
    expect(unit).not.toContain('Entity List');
    expect(unit).not.toBe('');
    const address = tab.url();
    await tab.goto(address);
    await tab.getByText('No path to a designated party').waitFor();
    expect(faults).toEqual([]);
    await tab.context().close();
  },
  60_000,
);

test('several parties are chosen by a box and by keyboard, kept, hidden, and saved with their names', async () => {
  const { tab, faults } = await opened('/?view=party&id=inspur-group&picture=around');
  await isDrawn(tab);
  const bar = tab.getByRole('toolbar', { name: 'What is chosen' });
  const place = await tab.locator('.canvas').boundingBox();
  if (!place) throw new Error('the picture has no place');
  await tab.getByRole('button', { name: 'Fit' }).click();
  await tab.keyboard.down('Shift');
  await tab.mouse.move(place.x + 4, place.y + 4);
  await tab.mouse.down();
  await tab.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
  await tab.mouse.move(place.x + place.width - 60, place.y + place.height - 60, { steps: 4 });
  await tab.mouse.up();
  await tab.keyboard.up('Shift');
  await bar.getByText(/\d+ parties chosen/).waitFor();
  await bar.getByRole('button', { name: 'Choose none' }).click();
  await bar.waitFor({ state: 'detached' });

  await tab.getByRole('button', { name: 'Outline', exact: true }).press('Enter');
  const rows = tab.getByRole('treeitem');
  await rows.first().focus();
  const all = await rows.count();
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Space');
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Space');
  await bar.getByText('2 parties chosen').waitFor();
  expect(new URL(tab.url()).searchParams.get('chosen')?.split(',')).toHaveLength(2);
  await bar.getByRole('button', { name: 'Save as case' }).press('Enter');
  const dialog = tab.getByRole('dialog');
  expect(await dialog.getByLabel('Notes').inputValue()).toMatch(/^Chosen: .+; .+/);
  await tab.keyboard.press('Escape');
  await bar.getByRole('button', { name: 'Keep only them' }).press('Enter');
  // The two, and the party that was asked about.
  await expect.poll(() => rows.locator('strong').count()).toBe(3);
  await tab.keyboard.press('Control+z');
  await expect.poll(() => rows.count()).toBe(all);
  await bar.getByRole('button', { name: 'Hide them' }).press('Enter');
  await tab.getByText('2 parties hidden').waitFor();
  expect(faults).toEqual([]);
  await tab.context().close();
}, 90_000);
