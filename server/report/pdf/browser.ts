import type { Browser } from 'playwright-core';
import { Problem } from '../../problems';

/** The Chromium that comes with the packages on Linux; elsewhere the Chrome that is installed. */
export async function openBrowser(): Promise<Browser> {
  try {
    // Only a PDF needs the driver: loaded at the start it would make every command wait for it.
    const { chromium: driver } = await import('playwright-core');
    return await driver.launch({
      ...(await whichBrowser()),
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-proxy-server'],
      // Ctrl-C is for whoever opened it: the server ends in order, and takes the browser with it.
      ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    });
  } catch (cause) {
    throw new Problem(
      'setup-missing',
      'A PDF needs a Chromium, and none could be started. Install Google Chrome, or make the report as HTML (--format html): it prints well.',
      { cause },
    );
  }
}

async function whichBrowser() {
  if (process.platform !== 'linux') return { channel: 'chrome' };
  const { default: chromium } = await import('@sparticuz/chromium');
  return { executablePath: await chromium.executablePath() };
}
