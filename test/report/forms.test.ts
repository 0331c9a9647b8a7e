import { readFile } from 'node:fs/promises';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { reportHtml } from '../../server/report/html/page';
import { reportMarkdown } from '../../server/report/markdown/markdown';
import { reportPdf } from '../../server/report/pdf/pdf';
import { violationsOn } from '../support/accessible';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';
import { plainPdf } from '../support/plain-pdf';
import { reportOn } from '../support/reports';
import * as made from '../support/rows';

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

const reportOf = (party: string, language: 'en' | 'zh' | 'both' = 'en') =>
  reportOn(served.graph, party, { language });

describe('the HTML', () => {
  test.each(['en', 'zh', 'both'] as const)(
    'in %s has no accessibility violation and asks for nothing outside',
    async (language) => {
      const context = await served.browser.newContext();
      const tab = await context.newPage();
      const requests: string[] = [];
      tab.on('request', (request) => requests.push(request.url()));
      await tab.setContent(await reportHtml(await reportOf('sugon', language)));
      expect(await violationsOn(tab)).toEqual([]);
      expect(requests.filter((address) => !address.startsWith('data:'))).toEqual([]);
      await context.close();
    },
  );

  test.each(['en', 'zh', 'both'] as const)(
    'in %s carries every letter that it shows',
    async (language) => {
      const context = await served.browser.newContext();
      const tab = await context.newPage();
      await tab.setContent(await reportHtml(await reportOf('nettrix', language)));
      const { shown, carried, loaded } = await tab.evaluate(lettersOnPage);
      expect([...shown].filter((letter) => letter.trim() && !carried.includes(letter))).toEqual([]);
      expect(shown).toContain('宁');
      expect(loaded).toEqual(['Noto Latin', 'Noto Punctuation', 'Noto Sans SC']);
      await context.close();
    },
  );

  test('takes a hostile name for a name, as does the Markdown', async () => {
    const report = await reportOf('held');
    const html = await reportHtml(report);
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
    const pdf = await reportPdf(await reportOf('sugon', 'zh'), served.browser, 'A4');
    expect(pdf.toString('latin1').startsWith('%PDF-')).toBe(true);
    const text = await plainPdf(pdf);
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

test('a PDF leads into itself and to addresses of the web, whatever stands in a name', async () => {
  const pdf = await reportPdf(await reportOf('held'), served.browser, 'A4');
  const { context } = await PDFDocument.load(pdf);
  const dicts = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? object : []));
  const keys = new Set(dicts.flatMap((dict) => dict.keys().map((key) => key.decodeText())));
  for (const key of ['JS', 'JavaScript', 'AA', 'OpenAction', 'EF', 'AcroForm']) {
    expect(keys).not.toContain(key);
  }
  const actions = dicts
    .map((dict) => dict.lookup(PDFName.of('A')))
    .filter((action) => action instanceof PDFDict);
  const addresses = actions.map((action) => String(action.get(PDFName.of('URI')) ?? '(none)'));
  for (const address of addresses) expect(address).toMatch(/^\((https?:|none\))/);
});

// A report and its browser take a while where other tests run beside them.
vi.setConfig({ testTimeout: 60_000 });

describe('on the page', () => {
  const address = '/?view=party&id=nettrix&tab=report&asOf=2025-10-15';

  test('the report is shown as it will be, and handed over as it is shown', async () => {
    const { page: tab, faults } = await openPage(served.browser, served.base + address);
    const frame = tab.frameLocator('iframe.report-preview');
    await frame.getByRole('heading', { name: 'Proof, step by step' }).first().waitFor();
    await tab.getByLabel('Proof under each regime').uncheck();
    await tab.getByLabel('Your notes').fill('Asked by procurement. <b>Not bold</b>');
    await tab.getByLabel('Language').selectOption('zh');
    await frame.getByText('Asked by procurement. <b>Not bold</b>').waitFor();
    await frame.getByText('尽职调查报告').waitFor();
    expect(await frame.getByText('逐步证明').count()).toBe(0);
    const { loaded } = await frame.locator('body').evaluate(lettersOnPage);
    expect(loaded).toContain('Noto Sans SC');
    await tab.locator('.report-taking select').first().selectOption('html');
    const [download] = await Promise.all([
      tab.waitForEvent('download'),
      tab.getByRole('button', { name: 'Make the report' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('report-nettrix-2025-10-15.html');
    const html = await readFile(await download.path(), 'utf8');
    expect(html).toContain('Asked by procurement.');
    await tab.getByText('is with your downloads').waitFor();
    expect(await violationsOn(tab)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('a report is kept, opened again and deleted', async () => {
    const { page: tab, faults } = await openPage(
      served.browser,
      `${served.base}${address}&regime=BIS`,
    );
    await tab
      .frameLocator('iframe.report-preview')
      .getByText('BIS Affiliates Rule')
      .first()
      .waitFor();
    await tab.getByRole('button', { name: 'Keep it' }).click();
    await tab.getByRole('link', { name: 'All kept reports' }).click();
    await tab
      .getByRole('heading', { level: 2 })
      .getByRole('link', { name: /Nettrix/ })
      .click();
    await tab.frameLocator('iframe.report-preview').getByText('Due-diligence report').waitFor();
    expect(await violationsOn(tab)).toEqual([]);
    // By key: a click right after scrolling past a frame may land in the frame.
    await tab.getByRole('button', { name: 'Delete' }).press('Enter');
    await tab.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await tab.getByText('No report is kept yet').waitFor();
    expect(faults).toEqual([]);
  });

  test('a path leads to a report on that path, a verdict to one under that regime', async () => {
    const party = `${served.base}/?view=party&id=nettrix&asOf=2025-10-15`;
    const { page: tab } = await openPage(served.browser, party);
    await tab.getByRole('link', { name: 'Report on this' }).first().click();
    const frame = tab.frameLocator('iframe.report-preview');
    await frame.getByText(/How is Nettrix .* tied to Sugon/).waitFor();
    await tab.goto(`${party}&tab=verdict&regime=OFAC`);
    await tab.getByRole('link', { name: 'Report on this' }).click();
    await frame.getByText('OFAC 50 Percent Rule').first().waitFor();
    expect(await frame.getByText('BIS Affiliates Rule').count()).toBe(0);
  });
});

/** In the page: the letters that it shows, those that its fonts bring, and which fonts its text was drawn with. */
async function lettersOnPage() {
  const { fonts } = document;
  const text = document.querySelector('main')?.textContent;
  await fonts.ready;
  const ranges = [...fonts].flatMap(({ unicodeRange }) => unicodeRange.split(','));
  const codes = ranges.flatMap((range) => {
    const [first = '', last = first] = range.trim().slice(2).split('-');
    const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    return Array.from({ length: to - from + 1 }, (_, place) => from + place);
  });
  const drawn = [...fonts].filter(({ status }) => status === 'loaded');
  return {
    shown: [...new Set(text)].join(''),
    carried: String.fromCodePoint(...codes),
    loaded: [...new Set(drawn.map(({ family }) => family.replaceAll('"', '')))].sort(),
  };
}
