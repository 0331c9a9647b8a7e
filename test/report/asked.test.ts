import { Ajv2020 } from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide, undo } from '../../server/identity/decide';
import { load } from '../../server/import/load';
import { canonicalText } from '../../server/report/canonical';
import { reportHtml } from '../../server/report/html/page';
import { reportMarkdown } from '../../server/report/markdown/markdown';
import { reportSchema } from '../../server/report/schema';
import { verifyReport } from '../../server/report/verify';
import { closeTestGraph } from '../support/graph';
import { REGIMES, reportOn } from '../support/reports';
import * as made from '../support/rows';
import { openSeededGraph, type Seeded } from '../support/seeded';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await openSeededGraph();
  const parties = ['twin', 'other', 'top'].map((id) => made.party(id, { name: 'Twin Trading' }));
  await load(seeded.graph, [
    ...seeded.rows,
    ...[made.dataset(), made.source(), made.list(), ...parties, made.owns('top', 'twin', '30')],
    made.designated('top'),
  ]);
  await reportOn(seeded.graph, 'ieit');
});
afterAll(closeTestGraph);

describe('a report of a path', () => {
  test('asks for the one party and tells the paths to it alone', async () => {
    const report = await reportOn(seeded.graph, 'nettrix', { towards: 'sugon' });
    expect(report.paths.length).toBeGreaterThan(0);
    expect(new Set(report.paths.map(({ designated }) => designated))).toEqual(new Set(['sugon']));
    const html = await reportHtml(report);
    expect(html).toMatch(/How is Nettrix .* tied to Sugon/);
    const told = report.pathCounts.reduce((sum, { paths }) => sum + paths, 0);
    expect(told).toBe(report.paths.length);
  });

  test('to a party that no path leads to says so', async () => {
    const report = await reportOn(seeded.graph, 'nettrix', { towards: 'twin' });
    expect(report.paths).toEqual([]);
    expect(await reportHtml(report)).toContain('No exposure path was found');
  });

  test('to a party that is not on file is refused', async () => {
    const asked = reportOn(seeded.graph, 'nettrix', { towards: 'nobody' });
    await expect(asked).rejects.toMatchObject({ type: 'unknown-party' });
  });
});

describe('a report of a what-if', () => {
  const suppose = {
    holdings: {
      add: [
        {
          ...{ owner: 'top', owned: 'other', class: 'shares' as const },
          share: { minimum: '50', maximum: '50', open: 'none' as const },
        },
      ],
      ...{ change: [], remove: [] },
    },
    designations: { add: [], remove: [] },
  };

  test('marks the assumption as one, and counts it in no other section', async () => {
    const report = await reportOn(seeded.graph, 'other', { suppose });
    const plain = await reportOn(seeded.graph, 'other');
    expect(report.verdicts).toEqual(plain.verdicts);
    expect(report.whatIf.map(({ regime }) => regime)).toEqual(['BIS', 'OFAC']);
    const html = await reportHtml(report);
    for (const text of [html, reportMarkdown(report)]) {
      expect(text).toContain('Assumptions of whoever asked: no source states them');
      expect(text).toMatch(/holds 50 % of the shares of/);
    }
    expect(await reportHtml(plain)).not.toContain('Assumptions of whoever asked');
  });

  test('can be made again, to the byte', async () => {
    const report = await reportOn(seeded.graph, 'other', { suppose });
    const found = await verifyReport(seeded.graph, REGIMES, await reportHtml(report));
    expect(found.same).toBe(true);
  });
});

describe('decisions about identity', () => {
  test('stand in the report with their reasons, and one of before is made again as it was', async () => {
    const before = await reportOn(seeded.graph, 'twin');
    expect(before.decisions).toEqual([]);
    const body = { from: 'twin', to: 'other', judged: 'different' as const };
    const { decision } = await decide(seeded.graph, {
      ...{ ...body, reason: 'Another <b>register</b> number', by: 'Ada' },
    });
    const between = await reportOn(seeded.graph, 'twin');
    await undo(seeded.graph, decision.number, { reason: 'Misread', by: 'Bo' });
    const after = await reportOn(seeded.graph, 'twin');
    expect(between.decisions).toMatchObject([{ number: decision.number, undone: null }]);
    expect(after.decisions).toMatchObject([{ undone: { by: 'Bo', reason: 'Misread' } }]);
    const html = await reportHtml(after);
    expect(html).toContain('Another &lt;b&gt;register&lt;/b&gt; number');
    expect(html).toContain('undone by Bo');
    expect(reportMarkdown(between)).toContain('Another');
    for (const report of [before, between, after]) {
      const found = await verifyReport(seeded.graph, REGIMES, canonicalText(report));
      expect(found.differences).toEqual([]);
    }
  });
});

test('what a report holds is what its published schema says', async () => {
  const ajv = new Ajv2020({ strict: false, formats: { date: true, 'date-time': true, uri: true } });
  const isReport = ajv.compile(reportSchema());
  for (const party of ['ieit', 'sugon', 'twin']) {
    const report = JSON.parse(canonicalText(await reportOn(seeded.graph, party)));
    expect(isReport(report), ajv.errorsText(isReport.errors)).toBe(true);
    expect(isReport({ ...report, verdicts: null })).toBe(false);
    expect(isReport({ ...report, asked: { ...report.asked, asOf: 5 } })).toBe(false);
  }
});
