import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { ListRead } from '#api/regimes';
import type { ExactShare, ProofStep, RegimeVerdict } from '#api/verdict';
import { plainLines, proofElements, proofLines } from '../../client/graph/proof/proof-elements';
import en from '../../client/i18n/en.json';
import type { Say } from '../../client/i18n/use-words';
import zh from '../../client/i18n/zh.json';
import { proofText } from '../../client/proof/proof-text';
import { proofTree } from '../../client/proof/proof-tree';
import { listState, regimeRows } from '../../client/regimes/order';
import { countedText, criticalText, marginText, thresholdText } from '../../client/verdict/amounts';
import { dayOf, isShown } from '../../client/verdict/periods';
import { codeWord, plainCodes, ruleOutcome, signOf } from '../../client/verdict/words';
import { bodyOf, shareOf } from '../../client/what-if/supposed';

const say: Record<'en' | 'zh', Say> = { en: (key) => key, zh: (key) => key };

beforeAll(async () => {
  await i18next.init({
    resources: { en: { translation: en }, zh: { translation: zh } },
    interpolation: { escapeValue: false },
  });
  for (const language of ['en', 'zh'] as const) {
    const t = i18next.getFixedT(language);
    say[language] = (key, values) => String(t(key, values ?? {}));
  }
});

const words = { en: 'why', zh: '原因' };
type Row = ProofStep['tables'][number]['holdings'][number];

function share(minimum: string, maximum = minimum): ExactShare {
  return { minimum, maximum, open: 'none' };
}

function row(owner: string, more: Partial<Row> = {}): Row {
  return {
    ...{ owner, nominee: null, share: share('50'), certainty: 'certain', counted: 'certain' },
    ...{ why: 'CAUGHT', words, step: null, from: null, to: null, ties: [], sources: [] },
    ...more,
  };
}

function step(number: number, party: string, holdings: Row[], more: Partial<ProofStep> = {}) {
  const table = {
    ...{ class: 'shares' as const, holdings, sum: share('50'), own: null, undisclosed: false },
    ...{ threshold: { value: '50', inclusive: true }, met: 'certain' as const },
  };
  const found: ProofStep = {
    ...{ number, party, certainty: 'certain', by: 'holdings', words, designations: [] },
    ...{ tables: holdings.length > 0 ? [table] : [], controls: [] },
    ...more,
  };
  return found;
}

function verdict(regime: string, more: Partial<RegimeVerdict> = {}): RegimeVerdict {
  return {
    ...{ regime, title: words, verdict: 'cannot_rule_out', basis: null, words, flags: [] },
    ...{ reasons: [], status: 'in_force', statusNote: null, threshold: null, counted: share('0') },
    ...{ margin: null, critical: { certain: null, possible: null }, governs: null, proof: [] },
    ...{
      minimalProof: null,
      settling: [],
      untried: 0,
      undisclosed: [],
      economicInterest: [],
      unverified: [],
    },
    variants: {
      ...{ certainOnly: 'cannot_rule_out', onDisclosed: 'cannot_rule_out' },
      ...{ withUndisclosed: 'cannot_rule_out', bySource: [], sourcesLeftOut: 0 },
    },
    ...more,
  };
}

function list(loaded: ListRead['onFile'][number]['loaded'][]): ListRead {
  const record = (how: (typeof loaded)[number], place: number) => ({
    ...{
      id: `list:${place}`,
      name: `List ${place}`,
      loaded: how,
      versionDate: null,
      copyOf: null,
      note: null,
    },
  });
  return { list: 'L', counts: 'certainly', onFile: loaded.map(record) };
}

/** X is designated and holds A and B; both hold the subject. */
const PROOF = [
  step(1, 'X', [], { by: 'designation' }),
  step(2, 'A', [row('X', { step: 1 })]),
  step(3, 'B', [row('X', { step: 1 })]),
  step(4, 'S', [
    row('N', { counted: null, why: 'OWNER_NOT_CAUGHT', share: share('10') }),
    row('A', { step: 2, share: share('25'), ties: ['a-s'] }),
    row('B', { step: 3, share: share('25'), counted: 'possible' }),
  ]),
];

