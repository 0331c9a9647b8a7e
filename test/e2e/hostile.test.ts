import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from '../../server/import/rows';
import { openPage } from '../support/browser';
import { type ServedPage, servePage } from '../support/page';
import { designated, owns, party, source, supplies, world } from '../support/rows';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  "javascript:alert('x')",
  '{{constructor.constructor("alert(1)")()}}',
  `$${'{alert(1)}'}`,
  '\u202Eevil\u202C name',
  'a\u200Bb\u2060c',
  '<style>@import url(http://evil.test/x.css)</style>',
  '<link rel=stylesheet href=http://evil.test/x.css>',
  'url(http://evil.test/x.png)',
  '\u0060); MATCH (n) DETACH DELETE n //',
  '<a href="http://evil.test">x</a>',
  'A'.repeat(500),
  '😀'.repeat(50),
  '</title><script>alert(1)</script>',
  '&lt;b&gt; & "quotes" \'single\'',
  '__proto__',
  '%3Cscript%3E',
  'line\nbreak\tand tab',
];

let served: ServedPage;
beforeAll(async () => {
  served = await servePage(hostileWorld());
});
afterAll(() => served?.close());

test('hostile names in every field open no dialog, break no policy and ask no other origin', async () => {
  for (const [place] of PAYLOADS.entries()) {
    const address = `${served.base}/?view=party&id=owned-${place}`;
    const { page: tab, faults } = await openPage(served.browser, address);
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await tab.waitForLoadState('networkidle');
    expect(faults, PAYLOADS[place]).toEqual([]);
    await tab.goto(`${address}&tab=record`);
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await tab.goto(`${address}&tab=verdict`);
    await tab.locator('[data-drawn="done"]').waitFor();
    await tab.goto(`${address}&picture=around`);
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await tab.waitForLoadState('networkidle');
    expect(faults, PAYLOADS[place]).toEqual([]);
    await tab.context().close();
  }
}, 180_000);

/** Each payload is the name of an owner and of what it owns, a listed name, a quote and a source. */
function hostileWorld(): Row[] {
  return [
    ...world(),
    ...PAYLOADS.flatMap((text, place): Row[] => {
      const at = { sourceId: `source:${place}`, quote: text, note: text, locator: text };
      return [
        source({ id: `source:${place}`, title: text, publisher: text, note: text }),
        { ...party(`owner-${place}`), name: text },
        { ...party(`owned-${place}`), name: text, country: text, publicListing: text },
        { ...owns(`owner-${place}`, `owned-${place}`, '60'), ...at },
        { ...supplies(`owned-${place}`, `owner-${place}`), ...at, what: text, amount: text },
        { ...designated(`owner-${place}`), ...at, listedName: text, citation: text, reason: text },
      ];
    }),
  ];
}
