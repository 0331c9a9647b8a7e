import type { Paper, Report, ReportFile, ReportForm } from '#api/report';
import { canonicalText } from './canonical';
import { reportHtml } from './html/page';
import { reportMarkdown } from './markdown/markdown';
import { reportPdf } from './pdf/pdf';
import { warmBrowser } from './pdf/warm';
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

/** Writes reports as the bytes of files; one browser, which is started for the first PDF, sets all PDFs. */
export interface Writer {
  write(report: Report, form: ReportForm, paper: Paper): Promise<Buffer>;
  close(): Promise<void>;
}

export function openWriter(): Writer {
  const browser = warmBrowser();
  return {
    async write(report, form, paper) {
      if (form === 'json') return Buffer.from(`${canonicalText(report)}\n`);
      if (form === 'md') return Buffer.from(reportMarkdown(report));
      if (form === 'html') return Buffer.from(await reportHtml(report));
      if (form === 'xlsx') return reportXlsx(report);
      return browser.use((opened) => reportPdf(report, opened, paper));
    },
    close: () => browser.close(),
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

/** A report as a file for the wire. */
export async function fileOf(
  writer: Writer,
  report: Report,
  { form, paper }: { form: ReportForm; paper: Paper },
): Promise<ReportFile> {
  return wireFile(fileName(report, form), form, await writer.write(report, form, paper));
}

export function wireFile(name: string, form: ReportForm, bytes: Buffer): ReportFile {
  return { name, mediaType: MEDIA_TYPES[form], base64: bytes.toString('base64') };
}
