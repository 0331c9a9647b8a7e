import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../server/report/pdf/browser';
import { reportPdf } from '../../server/report/pdf/pdf';
import { closeTestGraph } from '../support/graph';
import { checkedPdfs } from '../support/pdf-checker/check-pdf';
import { plainPdf } from '../support/plain-pdf';
import { reportOn } from '../support/reports';
import { openSeededGraph, type Seeded } from '../support/seeded';

let seeded: Seeded;
let browser: Browser;
beforeAll(async () => {
  [seeded, browser] = [await openSeededGraph(), await openBrowser()];
  await reportOn(seeded.graph, 'ieit');
});
afterAll(async () => {
  await browser?.close();
  await closeTestGraph();
});

const PAPERS = [
  ['A4', 'en'],
  ['Letter', 'zh'],
  ['A4', 'both'],
] as const;

const made: Buffer[] = [];
beforeAll(async () => {
  for (const [paper, language] of PAPERS) {
    const report = await reportOn(seeded.graph, 'sugon', { language });
    made.push(await reportPdf(report, browser, paper));
  }
});

test('a PDF breaks no rule of PDF/UA-1', async () => {
  for (const { assertions, broken } of await checkedPdfs(made)) {
    expect(assertions).toBeGreaterThan(10_000);
    expect(broken).toEqual([]);
  }
}, 180_000);

test.each(PAPERS)(
  'a PDF on %s in %s has an outline, a language, and pictures as figures',
  async (...of) => {
    const place = PAPERS.findIndex((one) => one.join() === of.join());
    const text = await plainPdf(made[place] ?? Buffer.of());
    const titles = [...text.matchAll(/\/Title (?:\(([^)]*)\)|<FEFF([^>]*)>)/g)].map(
      ([, plain, coded]) => plain ?? coded ?? '',
    );
    expect(titles.length).toBeGreaterThan(10);
    expect(titles.filter(isTwice)).toEqual([]);
    expect(text).toContain('/Outlines');
    expect(text).toMatch(/\/S \/Figure/);
    expect(text).toMatch(/\/Lang \((en|zh)/);
    // Wide pictures stand on pages that are turned.
    const pages = [...text.matchAll(/\/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+) ?\]/g)];
    expect(pages.some(([, width, height]) => Number(width) > Number(height))).toBe(true);
  },
);

test('a PDF made twice has the same bytes', async () => {
  const report = await reportOn(seeded.graph, 'ieit', { language: 'both' });
  const [one, other] = [
    await reportPdf(report, browser, 'A4'),
    await reportPdf(report, browser, 'A4'),
  ];
  expect(one.equals(other)).toBe(true);
});

function isTwice(title: string): boolean {
  const half = title.length / 2;
  return half > 3 && title.slice(0, half) === title.slice(half);
}
