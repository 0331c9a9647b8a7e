import { describe, expect, test } from 'vitest';
import { bodsFormat } from '../../server/export/bods/bods';
import type { Format } from '../../server/export/format';
import { ftmFormat } from '../../server/export/ftm/ftm';
import type { Reader } from '../../server/import/reader';
import { bods } from '../../server/import/readers/bods/reader';
import { ftm } from '../../server/import/readers/ftm/reader';
import type { PartyRecord, Row, TieRow } from '../../server/import/rows';
import { fractionOf } from '../../server/ownership/shares';
import { readText } from '../import/readers/read';
import { exported, readingRows } from '../support/reading';
import {
  address,
  alias,
  branchOf,
  controls,
  dataset,
  designated,
  linked,
  list,
  locatedAt,
  officerOf,
  owns,
  party,
  sameAs,
  source,
  supplies,
} from '../support/rows';

const SET = 'dataset:test';
const id = (name: string) => `${SET}:${name}`;
const dated = { statementDate: '2024-05-06', startDate: '2020-02-03', endDate: '2023-01-01' };

const WORLD: Row[] = [
  dataset({
    title: 'A test',
    publisher: 'A Register',
    licence: 'CC0 1.0',
    versionDate: '2025-01-02',
  }),
  source({ title: 'The register', url: 'https://example.org/r', publisher: 'A Register' }),
  list({ id: 'list:us-entity-list', name: 'Entity List', authority: 'BIS' }),
  party(id('a'), {
    country: 'CN',
    names: [{ ...alias('Company A 浪潮'), type: 'primary' }, alias('A & Sons <Ltd> "x"')],
    name: 'Company A 浪潮',
    identifiers: [
      { scheme: 'lei', id: '529900T8BM49AURSDO55', sourceId: 'source:test' },
      { scheme: 'unifiedSocialCreditCode', id: '91120000783342508F', sourceId: 'source:test' },
    ],
  }),
  party(id('b'), { country: 'GB', publicListing: 'traded on an exchange' }),
  party(id('p'), { kind: 'Person', name: 'Zhang San', country: 'CN' }),
  party(id('u'), { kind: 'Unknown', name: 'Unknown party' }),
  party(id('t'), { kind: 'Arrangement', name: 'A trust' }),
  party(id('s'), { kind: 'PublicBody', name: 'A ministry' }),
  address(id('at'), { text: 'Road 1, Jinan, China', country: 'CN', precision: 'unknown' }),
  locatedAt(id('a'), id('at'), { role: 'other' }),
  owns(id('a'), id('b'), '36', { ...dated, key: id('o1') }),
  owns(id('u'), id('b'), null, { key: id('o2') }),
  owns(id('t'), id('b'), '25..50', {
    key: id('o3'),
    share: { minimum: '25', maximum: '50', open: 'minimum' },
  }),
  owns(id('s'), id('b'), '49.123456789012', { key: id('o4'), status: 'reported', class: 'profit' }),
  owns(id('p'), id('b'), '10..20', {
    key: id('o5'),
    status: 'alleged',
    class: 'other',
    share: { minimum: '10', maximum: '20', open: 'both' },
  }),
  owns(id('p'), id('a'), '0..100', { key: id('o6'), directOrIndirect: 'indirect' }),
  controls(id('a'), id('b'), { key: id('c1'), control: 'actualController' }),
  controls(id('p'), id('b'), {
    key: id('c2'),
    control: 'votingRights',
    directOrIndirect: 'unknown',
    share: { minimum: '75', maximum: '100', open: 'none' },
  }),
  controls(id('t'), id('b'), { key: id('c3'), control: 'consolidation', status: 'inferred' }),
  controls(id('t'), id('a'), { key: id('c4'), control: 'other' }),
  branchOf(id('b'), id('a'), { key: id('b1') }),
  officerOf(id('p'), id('a'), { key: id('f1'), role: 'member of the board' }),
  officerOf(id('p'), id('b'), {
    key: id('f2'),
    role: 'chair of the board',
    tenure: 'former',
    endDate: '2022-01-01',
  }),
];