test('a list of which no record is loaded is missing, one of which some are is read in part', () => {
  expect(listState(list([]))).toBe('missing');
  expect(listState(list(['none']))).toBe('missing');
  expect(listState(list(['whole', 'none']))).toBe('part');
  expect(listState(list(['partial']))).toBe('part');
  expect(listState(list(['whole']))).toBe('whole');
});

test('the worst verdict stands first, then the regime of whose lists anything was read', () => {
  const verdicts = [
    verdict('AU'),
    verdict('BIS'),
    verdict('EU', { verdict: 'none_found' }),
    verdict('UK', { verdict: 'exposed' }),
  ];
  const lists = [
    { regime: 'AU', lists: [list(['none'])] },
    { regime: 'BIS', lists: [list(['partial'])] },
  ];
  const rows = regimeRows({ verdicts, lists });
  expect(rows.map((one) => one.verdict.regime)).toEqual(['UK', 'BIS', 'AU', 'EU']);
});

test('every verdict has a sign of its own beside its colour', () => {
  const signs = [
    signOf({ verdict: 'exposed', basis: 'named' }),
    signOf({ verdict: 'exposed', basis: 'rule' }),
    signOf({ verdict: 'cannot_rule_out', basis: null }),
    signOf({ verdict: 'none_found', basis: null }),
  ];
  expect(new Set(signs).size).toBe(4);
});

test('a code has plain words in both languages, and an unknown one stays as it is', () => {
  expect(codeWord('flag', 'RED_FLAG_29', say.en)).toContain('cannot be determined');
  expect(codeWord('flag', 'RED_FLAG_29', say.zh)).toContain('无法确定');
  expect(codeWord('flag', 'FLAG_OF_A_USER', say.en)).toBe('FLAG_OF_A_USER');
  expect(plainCodes('New flags: SELF_HOLDING, NO_SUCH_CODE.', say.en)).toBe(
    'New flags: A company holds its own shares or votes, NO_SUCH_CODE.',
  );
});

test('amounts say which end is certain, which is included, and how far the threshold is', () => {
  expect(countedText(share('36'), say.en)).toBe('36 %');
  expect(countedText({ ...share('50', '100'), open: 'minimum' }, say.en)).toBe(
    'over 50 % for certain, 100 % at most',
  );
  expect(thresholdText({ value: '50', inclusive: false }, say.en)).toBe('more than 50 %');
  expect(marginText({ minimum: '-14', maximum: '-14' }, say.en)).toBe('14 points short');
  expect(marginText({ minimum: '1', maximum: '1' }, say.en)).toBe('1 point above');
  expect(marginText({ minimum: '0', maximum: '0' }, say.en)).toBe('exactly at it');
  expect(marginText({ minimum: '-22.04', maximum: '50' }, say.en)).toBe('−22.04 to +50 points');
  expect(marginText({ minimum: '-1/3', maximum: '-1/3' }, say.en)).toBe('33.33 points short');
  expect(criticalText({ value: '60', attained: true }, say.en)).toContain('also at 60 %');
  expect(criticalText({ value: '60', attained: false }, say.en)).toContain('not at 60 %');
  expect(criticalText(null, say.en)).toBe('at no threshold');
});

test('the rule speaks for itself, whoever is named', () => {
  expect(ruleOutcome({ proof: PROOF })).toBe('met');
  expect(ruleOutcome({ proof: [step(1, 'S', [])] })).toBe('notMet');
});

test('the tree begins with the subject, and what catches a holder hangs below it once', () => {
  const [root, ...more] = proofTree(PROOF);
  expect(more).toEqual([]);
  expect(root?.step.party).toBe('S');
  const rows = root?.tables[0]?.rows ?? [];
  expect(rows.map((leaf) => leaf.row.owner)).toEqual(['A', 'B', 'N']);
  const below = rows.map((leaf) => leaf.below?.tables[0]?.rows[0]);
  expect(below[0]?.below?.step.party).toBe('X');
  expect(below[1]).toMatchObject({ below: null, see: 1 });
});

test('no step of a proof is lost, also where nothing leads to it', () => {
  const tree = proofTree([step(1, 'X', []), step(2, 'S', [])]);
  expect(tree.map((branch) => branch.step.number)).toEqual([2, 1]);
});

