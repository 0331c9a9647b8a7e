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

/** An element: attributes are escaped, `inner` is XML already. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  inner = '',
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${xmlText(typeof value === 'number' ? rounded(value) : value)}"`,
  );
  return `<${name}${written.join('')}${inner === '' ? '/>' : `>${inner}</${name}>`}`;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
