import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../support/accessible';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';

let served: ServedPage;
beforeAll(async () => {
  served = await servePage();
});
afterAll(() => served?.close());

const VIEWS = [
  '/',
  '/?view=party&id=nettrix',
  '/?view=party&id=nettrix&tab=record',
  '/?view=party&id=hygon&tab=verdict',
  '/?view=party&id=inspur-group&tab=verdict&regime=OFAC',
  '/?view=party&id=huawei-technologies&picture=around',
  '/?view=party&id=inspur-group&picture=around&asOf=2025-03-31&compareTo=2025-03-01',
  '/?view=claim&id=claim:S2-19&revision=1',
  '/?view=cases',
  '/?view=identity',
  '/?view=lists',
  '/?view=list&id=list:us-entity-list-2025-03',
  '/?view=sources',
  '/?view=status',
];

test.each(VIEWS)(
  '%s has no accessibility violation, light or dark, wide or narrow',
  async (view) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1440, 390]) {
        const { page: tab, faults } = await openPage(served.browser, `${served.base}${view}`, {
          colorScheme,
          viewport: { width, height: 844 },
        });
        await tab.getByRole('heading', { level: 1 }).waitFor();
        await tab.waitForLoadState('networkidle');
        const violations = await violationsOn(tab);
        expect(violations, `${colorScheme} ${width}`).toEqual([]);
        expect(faults).toEqual([]);
        await tab.context().close();
      }
    }
  },
  120_000,
);
