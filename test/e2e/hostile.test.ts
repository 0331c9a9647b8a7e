import { afterAll, beforeAll, expect, test } from 'vitest';
import { postCase } from '#api/cases';
import type { Row } from '../../server/import/rows';
import { openPage } from '../support/browser';
import { call } from '../support/call';
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

/** What a drawing is made of. A fault of the XML would be a `parsererror`. */
const DRAWN = 'ellipse g path polygon rect svg text title tspan'.split(' ');

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

test('hostile names break no drawing that is exported: it is XML of the same few elements', async () => {
  // A page of nobody's: there no policy forbids to parse.
  const reader = await served.browser.newPage();
  for (const [place, payload] of PAYLOADS.entries()) {
    const address = `${served.base}/?view=party&id=owned-${place}&picture=around&shape=layers`;
    const { page: tab, faults } = await openPage(served.browser, address);
    await tab.locator('[data-drawn="done"]').waitFor();
    await tab.getByText('Export', { exact: true }).click();
    const [saved] = await Promise.all([
      tab.waitForEvent('download'),
      tab.getByRole('button', { name: 'Drawing (SVG)' }).click(),
    ]);
    const drawing = (await (await saved.createReadStream()).toArray()).join('');
    const found = await reader.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, 'image/svg+xml');
      const names = [...read.querySelectorAll('*')].map(({ localName }) => localName);
      return [...new Set(names)].sort();
    }, drawing);
    expect(
      found.filter((name) => !DRAWN.includes(name)),
      payload,
    ).toEqual([]);
    expect(found).toContain('tspan');
    expect(faults, payload).toEqual([]);
    await tab.context().close();
  }
  await reader.close();
}, 180_000);

test('hostile names and notes of cases are shown as they were written', async () => {
  const { base } = served;
  const view = { address: '?view=party&id=owned-0', revision: 1, asOf: '2025-01-01' };
  for (const payload of PAYLOADS) {
    const name = payload.slice(0, 120);
    await call(postCase, { base, body: { name, notes: payload, ...view } });
  }
  const { page: tab, faults } = await openPage(served.browser, `${base}/?view=cases`);
  await tab
    .getByRole('heading', { level: 2 })
    .nth(PAYLOADS.length - 1)
    .waitFor();
  const notes = await tab.locator('.notes').allTextContents();
  expect(notes.sort()).toEqual([...PAYLOADS].sort());
  await tab
    .getByRole('link', { name: PAYLOADS[0] ?? '' })
    .first()
    .click();
  await tab.getByText('This page shows revision 1 of the data.').waitFor();
  expect(faults).toEqual([]);
  await tab.context().close();
}, 60_000);

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
