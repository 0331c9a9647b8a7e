import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PartyBrief } from '#api/party';
import type { Tie } from '#api/ties';
import type { Drawn } from '../../client/drawn/drawn';
import { svgText } from '../../client/drawn/svg';
import { xmlText } from '../../client/drawn/xml';
import { partiesCsv, tiesCsv } from '../../client/export/csv';
import { fileName } from '../../client/export/files';
import type { Picture } from '../../client/graph/picture';

const t = (key: string) => key;

function pictureOf(text: string): Picture {
  const source = { id: 's', title: text, publisher: text, date: null, url: null };
  const party = { id: 'a', name: text, nameZh: text, kind: 'Company', country: text };
  const designation = { designated: null, designatedSince: null, designatedOn: [text, text] };
  const tie = { key: 'k', type: 'SUPPLIES', from: 'a', to: 'b', what: text, amount: text };
  const said = { state: 'active', status: 'stated', certainty: 'certain', contradicted: false };
  const dates = { startDate: '2020', endDate: null, statementDate: null };
  return {
    ...{ subject: 'a', addresses: [], limits: [] },
    parties: [{ ...party, ...designation, publicListing: null } as PartyBrief],
    ties: [{ ...tie, ...said, ...dates, quote: text, locator: null, note: text, source } as Tie],
  };
}

const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true });

test('a table of ties says of each who states it, when and where', () => {
  const [row] = rowsOf(tiesCsv(pictureOf('Inspur 浪潮'), { t, language: 'en' }));
  expect(row).toMatchObject({
    ...{ key: 'k', from: 'a', fromName: 'Inspur 浪潮', source: 'Inspur 浪潮' },
    ...{ sourcePublisher: 'Inspur 浪潮', startDate: '2020', status: 'stated' },
  });
});

test('a spreadsheet takes no text for a formula, and knows the letters', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
    const written = [partiesCsv(pictureOf(text)), tiesCsv(pictureOf(text), { t, language: 'en' })];
    for (const file of written) {
      expect(file.startsWith('\ufeff')).toBe(true);
      const cells = rowsOf(file).flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(cells).toContain(`'${text}`);
    }
  }
});

test('no text breaks out of its cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const rows = rowsOf(partiesCsv(pictureOf(text)));
      expect(rows).toHaveLength(1);
      expect(rows[0]?.id).toBe('a');
      expect(rows[0]?.name).toBe(/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);
    }),
  );
});

test('what is markup or no letter of XML does not get into it', () => {
  expect(xmlText(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;');
  expect(xmlText('a\0b\u0008c\ud83ed\uffffe\n浪😀')).toBe('a�b�c�d�e\n浪😀');
});

const LINE = { colour: '#000000', width: 2, dashes: [4, 4] };
const words = (line: string) => ({ lines: [line], size: 12, weight: '600', colour: '#000000' });

function drawnOf(text: string): Drawn {
  const box = {
    width: 100,
    height: 40,
    fill: '#ffffff',
    border: { ...LINE, isDouble: false },
    text: words(text),
  };
  const worn = { country: text, isTraded: true, left: 7, owners: 3 };
  const shapes = ['round-rectangle', 'ellipse', 'cut-rectangle', 'hexagon', 'tag'];
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 90, y: 90 },
  ];
  return {
    ...{ left: 0, top: 0, width: 200, height: 100 },
    nodes: shapes.map((shape) => ({ id: text, at: from, shape, worn, ...box })),
    edges: [[], [{ x: 5, y: 50 }], [from, to]].map((bends) => ({
      ...{ id: text, from, to, bends, line: LINE, opacity: 1, hasArrow: true },
      ...{ text: words(text), textAt: to },
    })),
  };
}

function svgOf(text: string): string {
  return svgText(drawnOf(text), { title: text, about: text, sources: [text], font: 'Inter' });
}

test('a drawing holds its texts as texts and its ties as lines, and nothing from elsewhere', () => {
  const svg = svgOf('Inspur 浪潮');
  expect(svg.match(/>Inspur 浪潮</g)?.length).toBeGreaterThanOrEqual(11);
  expect(svg.match(/<path /g)).toHaveLength(3);
  expect(svg).not.toMatch(/<image|href|<script|<style|url\(/);
});

test('no name changes how a drawing is built', () => {
  const tags = (svg: string) => svg.match(/<\/?[a-z]+/g);
  const plain = tags(svgOf('name'));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
      expect(tags(svgOf(text))).toEqual(plain);
    }),
  );
});

test('a file is named after the party and the day, whatever the id', () => {
  expect(fileName('inspur-group', '2025-03-01', '-ties.csv')).toBe(
    'inspur-group-2025-03-01-ties.csv',
  );
  expect(fileName('gleif:2138/..~1', '2025-03-01', '.svg')).toBe('gleif-2138-..-1-2025-03-01.svg');
});
