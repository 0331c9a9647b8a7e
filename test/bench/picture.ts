import { cpus } from 'node:os';
import ELK from 'elkjs/lib/elk.bundled.js';
import type { Browser, Page } from 'playwright-core';
import { elements } from '../../client/graph/elements';
import { plan } from '../../client/graph/layouts';
import { pictureAround } from '../../client/graph/picture';
import { openBrowser } from '../../server/report/pdf/browser';
import { machineLoad, timed } from './measure';
import { around, OPENED, SUBJECT } from './picture-answers';
import { framesPerSecond, keyLatency, untilDrawn } from './picture-measures';
import { openTab, serveWorld } from './picture-page';

/**
 * npm run bench:picture
 *
 * Draws made-up groups of companies with the built page in a real browser, answered at once and without a database, and prints:
 * - what a browser loads, packed by gzip, until the first picture; the layout worker apart
 * - how long 1,000 parties and 2,000 ties take until they are painted; beside it ELK alone on the same graph, in Node
 * - how long a key press waits meanwhile; beside it how long on the same page at rest
 * - how long it takes to open 50 more, in a picture of 10 parties and in that of 1,000
 * - frames a second while 2,000 parties are dragged about; beside it those of an empty page
 */
async function bench(): Promise<void> {
  console.log(`${cpus().length} × ${cpus()[0]?.model}; Node ${process.version}; ${machineLoad()}`);
  const browser = await openBrowser();
  await firstPicture(browser);
  await thousand(browser);
  await dragged(browser);
  console.log(machineLoad());
  await browser.close();
}

const ADDRESS = `/?view=party&id=${SUBJECT}&picture=around&lang=en`;

async function firstPicture(browser: Browser): Promise<void> {
  const { base, close } = await serveWorld({ parties: 10, ties: 20 });
  const { tab, scripts } = await openTab(browser);
  const time = await untilDrawn(tab, () => tab.goto(`${base}${ADDRESS}&select=${SUBJECT}`));
  const sizes = [...scripts].map(([path, size]) => ({ isWorker: /elk-worker/.test(path), size }));
  const sum = (isWorker: boolean) =>
    kilobytes(sizes.filter((one) => one.isWorker === isWorker).map(({ size }) => size));
  say('script until the first picture', `${sum(false)} kB`, `the worker of ELK ${sum(true)} kB`);
  say('first picture, 10 parties', ms(time));
  say('50 more opened in it', ms(await opening(tab)));
  await tab.context().close();
  close();
}

async function thousand(browser: Browser): Promise<void> {
  const world = { parties: 1_000, ties: 2_000 };
  const alone = await elkAlone(world.parties, world.ties);
  const { base, answered, close } = await serveWorld(world);
  const { tab } = await openTab(browser);
  await tab.goto(`${base}/?view=lists`);
  const atRest = await keyLatency(tab, tab.waitForTimeout(1_000));
  await tab.goto(`${base}${ADDRESS}&select=${SUBJECT}`, { waitUntil: 'commit' });
  await answered;
  let drawn = 0;
  const drawing = untilDrawn(tab, async () => undefined);
  const keys = await keyLatency(
    tab,
    drawing.then((time) => {
      drawn = time;
    }),
  );
  say('1,000 parties, 2,000 ties, in layers', ms(drawn), `ELK alone ${ms(alone)}`);
  say('a key press meanwhile, p95', ms(keys.p95), `largest ${ms(keys.largest)}`);
  say('a key press at rest, p95', ms(atRest.p95), `largest ${ms(atRest.largest)}`);
  say('50 more opened in it', ms(await opening(tab)));
  const network = await untilDrawn(tab, () =>
    tab.locator('.tools .chip', { hasText: 'Network' }).click(),
  );
  say('the same as a network', ms(network));
  await tab.context().close();
  close();
}

/** How long it takes until the suppliers of the party that is selected are drawn. */
async function opening(tab: Page): Promise<number> {
  await tab.locator('.tools button[aria-haspopup]').click();
  return untilDrawn(tab, async () => {
    await tab.locator('.menu button').first().click();
    await tab.locator('.said', { hasText: `${OPENED} suppliers of` }).waitFor();
  });
}

async function dragged(browser: Browser): Promise<void> {
  const { base, close } = await serveWorld({ parties: 2_000, ties: 2_500 });
  const { tab } = await openTab(browser);
  await tab.goto('about:blank');
  const empty = await framesPerSecond(tab, 3);
  await untilDrawn(tab, () => tab.goto(`${base}${ADDRESS}`));
  const readable = await framesPerSecond(tab, 5);
  await tab.locator('.zoom button', { hasText: 'Fit' }).click();
  const all = await framesPerSecond(tab, 5);
  say('2,000 parties dragged, names to be read', `${readable.toFixed(1)} frames/s`);
  say('2,000 parties dragged, all in sight', `${all.toFixed(1)} frames/s`);
  say('an empty page', `${empty.toFixed(1)} frames/s`);
  await tab.context().close();
  close();
}

/** ELK on the same graph, in this process, the second time: the first one also starts its machine. */
async function elkAlone(parties: number, ties: number): Promise<number> {
  const drawn = elements(pictureAround(around(parties, ties)), {
    t: (key) => key,
    ...{ language: 'en', asOf: '2025-06-30' },
  });
  const elk = new ELK();
  const lay = () => elk.layout(structuredClone(plan(drawn, SUBJECT).graph));
  await lay();
  return timed(lay);
}

function kilobytes(sizes: readonly number[]): string {
  return (sizes.reduce((sum, size) => sum + size, 0) / 1_000).toFixed(0);
}

const ms = (time: number) => `${time.toFixed(0)} ms`;

function say(what: string, ...measured: string[]): void {
  console.log(`${what.padEnd(44)} ${measured.join('   ')}`);
}

void bench();
