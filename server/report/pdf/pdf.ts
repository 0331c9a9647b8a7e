import type { Browser } from 'playwright-core';
import type { Paper, Report } from '#api/report';
import { footOf, reportHtml, titleOf } from '../html/page';
import { type Telling, tellingOf } from '../telling';
import type { Mending } from './mend';

/** The report as PDF: tagged, with an outline and page numbers, from the same HTML and with its fonts. */
export async function reportPdf(report: Report, browser: Browser, paper: Paper): Promise<Buffer> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    const html = await reportHtml(report);
    const telling = tellingOf(report);
    await page.route('**/*', (route) => route.abort());
    await page.setContent(html.replace('<style>', `<style>${pageSizes(paper)}</style><style>`));
    const printed = await page.pdf({
      ...{ format: paper, tagged: true, outline: true, printBackground: true },
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer(footOf(telling), html),
      margin: { top: '22mm', bottom: '22mm', left: '20mm', right: '20mm' },
    });
    // Only a PDF needs it, as it needs the browser.
    const { mended } = await import('./mend');
    return await mended(printed, saidOf(telling));
  } finally {
    await page.close();
  }
}

/** What the file says of itself and of its links. */
function saidOf(telling: Telling): Mending {
  const { languages, say, report } = telling;
  const [language = 'en'] = languages;
  const words = say[language];
  return {
    title: titleOf(telling),
    ...{ language, madeOn: report.asked.madeOn },
    describe(target) {
      const [, number] = /^source-(\d+)$/.exec(target) ?? [];
      if (number !== undefined) return words('source.link', { number });
      return /^[a-z]+$/i.test(target) ? words(`section.${target}`) : target;
    },
  };
}

/** Wide pictures stand on turned pages. */
function pageSizes(paper: Paper): string {
  return `@page { size: ${paper} } @page turned { size: ${paper} landscape }`;
}

/** The foot is a page of its own. It waits for no font, so it has those of the report, which are loaded by then. */
function footer(text: string, html: string): string {
  const [fonts = ''] = /<style id="fonts">.*?<\/style>/s.exec(html) ?? [];
  const style =
    "font: 8px 'Noto Latin', 'Noto Punctuation', 'Noto Sans SC', sans-serif; color: #5d574f; width: 100%; margin: 0 20mm; display: flex; justify-content: space-between";
  const number = '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span>';
  return `${fonts}<div style="${style}"><span>${escaped(text)}</span>${number}</div>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
