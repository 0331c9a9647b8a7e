import type { Browser } from 'playwright-core';
import type { Paper, Report, ReportFile, ReportForm } from '#api/report';
import { canonicalText } from './canonical';
import { reportHtml } from './html/page';
import { reportMarkdown } from './markdown/markdown';
import { openBrowser } from './pdf/browser';
import { reportPdf } from './pdf/pdf';
import { reportXlsx } from './xlsx/xlsx';

const MEDIA_TYPES: Readonly<Record<ReportForm, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The name of the file of a report: party, day and form. */
export function fileName({ asked }: Report, form: ReportForm): string {
  return `report-${asked.party.replaceAll(/[^\w.-]/g, '-')}-${asked.asOf}.${form}`;
}

/** Writes reports as the bytes of files, all PDFs with one browser. */
export interface Writer {
  write(report: Report, form: ReportForm, paper: Paper): Promise<Buffer>;
  close(): Promise<void>;
}

/** The browser is started for the first PDF. */
export function openWriter(): Writer {
  let browser: Promise<Browser> | null = null;
  return {
    async write(report, form, paper) {
      if (form === 'json') return Buffer.from(`${canonicalText(report)}\n`);
      if (form === 'md') return Buffer.from(reportMarkdown(report));
      if (form === 'html') return Buffer.from(await reportHtml(report));
      if (form === 'xlsx') return reportXlsx(report);
      browser ??= openBrowser();
      return reportPdf(report, await browser, paper);
    },
    async close() {
      const opened = await browser?.catch(() => null);
      await opened?.close();
    },
  };
}

/** One report as the bytes of a file. */
export async function written(report: Report, form: ReportForm, paper: Paper): Promise<Buffer> {
  const writer = openWriter();
  try {
    return await writer.write(report, form, paper);
  } finally {
    await writer.close();
  }
}

/** Writes reports as files for the wire. */
export type FileWriter = (report: Report, form: ReportForm, paper: Paper) => Promise<ReportFile>;

/** A browser for each PDF, one after the other: no burst of requests opens many. */
export function fileWriter(): FileWriter {
  let last: Promise<unknown> = Promise.resolve();
  return async (report, form, paper) => {
    const turn = last.then(() => written(report, form, paper));
    if (form === 'pdf') last = turn.catch(() => undefined);
    const base64 = (await turn).toString('base64');
    return { name: fileName(report, form), mediaType: MEDIA_TYPES[form], base64 };
  };
}
