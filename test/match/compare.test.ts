import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Comparison, compare, POSSIBLE_FROM, SAME_FROM } from '../../server/match/compare';
import { described, named } from '../support/described';

const codes = ({ features }: Comparison) => features.map(({ code }) => code);
const between = (one: string, other: string) => compare(named(one), named(other));

describe('two ways to write one name', () => {
  test.each([
    ['SIS DOO', 'SIS d.o.o.'],
    ['INSPUR GROUP CO LTD', 'Inspur Group Co., Ltd.'],
    ['Limited Liability Company Iskusstvo Krasoty', 'Iskusstvo Krasoty, OOO'],
    ['ООО «Искусство Красоты»', 'OOO Iskusstvo Krasoty'],
    ['寧暢信息產業（北京）有限公司', '宁畅信息产业(北京)有限公司'],
    ['Hi Silicon Technologies Co Ltd', 'HiSilicon Technologies Co., Ltd.'],
    ["Xi'an Xiangxun Technology Co., Ltd.", 'XIAN XIANGXUN TECHNOLOGY CO LTD'],
    [
      'Ardis Group of Companies LLC',
      'Ardis Group of Companies LLC and any successor, sub-unit, or subsidiary thereof',
    ],
    ['J.P. Morgan & Co.', 'JP Morgan and Co'],
    ['Huawei Tech. Investment Co., Ltd.', 'Huawei Technology Investment Co Limited'],
    ['Lang Chao Ruan Jian You Xian Gong Si', '浪潮软件有限公司'],
    ['Trading House Kirovets LLC', 'ООО Торговый дом Кировец'],
    ['Avangard Machine-Building Plant, Moscow', 'Московский машиностроительный завод Авангард'],
    ['AO Kvant, Electronic Instruments Factory', 'АО «Квант», завод электронных приборов'],
    ['Gazprom Factory No. 5', 'Gazprom Factory Number 5'],
  ])('%s is %s', (one, other) => {
    expect(between(one, other).judged).toBe('same');
  });
});

describe('one word that tells companies apart', () => {
  test.each([
    ['Beijing Zhongke Technology Co., Ltd.', 'Beijing Zhonghe Technology Co., Ltd.'],
    ['北京中科科技有限公司', '北京中和科技有限公司'],
    ['Ascend Technology Co., Ltd.', 'Ascent Vision Technology Co., Ltd.'],
    ['Volkswagen Aktiengesellschaft', 'Siemens Aktiengesellschaft'],
    ['Technology Co., Ltd.', 'Huawei Technology Co., Ltd.'],
  ])('%s is not %s', (one, other) => {
    expect(between(one, other).judged).toBe('different');
  });

  test.each([
    [
      'Hygon Information Technology Co., Ltd.',
      'Higon Information Technology Co., Ltd.',
      'SIMILAR_NAME',
    ],
    ['Huawei Technologies (Bolivia)', 'Huawei Technologies', 'PLACE_DIFFERS'],
    [
      'Blackstone Real Estate Partners V L.P.',
      'Blackstone Real Estate Partners VI L.P.',
      'NUMBER_DIFFERS',
    ],
    ['Deutsche Bank AG', 'Deutsche Bank GmbH', 'LEGAL_FORM_DIFFERS'],
    ['Inspur', 'Inspur Software Co., Ltd.', 'SHORT_NAME'],
    ['BMW AG', 'Bayerische Motoren Werke AG', 'SHORT_NAME'],
    ['SAIC Motor Corporation Limited', 'SAIK Motor Corporation Limited', 'SIMILAR_NAME'],
    ['State Grid Corporation of China', 'State Gird Corporation of China', 'SIMILAR_NAME'],
    ['Zhongxing Telecom (ZTE)', 'ZTE', 'SHORT_NAME'],
    ['海光信息技术股份有限公司', '海广信息技术股份有限公司', 'SIMILAR_NAME'],
  ])('a person has to look at %s and %s, and is told why', (one, other, code) => {
    const said = between(one, other);
    expect(said.judged).toBe('possible');
    expect(codes(said)).toContain(code);
  });

  test('two companies are not one for having "Technology Co., Ltd." in common', () => {
    expect(between('Technology Co., Ltd.', 'Technology Co Ltd').judged).toBe('possible');
  });
});

describe('English and Chinese', () => {
  test.each([
    ['Beijing University of Aeronautics and Astronautics', '北京航空航天大学'],
    ['China National Offshore Oil Corporation', '中国海洋石油集团有限公司'],
    ['Shanghai Pudong Development Bank', '上海浦东发展银行股份有限公司'],
    ['China Southern Power Grid Company Limited', '中国南方电网有限责任公司'],
  ])('%s may be %s by the dictionary, and never surely', (one, other) => {
    const said = between(one, other);
    expect(said.judged).toBe('possible');
    expect(said.features[0]?.code).toMatch(/DICTIONARY|SAME_PINYIN/);
  });

  test('a name that no dictionary holds is found by its alias, not by hope', () => {
    expect(between('Inspur Group Co., Ltd.', '浪潮集团有限公司').judged).toBe('different');
    const onFile = named('Inspur Group Co., Ltd.', '浪潮集团有限公司');
    expect(compare(named('浪潮集团有限公司'), onFile)).toMatchObject({ score: 1, judged: 'same' });
  });
});

