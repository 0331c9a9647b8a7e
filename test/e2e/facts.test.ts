import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../support/accessible';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';

let served: ServedPage;
beforeAll(async () => {
  served = await servePage();
}, 120_000);
afterAll(() => served?.close());

test('a tie is added from the party, counts at once, is corrected from the tie and retracted', async () => {
  const { page: tab, faults } = await openPage(
    served.browser,
    `${served.base}/?view=party&id=nettrix&tab=record`,
  );
  await tab.getByRole('link', { name: 'Add a fact' }).click();
  const form = tab.getByRole('form', { name: 'Publish this fact' });
  const holder = form.getByRole('combobox', { name: 'Who', exact: true });
  await holder.fill('sugon');
  await form.getByRole('option').first().waitFor();
  await holder.press('Enter');
  await form.getByText('Chosen: Sugon').waitFor();
  await form.getByLabel('Least per cent').fill('150');
  await form.getByLabel('Publisher').fill('Court register');
  await form.getByLabel('Title of the source').fill('File 12');
  await form.getByLabel('Day of the source').fill('2024-05-01');
  await form.getByLabel('Words of the source').fill('Sugon holds thirty per cent');
  await form.getByLabel('Why it is entered').fill('seen in the file');
  await form.getByLabel('Who enters it').fill('Ann');
  const publish = form.getByRole('button', { name: 'Publish this fact' });
  await publish.click();
  await form
    .getByRole('alert')
    .getByText('a share of 150 per cent is more than all')
    .first()
    .waitFor();
  await form.getByLabel('Least per cent').fill('30');
  await publish.click();
  await tab.getByText('Own fact 1 is published as revision 2.').waitFor();
  await tab.getByText('Sugon holds thirty per cent').waitFor();
  await tab.goto(`${served.base}/?view=party&id=nettrix&picture=around&select=own:1`);
  await tab.getByText('Own fact 1, entered by Ann').waitFor();
  await tab.getByRole('link', { name: 'Correct or retract own fact 1' }).click();
  await tab.getByRole('button', { name: 'Correct fact 1' }).click();
  const correction = tab.getByRole('form', { name: 'Publish the correction' });
  await correction.getByLabel('Least per cent').fill('1/3');
  await correction.getByLabel('Why it is entered').fill('read again');
  await correction.getByRole('button', { name: 'Publish the correction' }).click();
  await tab.getByText('Said before, from revision 2').waitFor();
  await tab.getByRole('button', { name: 'Retract fact 1' }).click();
  await tab.getByLabel('Why it is said no longer').fill('another Nettrix');
  await tab.getByRole('button', { name: 'Retract', exact: true }).click();
  await tab.getByText('Retracted in revision 4 by').waitFor();
  await tab.getByText('another Nettrix').waitFor();
  expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
  await tab.context().close();
}, 90_000);

test('datasets are chosen on the page: every page says so, answers name what is left out', async () => {
  const { page: tab, faults } = await openPage(served.browser, `${served.base}/?view=status`);
  await tab.getByRole('checkbox', { name: 'Public reports' }).uncheck();
  await tab.getByRole('button', { name: 'Answer from these' }).click();
  const line = tab.getByRole('complementary', { name: 'Which datasets this page reads' });
  await line.getByText('what this page shows rests on all of them').waitFor();
  await tab.getByRole('link', { name: 'Lists', exact: true }).click();
  await line.getByText('This page reads only').waitFor();
  const address = tab.url().replace('view=lists', 'view=party&id=nettrix');
  await tab.goto(address);
  await tab.getByText('Left out by choice: Public reports').first().waitFor();
  await line.getByRole('link', { name: 'Read them all' }).click();
  await tab.getByText('On US Entity List').first().waitFor();
  expect(await line.count()).toBe(0);
  expect(faults).toEqual([]);
  await tab.context().close();
}, 60_000);

test.each(['light', 'dark'] as const)(
  'the page of own facts has no accessibility violation, %s, wide or narrow, in both languages',
  async (colorScheme) => {
    for (const [width, lang] of [
      [1440, 'en'],
      [390, 'zh'],
    ] as const) {
      const { page: tab, faults } = await openPage(
        served.browser,
        `${served.base}/?view=facts&id=nettrix&lang=${lang}`,
        { colorScheme, viewport: { width, height: 844 } },
      );
      await tab.getByRole('form').waitFor();
      await tab.waitForLoadState('networkidle');
      expect(await violationsOn(tab), `${width}`).toEqual([]);
      expect(faults).toEqual([]);
      await tab.context().close();
    }
  },
  60_000,
);
