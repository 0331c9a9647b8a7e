import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { readRegimes } from '../../server/regimes';
import { askedFor } from '../../server/report/asked';
import { reportHtml } from '../../server/report/html/page';
import { reportOf } from '../../server/report/make';
import { reportMarkdown } from '../../server/report/markdown';
import { reportPdf } from '../../server/report/pdf/pdf';
import { violationsOn } from '../support/accessible';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';
import * as made from '../support/rows';

const REGIMES = readRegimes(null);
const HOSTILE = '<img src=x onerror=alert(1)> [a](javascript:alert(1)) | =cmd()';

let served: ServedPage;
beforeAll(async () => {
  served = await servePage([
    ...seedRows(SEED),
    made.dataset(),
    made.source({ title: HOSTILE }),
    made.party('hostile', { name: HOSTILE }),
    made.party('held', { name: `${HOSTILE} 2` }),
    made.owns('hostile', 'held', '60', { quote: '</script><script>alert(1)</script>' }),
  ]);
});
afterAll(() => served?.close());

async function reportOn(party: string, language: 'en' | 'zh' | 'both' = 'en') {
  const open = { asOf: '2025-10-15', madeOn: '2026-11-21', leaveOut: [], notes: null };
  const question = { ...open, language, regimes: ['BIS', 'OFAC'], party };
  return reportOf(served.graph, REGIMES, await askedFor(served.graph, REGIMES, question));
}

describe('the HTML', () => {
  test.each(['en', 'zh', 'both'] as const)(
    'in %s has no accessibility violation and asks for nothing outside',
    async (language) => {
      const context = await served.browser.newContext();
      const tab = await context.newPage();
      const requests: string[] = [];
      tab.on('request', (request) => requests.push(request.url()));
      await tab.setContent(reportHtml(await reportOn('sugon', language)));
      expect(await violationsOn(tab)).toEqual([]);
      expect(requests).toEqual([]);
      await context.close();
    },
  );

  test('takes a hostile name for a name, as does the Markdown', async () => {
    const report = await reportOn('held');
    const html = reportHtml(report);
    expect(html).not.toContain('<img');
    expect(html.match(/<script/g)).toHaveLength(1);
    const context = await served.browser.newContext();
    const tab = await context.newPage();
    const dialogs: string[] = [];
    tab.on('dialog', (dialog) => dialogs.push(dialog.message()));
    await tab.setContent(html);
    expect(await tab.locator('h1').textContent()).toContain(HOSTILE);
    expect(dialogs).toEqual([]);
    await context.close();
    const markdown = reportMarkdown(report);
    expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\[a\]/);
  });
});

describe('the PDF', () => {
  test('is tagged, has an outline, a language and its fonts in it', async () => {
    const pdf = await reportPdf(await reportOn('sugon', 'zh'), served.browser, 'A4');
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    for (const mark of [
      '/StructTreeRoot',
      '/Outlines',
      '/Lang (zh',
      '/Marked true',
      '/FontFile2',
    ]) {
      expect(text, mark).toContain(mark);
    }
  });
});

test('on the page: a report is made for the day of the address, and handed over', async () => {
  const address = `${served.base}/?view=party&id=nettrix&tab=report&asOf=2025-10-15`;
  const { page: tab, faults } = await openPage(served.browser, address);
  await tab.getByLabel('Your notes').fill('Asked by procurement.');
  await tab.getByLabel('Language').selectOption('zh');
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('button', { name: 'Make the report' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('report-nettrix-2025-10-15.html');
  const html = await readFile(await download.path(), 'utf8');
  expect(html).toContain('尽职调查报告');
  expect(html).toContain('Asked by procurement.');
  await tab.getByText('is with your downloads').waitFor();
  expect(faults).toEqual([]);
});