test('the picture marks what is counted in a word and a look, and draws who is not named', () => {
  const undisclosed = [
    { company: 'S', class: 'shares' as const, minimum: '0', maximum: '40' },
    { company: 'A', class: 'shares' as const, minimum: '0', maximum: '5' },
  ].map((part, place) => ({ ...part, wholly: false, dispersed: place === 1 }));
  const wording = { t: say.en, language: 'en' as const, asOf: '2026-01-01' };
  const drawn = proofElements({ proof: PROOF, undisclosed }, proofLines(PROOF), {
    ...wording,
    cited: { parties: [] },
  });
  const looks = Object.fromEntries(drawn.map(({ data, classes }) => [data.id, String(classes)]));
  expect(looks['4.shares.0']).toContain('uncounted');
  expect(looks['4.shares.1']).toContain('counted');
  expect(looks['4.shares.2']).toContain('unproven');
  expect(looks.S).toContain('subject caught');
  const labels = Object.fromEntries(drawn.map(({ data }) => [data.id, data.label]));
  expect(labels['4.shares.0']).toContain('× not counted');
  expect(labels['4.shares.1']).toContain('✓ counted');
  expect(Object.keys(looks).filter((id) => id.startsWith('undisclosed'))).toEqual([
    'undisclosed.shares.S',
    'undisclosed.shares.S.line',
  ]);
});

test('a right that does not count is not drawn beside a holding between the same two', () => {
  const right = { ...row('A'), kind: 'largestShareholder', counted: null };
  const other = { ...row('C'), kind: 'consolidation', counted: null };
  const proof = [step(1, 'S', [row('A')], { controls: [right, other, other] })];
  expect(plainLines(proofLines(proof)).map(({ id }) => id)).toEqual(['1.shares.0', '1.control.1']);
});

test('the text has every step, every holding with its word, and what the answer rests on', () => {
  const text = proofText(
    verdict('BIS', { proof: PROOF, minimalProof: { ties: ['a-s'], designated: ['X'] } }),
    { parties: [], ties: [], designations: [] },
    { t: say.en, say: ({ en: said }) => said, language: 'en', rests: 'revision 1' },
  );
  for (const { number } of PROOF) expect(text).toContain(`Step ${number}.`);
  expect(text).toContain('A: 25 %. why (minimal proof)');
  expect(text.endsWith('revision 1')).toBe(true);
});

test('a period ends the day before the next, and the first is asked about on its last day', () => {
  expect(isShown({ from: '2025-03-25', to: '2025-11-10' }, '2025-11-10')).toBe(false);
  expect(isShown({ from: null, to: '2025-03-25' }, '2025-03-24')).toBe(true);
  expect(dayOf({ from: null, to: '2025-03-01' })).toBe('2025-02-28');
  expect(dayOf({ from: '2025-03-25', to: null })).toBe('2025-03-25');
});

test.each([
  ['50', '', { minimum: '50', maximum: '50' }],
  [' 25', '49.99 ', { minimum: '25', maximum: '49.99' }],
  ['1/6', '', { minimum: '1/6', maximum: '1/6' }],
  ['101', '', null],
  ['50', '25', null],
  ['50%%', '', null],
  ['', '', null],
])('a supposed share of "%s" to "%s" is read exactly or refused', (least, most, expected) => {
  expect(shareOf(least, most)).toEqual(expected);
});

test('what is supposed of a holding is asked of every tie that states it', () => {
  const onFile = { owner: 'a', owned: 'b', keys: ['one', 'two'] };
  const body = bodyOf([
    { kind: 'change', onFile, share: null },
    { kind: 'remove', onFile: { ...onFile, keys: ['three'] } },
    { kind: 'holding', owner: 'x', owned: 'b', class: 'shares', share: null },
    { kind: 'designation', party: 'x', list: null },
    { kind: 'noDesignation', key: 'entry', party: 'b', listed: 'B' },
  ]);
  expect(body).toEqual({
    holdings: {
      add: [{ owner: 'x', owned: 'b', class: 'shares', share: null }],
      change: ['one', 'two'].map((key) => ({ key, share: null })),
      remove: ['three'],
    },
    designations: { add: [{ party: 'x', list: null }], remove: ['entry'] },
  });
});
