import type { Paper, Report, ReportForm } from '#api/report';
import { canonicalText } from './canonical';
import { reportHtml } from './html/page';
import { reportMarkdown } from './markdown';
import { openBrowser } from './pdf/browser';
import { reportPdf } from './pdf/pdf';

export const MEDIA_TYPES: Readonly<Record<ReportForm, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
};

/** The name of the file of a report: party, day and form. */
export function fileName({ asked }: Report, form: ReportForm): string {
  return `report-${asked.party.replaceAll(/[^\w.-]/g, '-')}-${asked.asOf}.${form}`;
}

/** A report as the bytes of a file. A PDF starts a browser for itself. */
export async function written(report: Report, form: ReportForm, paper: Paper): Promise<Buffer> {
  if (form === 'json') return Buffer.from(`${canonicalText(report)}\n`);
  if (form === 'md') return Buffer.from(reportMarkdown(report));
  if (form === 'html') return Buffer.from(reportHtml(report));
  const browser = await openBrowser();
  try {
    return await reportPdf(report, browser, paper);
  } finally {
    await browser.close();
  }
}
