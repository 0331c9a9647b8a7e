import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportAsked } from '#api/report';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';
import { readRegimes } from '../../server/regimes';
import { askedFor } from '../../server/report/asked';
import { canonicalText, digestOf } from '../../server/report/canonical';
import { compareReports } from '../../server/report/compare';
import { reportHtml } from '../../server/report/html/page';
import { reportOf } from '../../server/report/make';
import { reportMarkdown } from '../../server/report/markdown/markdown';
import { verifyReport } from '../../server/report/verify';
import { closeTestGraph } from '../support/graph';
import { openSeededGraph, type Seeded } from '../support/seeded';

const REGIMES = readRegimes(null);
let seeded: Seeded;
beforeAll(async () => {
  seeded = await openSeededGraph();
});
afterAll(closeTestGraph);

const OPEN = { asOf: '2025-10-15', madeOn: '2026-11-21', language: 'en', leaveOut: [] } as const;

async function made(party: string, over: Partial<ReportAsked> = {}) {
  const question = {
    ...OPEN,
    leaveOut: [],
    towards: null,
    suppose: null,
    notes: null,
    regimes: ['BIS', 'OFAC'],
  };
  const asked = await askedFor(seeded.graph, REGIMES, { ...question, party });
  return reportOf(seeded.graph, REGIMES, { ...asked, ...over });
}

describe('a report', () => {
  test('made twice from one revision has the same bytes, in each form and language', async () => {
    for (const language of ['en', 'zh', 'both'] as const) {
      const [one, other] = [
        await made('nettrix', { language }),
        await made('nettrix', { language }),
      ];
      expect(canonicalText(one)).toBe(canonicalText(other));
      expect(await reportHtml(one)).toBe(await reportHtml(other));
      expect(reportMarkdown(one)).toBe(reportMarkdown(other));
    }
  });

  test('numbers every source that it cites, and cites none that it does not describe', async () => {
    const report = await made('sugon');
    const known = new Set(report.sources.map(({ id }) => id));
    const cited = sourceIdsIn(report);
    expect(cited.size).toBeGreaterThan(5);
    expect([...cited].filter((id) => !known.has(id))).toEqual([]);
    const html = await reportHtml(report);
    for (const [, number] of html.matchAll(/href="#source-(\d+)"/g)) {
      expect(html).toContain(`id="source-${number}"`);
    }
  });

  test('says the verdict first and never that something is blocked or cleared', async () => {
    const report = await made('hygon');
    const html = await reportHtml(report);
    expect(html.indexOf('The answer')).toBeLessThan(html.indexOf('Proof, step by step'));
    for (const { words } of report.verdicts) {
      expect(words.en).not.toMatch(/\bblocked\b|\bcleared\b|\bsafe\b|\bnothing found\b/i);
    }
  });

  test('leaves out the sections that are not wanted, and carries the notes as text', async () => {
    const notes = '<img src=x onerror=alert(1)>\n=cmd()';
    const html = await reportHtml(await made('nettrix', { sections: ['paths'], notes }));
    expect(html).not.toContain('Proof, step by step');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
  });
});

test('a report that is made while an import is published stays on the revision that it began with', async () => {
  const before = await made('ieit');
  const [tie] = before.ties.filter(({ type }) => type === 'OWNS');
  let asked = 0;
  const reading: Graph['reading'] = async (...given) => {
    asked += 1;
    if (asked === 3) {
      await load(
        seeded.graph,
        seeded.rows.map((row) => raised(row, tie?.key ?? '')),
      );
    }
    return seeded.graph.reading(...given);
  };
  const during = await reportOf({ ...seeded.graph, reading }, REGIMES, before.asked);
  expect(asked).toBeGreaterThan(3);
  expect(canonicalText(during)).toBe(canonicalText(before));
  const after = await made('ieit');
  expect(after.asked.revision).toBeGreaterThan(before.asked.revision);
  await load(seeded.graph, seeded.rows);
});

describe('verify', () => {
  test('finds the same, from the JSON and from the HTML', async () => {
    const report = await made('nettrix', { language: 'zh' });
    for (const file of [canonicalText(report), await reportHtml(report)]) {
      const found = await verifyReport(seeded.graph, REGIMES, file);
      expect(found).toMatchObject({ same: true, differences: [], otherEngine: null });
      expect(found.sha256).toBe(digestOf(canonicalText(report)));
    }
  });

  test('points at what was changed in the file, also in its text alone', async () => {
    const report = await made('nettrix');
    const forged = { ...report, subject: { ...report.subject, name: 'Another' } };
    const found = await verifyReport(seeded.graph, REGIMES, JSON.stringify(forged));
    expect(found.same).toBe(false);
    expect(found.differences).toEqual([
      expect.objectContaining({ pointer: '/subject/name', before: '"Another"' }),
    ]);
    const html = (await reportHtml(report)).replace('The answer', 'The clearance');
    expect(await verifyReport(seeded.graph, REGIMES, html)).toMatchObject({
      ...{ same: false, textDiffers: true, differences: [] },
    });
  });

  test('says when only the engine is another', async () => {
    const report = { ...(await made('nettrix')), engine: '0.0.1' };
    const found = await verifyReport(seeded.graph, REGIMES, canonicalText(report));
    expect(found).toMatchObject({ same: true, otherEngine: '0.0.1' });
  });

  test.each(['', '{}', '<html></html>', '{"report":{}}'])(
    'refuses %j, which is no report',
    async (file) => {
      await expect(verifyReport(seeded.graph, REGIMES, file)).rejects.toThrow(
        /no report that this build of Tracehold reads/,
      );
    },
  );
});

describe('after the data changed', () => {
  test('a report stays on its revision, a new one has another digest, and what changed is told', async () => {
    const before = await made('ieit');
    const [tie] = before.ties.filter(({ type }) => type === 'OWNS');
    await load(
      seeded.graph,
      seeded.rows.map((row) => raised(row, tie?.key ?? '')),
    );
    const found = await verifyReport(seeded.graph, REGIMES, await reportHtml(before));
    expect(found.same).toBe(true);
    const after = await made('ieit');
    expect(after.asked.revision).toBeGreaterThan(before.asked.revision);
    expect(digestOf(canonicalText(after))).not.toBe(digestOf(canonicalText(before)));
    const { facts } = compareReports(before, after);
    expect(facts.join('\n')).toContain('tie changed: ');
    expect(compareReports(before, before)).toEqual({ verdicts: [], facts: [] });
  });
});

/** The share of a tie, a hundredth of a per cent higher. */
function raised(row: Row, key: string): Row {
  if ('label' in row || row.key !== key || row.type !== 'OWNS' || row.share === null) return row;
  const more = (Number(row.share.maximum) + 0.01).toFixed(2);
  return { ...row, share: { minimum: more, maximum: more, open: 'none' } };
}

/** Every id under a name that cites a source, however deep. */
function sourceIdsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'sources' && Array.isArray(inner)) {
      for (const one of inner) if (typeof one === 'string') found.add(one);
    }
    if (name === 'source' && typeof inner === 'object' && inner !== null && 'id' in inner) {
      found.add(String(inner.id));
    }
    sourceIdsIn(inner, found);
  }
  return found;
}
