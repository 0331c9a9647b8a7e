import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds against a page as it stands: the rule, and the first element that breaks it. */
export async function violationsOn(tab: Page): Promise<string[]> {
  await tab.evaluate(axe.source);
  return tab.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await checker.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
