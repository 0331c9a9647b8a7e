/** An element of a drawing. One door writes it as text (`xmlOf`), another hands it to what draws its page. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  inner: (XmlElement | string)[];
}

/** Numbers are rounded to hundredths: the same picture, the same text. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  ...inner: (XmlElement | string)[]
): XmlElement {
  const written = Object.entries(attributes).map(([key, value]) => [
    key,
    typeof value === 'number' ? rounded(value) : value,
  ]);
  return { name, attributes: Object.fromEntries(written), inner };
}

/** An element as text: names and texts are escaped, so that none changes how the drawing is built. */
export function xmlOf({ name, attributes, inner }: XmlElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const content = inner.map((one) => (typeof one === 'string' ? xmlText(one) : xmlOf(one)));
  return `<${name}${written.join('')}${content.length === 0 ? '/>' : `>${content.join('')}</${name}>`}`;
}

/** Text as it may stand in XML: what is markup is escaped, and what no XML may hold is shown as missing. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
