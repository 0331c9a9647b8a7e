import type { Page } from 'playwright-core';
import { type Spread, spreadOf } from './measure';

const DRAWN = '.canvas[data-drawn="done"]';

/** Milliseconds until the picture is drawn and the browser has painted it. */
export async function untilDrawn(tab: Page, act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  await tab.locator(DRAWN).waitFor({ timeout: 120_000 });
  await tab.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
  return performance.now() - start;
}

/** Milliseconds from a key press to its first listener, while `work` goes on. */
export async function keyLatency(tab: Page, work: Promise<unknown>): Promise<Spread> {
  await tab.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    document.addEventListener('keydown', ({ timeStamp }) => {
      seen.push(performance.now() - timeStamp);
    });
  });
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await tab.keyboard.press('Shift');
    await new Promise((waited) => setTimeout(waited, 20));
  }
  await over;
  const seen = await tab.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  return spreadOf(seen);
}

/** Frames a second while the picture is dragged about for so many seconds; of an empty page, nothing is dragged. */
export async function framesPerSecond(tab: Page, seconds: number): Promise<number> {
  const canvas = tab.locator('.canvas');
  const box = (await canvas.count()) === 0 ? null : await canvas.boundingBox();
  // A text, not a function: what compiles functions here adds names that the page does not know.
  const counting = tab.evaluate<number>(`new Promise((counted) => {
    const end = performance.now() + ${seconds * 1_000};
    let frames = 0;
    requestAnimationFrame(function frame() {
      frames += 1;
      if (performance.now() < end) requestAnimationFrame(frame);
      else counted(frames);
    });
  })`);
  let isOver = false;
  const over = counting.finally(() => {
    isOver = true;
  });
  if (box) {
    await tab.mouse.move(box.x + 20, box.y + 20);
    await tab.mouse.down();
    for (let step = 0; !isOver; step += 1)
      await tab.mouse.move(box.x + 20 + ((step * 7) % 300), box.y + 20 + ((step * 5) % 200));
    await tab.mouse.up();
  }
  return (await over) / seconds;
}
