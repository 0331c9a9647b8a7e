import { PDFDocument } from '@cantoo/pdf-lib';

/** A PDF with every object of it in plain text. */
export async function plainPdf(pdf: Buffer): Promise<string> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1');
}
