import type { Words } from '#api/values';
import type { NameOf, Reason, ReasonCode } from '../assessment';
import { percentWords } from '../exact/text';

/** `%1` and `%2` are the parties that the reason names, `%d` is what it leaves open. */
const SENTENCES: Record<ReasonCode, Words> = {
  DESIGNATED_SHARE_UNKNOWN: {
    en: '%1 is designated and holds a share of %2 that nobody states.',
    zh: '%1已被列名并持有%2的股份，但份额无人说明。',
  },
  SHARE_AROUND_THRESHOLD: {
    en: 'What %1 holds of %2 is known only as a range on both sides of what the rule asks for.',
    zh: '%1持有%2的份额仅知其范围，且该范围跨越规则的门槛。',
  },
  SOURCES_CONTRADICT: {
    en: 'The sources contradict each other on what %1 holds of %2.',
    zh: '关于%1持有%2的份额，各来源相互矛盾。',
  },
  TIE_ONLY_POSSIBLE: {
    en: 'The tie of %1 to %2 is only alleged, inferred, contradicted, indirect or uncertain in time.',
    zh: '%1与%2之间的联系仅为指称、推断、有争议、间接或时间不确定。',
  },
  DESIGNATION_ONLY_POSSIBLE: {
    en: 'Whether the designation of %1 counts is not certain (%d).',
    zh: '%1的列名是否计入尚不确定（%d）。',
  },
  IDENTITY_UNDECIDED: {
    en: '%1 and %2 may be the same party; nobody has decided.',
    zh: '%1与%2可能为同一主体；尚无人作出判断。',
  },
  RULE_STATUS_UNVERIFIED: {
    en: 'Whether the rule is in force on that day could not be verified.',
    zh: '该规则在该日是否有效未能核实。',
  },
  AGGREGATION_UNSETTLED: {
    en: 'The rule does not say whether the holdings of several designated parties add up; together they reach it.',
    zh: '规则未说明多个被列名方的持股是否相加；相加后达到门槛。',
  },
  OWN_SHARES_UNSETTLED: {
    en: 'It turns on whether the own shares of %1 stay in the denominator, which no text settles.',
    zh: '结论取决于%1自持股份是否计入分母，而没有文本对此作出规定。',
  },
  NOMINEE_UNSETTLED: {
    en: '%1 holds as a nominee for %2; whose share that is, no text settles.',
    zh: '%1作为%2的名义持有人；该份额归属没有文本规定。',
  },
  ANY_TIE_KEEPS_OPEN: {
    en: 'The law names no threshold, and a designated party has a tie to %1.',
    zh: '法律未规定门槛，而有被列名方与%1存在联系。',
  },
  LIMIT_HIT: { en: 'The search met a limit (%d).', zh: '查找遇到限制（%d）。' },
  LIST_MISSING: {
    en: 'A list that the rule reads is not loaded: %d.',
    zh: '规则所依据的名单未载入：%d。',
  },
  LIST_PARTIAL_OR_STALE: {
    en: 'A list that the rule reads is partial or not of that day: %d.',
    zh: '规则所依据的名单不完整或已过时：%d。',
  },
  OWNERS_NOT_ON_FILE: { en: 'No owner of %1 is on file.', zh: '%1没有任何在档的所有者。' },
  OWNERS_UNDISCLOSED: {
    en: 'Of %1, up to %d is held by nobody who is named, enough to reach the rule.',
    zh: '%1有最多%d的份额没有具名持有人，足以达到门槛。',
  },
};

/** Why it cannot be ruled out, in one sentence. */
export function reasonWords({ code, parties, detail }: Reason, nameOf: NameOf): Words {
  const [first, second] = parties.map(nameOf);
  const share = code === 'OWNERS_UNDISCLOSED' && detail !== null ? percentWords(detail) : null;
  const filled = (sentence: string, language: 'en' | 'zh') =>
    sentence
      .replaceAll('%1', () => first?.[language] ?? '?')
      .replaceAll('%2', () => second?.[language] ?? '?')
      .replaceAll('%d', () => share?.[language] ?? detail ?? NOT_SAID[language]);
  const { en, zh } = SENTENCES[code];
  return { en: filled(en, 'en'), zh: filled(zh, 'zh') };
}

const NOT_SAID = { en: 'not stated', zh: '未说明' };
