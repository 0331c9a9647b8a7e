import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { withArtifacts } from './artifacts';
import { metadataOf } from './metadata';

/** What a PDF must say of itself and Chromium does not write. */
export interface Mending {
  title: string;
  language: string;
  /** The day that stands in it: the same report gives the same file. */
  madeOn: string;
  /** What a link leads to: a place in the document by its name, or an address. */
  describe(target: string): string;
}

/** A tagged PDF of Chromium as PDF/UA-1 asks for it: nothing of what it shows is changed. */
export async function mended(pdf: Uint8Array, mending: Mending): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  markArtifacts(document);
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    if (isNamed(object, 'S', 'LI')) gatherBody(document, ref, object);
    if (isNamed(object, 'Subtype', 'Link')) describeLink(object, mending);
  }
  sayWhatItIs(document, mending);
  return Buffer.from(await document.save({ useObjectStreams: true, addDefaultPage: false }));
}

function isNamed(dict: PDFDict, key: string, name: string): boolean {
  return dict.get(PDFName.of(key)) === PDFName.of(name);
}

function markArtifacts(document: PDFDocument): void {
  const { context } = document;
  for (const page of document.getPages()) {
    const ref = page.node.get(PDFName.of('Contents'));
    const stream = context.lookup(ref);
    if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) continue;
    const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    context.assign(ref, context.flateStream(Buffer.from(withArtifacts(content), 'latin1')));
  }
}

/** What follows the number of a list item is its body, in one element. */
function gatherBody({ context }: PDFDocument, item: PDFRef, dict: PDFDict): void {
  const kids = dict.lookup(PDFName.of('K'));
  if (!(kids instanceof PDFArray)) return;
  const all = kids.asArray();
  // A part that is no element of its own belongs to the item by its number: it would have to be renumbered.
  const parts = all.map((kid) => [kid, context.lookup(kid)] as const);
  if (parts.some(([, part]) => !(part instanceof PDFDict) || part instanceof PDFNumber)) return;
  const isLabel = (part: unknown) => part instanceof PDFDict && isNamed(part, 'S', 'Lbl');
  const rest = parts.filter(([, part]) => !isLabel(part));
  const body = context.register(
    context.obj({ Type: 'StructElem', S: 'LBody', P: item, K: rest.map(([kid]) => kid) }),
  );
  for (const [, part] of rest) if (part instanceof PDFDict) part.set(PDFName.of('P'), body);
  const labels = parts.filter(([, part]) => isLabel(part)).map(([kid]) => kid);
  dict.set(PDFName.of('K'), context.obj([...labels, body]));
}

function describeLink(link: PDFDict, { describe }: Mending): void {
  const place = link.lookup(PDFName.of('Dest'));
  const action = link.lookup(PDFName.of('A'));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  const target =
    place instanceof PDFName
      ? place.decodeText()
      : address instanceof PDFString || address instanceof PDFHexString
        ? address.decodeText()
        : '';
  link.set(PDFName.of('Contents'), PDFHexString.fromText(describe(target)));
}

function sayWhatItIs(document: PDFDocument, mending: Mending): void {
  const { context, catalog } = document;
  const metadata = context.stream(metadataOf(mending), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  const day = new Date(`${mending.madeOn}T00:00:00Z`);
  document.setCreationDate(day);
  document.setModificationDate(day);
}
