import { element, xmlOf } from '../../../client/drawn/xml';

interface About {
  title: string;
  language: string;
  madeOn: string;
}

/** What a PDF is, as XMP: a document that keeps PDF/UA-1, its title and its language. */
export function metadataOf({ title, language, madeOn }: About): Uint8Array {
  const day = `${madeOn}T00:00:00Z`;
  const packet = element(
    'x:xmpmeta',
    { 'xmlns:x': 'adobe:ns:meta/' },
    element(
      'rdf:RDF',
      { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
      element(
        'rdf:Description',
        {
          'rdf:about': '',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
          'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/',
        },
        element(
          'dc:title',
          {},
          element('rdf:Alt', {}, element('rdf:li', { 'xml:lang': 'x-default' }, title)),
        ),
        element('dc:language', {}, element('rdf:Bag', {}, element('rdf:li', {}, language))),
        element('xmp:CreateDate', {}, day),
        element('xmp:ModifyDate', {}, day),
        element('pdfuaid:part', {}, '1'),
      ),
    ),
  );
  const begin = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>';
  return new TextEncoder().encode(`${begin}\n${xmlOf(packet)}\n<?xpacket end="r"?>`);
}
