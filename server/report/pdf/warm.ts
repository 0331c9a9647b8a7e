import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';

/** A browser that is started when it is needed, kept for a while, and lent to one at a time. */
export interface WarmBrowser {
  use<Made>(work: (browser: Browser) => Promise<Made>): Promise<Made>;
  /** Waits for whoever has it. */
  close(): Promise<void>;
}

/** A browser starts in a second or two, and holds some 100 MB while nobody asks. */
const IDLE_MS = 2 * 60_000;

export function warmBrowser({ idleMs = IDLE_MS, open = openBrowser } = {}): WarmBrowser {
  let browser: Browser | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let cooling: NodeJS.Timeout | undefined;
  const cool = async () => {
    const opened = browser;
    browser = null;
    await opened?.close();
  };
  const inTurn = <Made>(work: () => Promise<Made>): Promise<Made> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    use: (work) =>
      inTurn(async () => {
        clearTimeout(cooling);
        // One that died meanwhile is no browser.
        if (!browser?.isConnected()) browser = await open();
        try {
          return await work(browser);
        } finally {
          cooling = setTimeout(() => void inTurn(cool), idleMs).unref();
        }
      }),
    close: () => {
      clearTimeout(cooling);
      return inTurn(cool);
    },
  };
}