const MORE: Row[] = [
  supplies(id('a'), id('b'), {
    key: id('x1'),
    what: 'chips',
    amount: '5 million yuan',
    state: 'ended',
    status: 'unverified',
  }),
  linked(id('a'), id('b'), { key: id('x2'), link: 'jointVenturePartner' }),
  linked(id('b'), id('a'), { key: id('x3'), link: 'successor' }),
  sameAs(id('a'), id('b'), { key: id('x4'), sameAs: 'undecided', score: 0.75 }),
  designated(id('a'), {
    ...{ key: id('d1'), to: 'list:us-entity-list', listedName: 'Company A 浪潮' },
    ...{ citation: '90 FR 14046', publishedDate: '2025-03-28', effectiveDate: '2025-03-25' },
    ...{ programme: 'EL', listStartDate: '2025-03-28', status: 'reported' },
  }),
];

const number = (bound: string) => {
  const { numerator, denominator } = fractionOf(bound);
  return [numerator * 10n ** 12n, denominator * 10n ** 12n].join('/');
};

/** What both formats carry of a tie, with its source by title. */
function carried(tie: TieRow, rows: readonly Row[]) {
  const cited = rows.find(
    (row) => 'label' in row && row.label === 'Source' && row.id === tie.sourceId,
  );
  const share = tie.type === 'OWNS' || tie.type === 'CONTROLS' ? tie.share : null;
  const { type, from, to, status, startDate, endDate, statementDate } = tie;
  return {
    ...{ type, from, to, startDate, endDate, statementDate, status },
    share: share && [number(share.minimum), number(share.maximum), share.open],
    source: cited && 'title' in cited ? [cited.title, 'url' in cited ? cited.url : null] : null,
    ...(tie.type === 'OWNS' && { held: tie.class, direct: tie.directOrIndirect }),
    ...(tie.type === 'CONTROLS' && { control: tie.control, direct: tie.directOrIndirect }),
    ...(tie.type === 'OFFICER_OF' && { role: tie.role, tenure: tie.tenure }),
    ...(tie.type === 'SUPPLIES' && { what: tie.what, amount: tie.amount, state: tie.state }),
    ...(tie.type === 'LINKED' && { link: tie.link }),
  };
}

function carriedParty({
  id: at,
  kind,
  name,
  names,
  country,
  publicListing,
  identifiers,
}: PartyRecord) {
  return {
    ...{ id: at, kind, name, country, publicListing },
    names: names.map((one) => one.name).sort(),
    identifiers: identifiers.map((one) => `${one.scheme} ${one.id}`).sort(),
  };
}

const tiesIn = (rows: readonly Row[]) => rows.filter((row): row is TieRow => 'type' in row);
const partiesIn = (rows: readonly Row[]) =>
  rows.filter((row): row is PartyRecord => 'label' in row && row.label === 'Party');
const sorted = <T>(all: T[]) =>
  all.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

async function again(format: Format, reader: Reader, rows: readonly Row[]) {
  const { bytes, lost } = await exported(format, readingRows(rows));
  const read = await readText(reader, bytes, { datasetId: SET });
  expect(read.faults).toEqual([]);
  return { rows: read.rows, lost, text: bytes.toString() };
}

