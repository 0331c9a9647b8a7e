import type { Browser } from 'playwright-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Problem } from '../../server/problems';
import { openBrowser } from '../../server/report/pdf/browser';
import { type WarmBrowser, warmBrowser } from '../../server/report/pdf/warm';

let warm: WarmBrowser;
afterEach(() => warm.close());

const same = async (browser: Browser) => browser;

describe('the browser that sets PDFs', () => {
  test('is kept for the next one, and closed when nobody asks for a while', async () => {
    warm = warmBrowser({ idleMs: 200 });
    const first = await warm.use(same);
    expect(await warm.use(same)).toBe(first);
    await expect.poll(() => first.isConnected()).toBe(false);
    expect(await warm.use(same)).not.toBe(first);
  });

  test('is started anew where it died', async () => {
    warm = warmBrowser();
    const first = await warm.use(same);
    await first.close();
    const next = await warm.use(same);
    expect([next === first, next.isConnected()]).toEqual([false, true]);
  });

  test('is lent to one at a time, and a fault of one is nobody else’s', async () => {
    warm = warmBrowser();
    let atWork = 0;
    const work = async () => {
      atWork += 1;
      expect(atWork).toBe(1);
      await Promise.resolve();
      atWork -= 1;
    };
    const failing = warm.use(() => Promise.reject(new Error('torn')));
    const others = [warm.use(work), warm.use(work), warm.use(work)];
    await expect(failing).rejects.toThrow('torn');
    await Promise.all(others);
  });

  test('is closed with its owner, after whoever has it', async () => {
    warm = warmBrowser();
    const using = warm.use(async (browser) => browser.version());
    const browser = warm.use(same);
    await warm.close();
    expect(await using).toMatch(/^\d+\./);
    expect((await browser).isConnected()).toBe(false);
  });

  test('where there is none says so, and is looked for again', async () => {
    const open = vi.fn(openBrowser);
    open.mockRejectedValueOnce(new Problem('setup-missing', 'A PDF needs a Chromium'));
    warm = warmBrowser({ open });
    await expect(warm.use(same)).rejects.toThrow('A PDF needs a Chromium');
    expect((await warm.use(same)).isConnected()).toBe(true);
  });
});
