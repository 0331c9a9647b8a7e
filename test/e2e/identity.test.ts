import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '../../server/identity/decide';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { violationsOn } from '../support/accessible';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';
import { sameAs } from '../support/rows';

let served: ServedPage;
beforeAll(async () => {
  const [first] = seedRows(SEED);
  const datasetId = first?.datasetId ?? '';
  const sourceId = 'source:S2';
  const said = { datasetId, sourceId, sameAs: 'undecided' } as const;
  served = await servePage([
    ...seedRows(SEED),
    sameAs('nettrix', 'sugon', { ...said, ground: 'similar names', score: 0.81 }),
    sameAs('hygon', 'sugon', { ...said, ground: 'similar names', score: 0.72 }),
    sameAs('nettrix', 'hygon', { ...said, ground: 'similar names', score: 0.6 }),
  ]);
}, 120_000);
afterAll(() => served?.close());

test('a pair is decided by keyboard, counts at once, and is undone with a reason', async () => {
  const { page: tab, faults } = await openPage(
    served.browser,
    `${served.base}/?view=party&id=nettrix&tab=record`,
  );
  await tab.getByRole('link', { name: 'Decide about identity' }).press('Enter');
  const card = tab.getByRole('article').first();
  await card.getByText('similar names').waitFor();
  await card.getByRole('radio', { name: 'The same party' }).press('Space');
  await card.getByLabel('Reason').fill('Both moved into one office');
  await card.getByLabel('Who decides').fill('Ann');
  await card.getByLabel('Who decides').press('Enter');
  await tab.getByText('Saved as number 1.').waitFor();
  await expect.poll(() => tab.getByRole('article').count()).toBe(2);
  await tab.getByText('Both moved into one office').waitFor();
  await tab.goto(`${served.base}/?view=party&id=nettrix&tab=record`);
  await tab.getByText('2 records').waitFor();
  await tab.getByText('decision 1 by Ann').waitFor();
  await tab.goto(`${served.base}/?view=identity`);
  const other = tab.getByRole('article').first();
  await other.getByRole('radio', { name: 'Two different parties' }).click();
  await other.getByLabel('Reason').fill('Another trade');
  await other.getByRole('button', { name: 'Decide' }).click();
  await tab.getByText('Saved as number 2.').waitFor();
  await tab.getByRole('button', { name: 'Undo decision 1' }).click();
  await tab.getByLabel('Why it no longer counts').fill('The office was another');
  await tab.getByRole('button', { name: 'Undo', exact: true }).click();
  await tab.getByText('Saved as number 3.').waitFor();
  await tab.getByText('The office was another').waitFor();
  expect(faults).toEqual([]);
  await tab.context().close();
}, 90_000);

test('what contradicts a decision made meanwhile is refused, with the decisions that it contradicts', async () => {
  const { page: tab } = await openPage(served.browser, `${served.base}/?view=identity`);
  const card = tab.getByRole('article').nth(1);
  await card.getByText('score 0.60').waitFor();
  const body = { from: 'nettrix', to: 'sugon', judged: 'same', reason: 'r', by: 'Bob' } as const;
  const { decision } = await decide(served.graph, body);
  await card.getByRole('radio', { name: 'The same party' }).check();
  await card.getByLabel('Reason').fill('Again');
  await card.getByLabel('Who decides').fill('Ann');
  await card.getByRole('button', { name: 'Decide' }).click();
  const refusal = card.getByRole('alert');
  await refusal.getByText('This contradicts what was decided').waitFor();
  const said = await refusal.textContent();
  expect(said).toContain(`nettrix and sugon are one party (decision ${decision.number} by Bob)`);
  expect(said).toContain('hygon and sugon are two parties (decision 2 by Ann)');
  await tab.context().close();
}, 60_000);

test.each(['light', 'dark'] as const)(
  'the page of decisions has no accessibility violation, %s, wide or narrow, in both languages',
  async (colorScheme) => {
    for (const [width, lang] of [
      [1440, 'en'],
      [390, 'zh'],
    ] as const) {
      const { page: tab, faults } = await openPage(
        served.browser,
        `${served.base}/?view=identity&lang=${lang}`,
        { colorScheme, viewport: { width, height: 844 } },
      );
      await tab.getByRole('heading', { level: 1 }).waitFor();
      await tab.waitForLoadState('networkidle');
      expect(await violationsOn(tab), `${width}`).toEqual([]);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      expect(faults).toEqual([]);
      await tab.context().close();
    }
  },
  60_000,
);