describe.each([
  ['bods', bodsFormat, bods, WORLD],
  ['ftm', ftmFormat, ftm, [...WORLD, ...MORE]],
] as const)('a graph that goes out as %s and comes back', (name, format, reader, world) => {
  test('says the same of parties', async () => {
    const back = await again(format, reader, world);
    expect(sorted(partiesIn(back.rows).map(carriedParty))).toEqual(
      sorted(partiesIn(world).map(carriedParty)),
    );
  });

  test('says the same of ties, with shares, dates, status and sources', async () => {
    const back = await again(format, reader, world);
    const kept = (tie: TieRow) => !['LOCATED_AT', 'DESIGNATED', 'SAME_AS'].includes(tie.type);
    expect(
      sorted(
        tiesIn(back.rows)
          .filter(kept)
          .map((tie) => carried(tie, back.rows)),
      ),
    ).toEqual(
      sorted(
        tiesIn(world)
          .filter(kept)
          .map((tie) => carried(tie, world)),
      ),
    );
  });

  test('has its addresses, and names licence and publisher', async () => {
    const back = await again(format, reader, world);
    const placed = tiesIn(back.rows).filter(({ type }) => type === 'LOCATED_AT');
    expect(placed.map(({ from }) => from)).toEqual([id('a')]);
    expect(back.rows).toContainEqual(expect.objectContaining({ text: 'Road 1, Jinan, China' }));
    expect(back.text).toContain(name === 'bods' ? 'publicdomain/zero/1.0' : 'CC0 1.0');
    expect(back.text).toContain('A Register');
  });

  test('says the same when it goes out once more', async () => {
    const once = await again(format, reader, world);
    const twice = await again(format, reader, once.rows);
    const thrice = await again(format, reader, twice.rows);
    const plain = (rows: readonly Row[]) => sorted(rows.map((row) => textOf(row, rows)));
    expect(plain(thrice.rows)).toEqual(plain(twice.rows));
  });
});

/** A row without the ids that its source and key got from its text. */
function textOf(row: Row, rows: readonly Row[]): string {
  if ('type' in row) return JSON.stringify([carried(row, rows), row.note, row.quote]);
  if (row.label !== 'Party') return '';
  return JSON.stringify([carriedParty(row), row.description]);
}

test('what a source only alleges is not certain after a journey', async () => {
  for (const [format, reader] of [
    [bodsFormat, bods],
    [ftmFormat, ftm],
  ] as const) {
    const back = await again(format, reader, WORLD);
    const alleged = tiesIn(back.rows).filter(({ status }) => status === 'alleged');
    expect(alleged.map(({ from, to }) => [from, to])).toEqual([[id('p'), id('b')]]);
  }
});

test('what BODS has no word for is counted, and not bent into something else', async () => {
  const back = await again(bodsFormat, bods, [...WORLD, ...MORE]);
  expect(
    tiesIn(back.rows)
      .map(({ type }) => type)
      .sort(),
  ).toEqual(
    tiesIn(WORLD)
      .map(({ type }) => type)
      .sort(),
  );
  const lost = back.lost.map(({ en }) => en).join('\n');
  expect(lost).toMatch(/SUPPLIES.*: 1/);
  expect(lost).toMatch(/LINKED.*: 2/);
  expect(lost).toMatch(/DESIGNATED.*: 1/);
});

test('an entry on a list keeps its list, citation and dates as FollowTheMoney', async () => {
  const back = await again(ftmFormat, ftm, [...WORLD, ...MORE]);
  const [entry] = tiesIn(back.rows).filter(({ type }) => type === 'DESIGNATED');
  expect(entry).toMatchObject({
    ...{ from: id('a'), citation: '90 FR 14046', programme: 'EL', listedName: 'Company A 浪潮' },
    ...{ publishedDate: '2025-03-28', effectiveDate: '2025-03-25', listStartDate: '2025-03-28' },
  });
  expect(back.rows).toContainEqual(
    expect.objectContaining({ label: 'List', id: entry?.to, copyOf: 'list:us-entity-list' }),
  );
});

test('a year stays a year where the format has years, and is widened and said where it has days', async () => {
  const rows = [
    ...WORLD.slice(0, 5),
    owns(id('a'), id('b'), '1/6', { key: id('y'), startDate: '2019', endDate: '2021-06' }),
  ];
  const asBods = await again(bodsFormat, bods, rows);
  expect(tiesIn(asBods.rows)[0]).toMatchObject({
    ...{ startDate: '2019-01-01', endDate: '2021-07-01' },
    share: { minimum: '16.666666666666', maximum: '16.666666666667', open: 'none' },
    note: 'Began some day of 2019. Ended some day of 2021-06. The source says 1/6 of the whole.',
  });
  const asFtm = await again(ftmFormat, ftm, rows);
  expect(tiesIn(asFtm.rows)[0]).toMatchObject({
    ...{ startDate: '2019', endDate: '2021-07-01' },
    share: { minimum: '1/6', maximum: '1/6', open: 'none' },
  });
});