describe('characters that deceive', () => {
  test.each([
    ['Huаwei Technologies', 'LOOKALIKE_CHARACTERS'],
    ['НUАWЕI Technologies', 'LOOKALIKE_CHARACTERS'],
    ['Hua\u200bwei Techno\u202elogies', 'HIDDEN_CHARACTERS'],
  ])('%j is seen through, and said', (written, code) => {
    const said = between(written, 'Huawei Technologies');
    expect(said.score).toBeGreaterThan(0.9);
    expect(codes(said)).toContain(code);
  });

  test('a name wholly in letters that look Latin is read as it looks', () => {
    expect(codes(between('СОСА', 'COCA'))).toContain('LOOKALIKE_CHARACTERS');
  });

  test.each(['🚀 --', '', '\u200b'])('%j cannot be searched, and that is said', (name) => {
    const said = between(name, 'Huawei');
    expect(said).toMatchObject({ score: 0, judged: 'different' });
    expect(codes(said)).toEqual(['NAME_UNSEARCHABLE']);
  });
});

describe('identifiers come first', () => {
  const LEI = '506700GE1G29325QX363';
  const USCC = '913700001630477270';
  const by = (scheme: string, id: string, name: string) =>
    described({ names: [{ name, type: 'primary' }], identifiers: [{ scheme, id }] });

  test.each([
    ['lei', LEI, LEI.toLowerCase()],
    ['unifiedSocialCreditCode', USCC, '9137 0000 1630 4772 70'],
    ['ticker', '603019.SS', 'SHA:603019'],
    ['registration:GB-COH', '12345', '00012345'],
  ])('the same %s makes one party of two names in two languages', (scheme, one, other) => {
    const said = compare(by(scheme, one, 'Inspur Group'), by(scheme, other, '浪潮集团'));
    expect(said.judged).toBe('same');
    expect(codes(said)[0]).toBe('SAME_IDENTIFIER');
  });

  test('an identifier and names that contradict it need a person', () => {
    const said = compare(by('lei', LEI, 'Acme Shipping'), by('lei', LEI, 'Bolero Foods'));
    expect(said.judged).toBe('possible');
    expect(codes(said)).toEqual(['SAME_IDENTIFIER', 'DISTINCTIVE_TOKEN_DIFFERS']);
  });

  test('two codes where a party has one count against one name', () => {
    const other = by('unifiedSocialCreditCode', '91120000783342508F', 'Inspur Group');
    const said = compare(by('unifiedSocialCreditCode', USCC, 'Inspur Group'), other);
    expect(said.judged).toBe('possible');
    expect(codes(said)).toContain('DIFFERENT_IDENTIFIER');
  });

  test('a code whose check digit is wrong is said and not relied upon', () => {
    const wrong = by('unifiedSocialCreditCode', `${USCC.slice(0, -1)}1`, 'Acme');
    expect(codes(compare(wrong, named('Acme')))).toContain('INVALID_IDENTIFIER');
  });
});

test('another country counts against a name, Hong Kong against China hardly', () => {
  const at = (country: string) => described({ ...named('Nettrix Information'), country });
  expect(compare(at('CN'), at('DE'))).toMatchObject({ judged: 'possible' });
  expect(compare(at('CN'), at('HK'))).toMatchObject({ judged: 'same' });
});

const WORDS =
  'Inspur Huawei Zhongke 浪潮 曙光 北京 Beijing Technology 科技 Group 集团 Co Ltd OOO 有限公司 II 5 Bank ab Sugon'.split(
    ' ',
  );
const name = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 8 })), { maxLength: 6 })
  .map((words) => words.join(' '));
const names = fc.array(name, { minLength: 1, maxLength: 3 });

describe('whatever is compared', () => {
  test('the score is the same in both directions, and what stood on either side changes places', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const there = compare(named(...one), named(...other));
        const back = compare(named(...other), named(...one));
        expect(back.score).toBe(there.score);
        expect(back.judged).toBe(there.judged);
      }),
      { numRuns: 500 },
    );
  });

  test('the order of names changes nothing', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const there = compare(named(...one), named(...other));
        expect(compare(named(...one.toReversed()), named(...other.toReversed()))).toEqual(there);
      }),
      { numRuns: 500 },
    );
  });

  test('the score lies from 0 to 1, says its judgement, and is the sum of its features', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const { score, judged, features } = compare(named(...one), named(...other));
        const sum = features.reduce((total, { effect }) => total + effect, 0);
        expect(score).toBeCloseTo(Math.min(1, Math.max(0, sum)), 2);
        const judgement = score >= SAME_FROM ? 'same' : 'possible';
        expect(judged).toBe(score < POSSIBLE_FROM ? 'different' : judgement);
      }),
      { numRuns: 500 },
    );
  });
});
