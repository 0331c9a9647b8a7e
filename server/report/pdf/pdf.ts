import type { Browser } from 'playwright-core';
import type { Paper, Report } from '#api/report';
import { reportHtml } from '../html/page';
import { tellingOf } from '../telling';
import { fontFaces } from './fonts';

/** The report as PDF: tagged, with an outline and page numbers, from the same HTML and with its own fonts. */
export async function reportPdf(report: Report, browser: Browser, paper: Paper): Promise<Buffer> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    const html = reportHtml(report);
    const faces = fontFaces(html);
    await page.route('**/*', (route) => route.abort());
    await page.setContent(html.replace('<style>', () => `<style>${faces}</style><style>`));
    return await page.pdf({
      ...{ format: paper, tagged: true, outline: true, printBackground: true },
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer(report),
      margin: { top: '22mm', bottom: '22mm', left: '20mm', right: '20mm' },
    });
  } finally {
    await page.close();
  }
}

function footer(report: Report): string {
  const { languages, say, nameOf } = tellingOf(report);
  const { asked, subject } = report;
  const [language = 'en'] = languages;
  const text = say[language]('foot', {
    subject: nameOf(subject.id, language),
    ...{ day: asked.asOf, revision: asked.revision },
  });
  const style =
    'font: 8px sans-serif; color: #5d574f; width: 100%; margin: 0 20mm; display: flex; justify-content: space-between';
  const number = '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span>';
  return `<div style="${style}"><span>${escaped(text)}</span>${number}</div>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
