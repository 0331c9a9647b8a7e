import type { Words } from '#api/values';
import type { Verdict } from '#api/verdict';
import type {
  EconomicInterest,
  Explanation,
  MissingFact,
  NameOf,
  Settling,
} from '../ownership/assessment';
import { percentWords } from '../ownership/exact/text';
import type { Regime, RuleStatus } from '../ownership/regime';
import { shareWords, thresholdWords } from '../ownership/words/share-words';

const VERDICTS: Record<Verdict, Words> = {
  exposed: { en: 'exposed', zh: '命中' },
  cannot_rule_out: { en: 'cannot be ruled out', zh: '无法排除' },
  none_found: { en: 'test not met on what is disclosed', zh: '按已披露信息未达标准' },
};

export function verdictName(verdict: Verdict): Words {
  return VERDICTS[verdict];
}

const STATUSES: Record<RuleStatus, Words> = {
  in_force: { en: '', zh: '' },
  not_yet: { en: ' The rule is not yet in force on that day.', zh: '该日规则尚未生效。' },
  suspended: { en: ' The rule is suspended on that day.', zh: '该日规则处于暂停状态。' },
  unverified: {
    en: ' Whether the rule is in force on that day could not be verified.',
    zh: '该日规则是否有效未能核实。',
  },
};

const BASIS_NAMES = {
  named: { en: 'named on a list', zh: '被点名列入名单' },
  rule: { en: 'by the rule', zh: '依规则' },
  both: { en: 'named on a list and by the rule', zh: '被点名列入名单且依规则' },
  none: { en: 'neither name nor rule', zh: '既非点名也非规则' },
};

export function basisName(basis: Explanation['basis']): Words {
  return BASIS_NAMES[basis ?? 'none'];
}

/** The verdict in a sentence or two. It never says that nothing was found without saying on what that rests. */
export function verdictWords(told: Explanation, { title }: Regime, nameOf: NameOf): Words {
  const { verdict, basis, subject, asOf, counted, threshold } = told;
  const status = STATUSES[told.status];
  const [name, said] = [nameOf(subject), VERDICTS[verdict]];
  const how =
    basis === null
      ? { en: '', zh: '' }
      : { en: `, ${basisName(basis).en}`, zh: `，${basisName(basis).zh}` };
  const sum = shareWords(counted);
  const asked = threshold === null ? null : thresholdWords(threshold);
  const part = {
    en: asked ? ` Designated and caught owners hold ${sum.en}; the rule asks for ${asked.en}.` : '',
    zh: asked ? `被列名及被涵盖的所有者合计持有${sum.zh}；规则要求${asked.zh}。` : '',
  };
  return {
    en: `${name.en}, ${title.en}, as of ${asOf}: ${said.en}${how.en}.${status.en}${part.en}`,
    zh: `${name.zh}，${title.zh}，截至${asOf}：${said.zh}${how.zh}。${status.zh}${part.zh}`,
  };
}

const FACTS: Record<MissingFact['code'], Words> = {
  SHARE: { en: 'the share of %1 in %2', zh: '%1在%2中的份额' },
  READING: { en: 'which source is right on %1 and %2', zh: '关于%1与%2哪个来源正确' },
  TIE: { en: 'whether %1 has that tie to %2', zh: '%1与%2之间的该联系是否属实' },
  DESIGNATION: { en: 'whether %1 is designated', zh: '%1是否被列名' },
  IDENTITY: { en: 'whether %1 and %2 are one party', zh: '%1与%2是否为同一主体' },
  NOMINEE: { en: 'whose share %1 holds as a nominee', zh: '%1作为名义持有人持有的份额归谁' },
  AGGREGATION: { en: 'whether holdings of several add up', zh: '多方持股是否相加' },
  OWN_SHARES: { en: 'whether own shares of %1 count', zh: '%1的自持股份是否计入' },
  RULE_STATUS: { en: 'whether the rule is in force', zh: '规则是否有效' },
  UNDISCLOSED: { en: 'who holds the rest of %1', zh: '%1的其余份额由谁持有' },
  COVERAGE: { en: 'what the missing lists and limits hide', zh: '缺失的名单与限制所遗漏的内容' },
};

/** What a missing fact would turn out to be. */
const KNOWN: Record<string, Words> = {
  confirmed: { en: 'it is', zh: '属实' },
  refuted: { en: 'it is not', zh: '不属实' },
  right: { en: 'that one is', zh: '该来源正确' },
  principal: { en: 'the principal’s', zh: '归委托人' },
  nominee: { en: 'the nominee’s', zh: '归名义持有人' },
  same: { en: 'they are', zh: '相同' },
  different: { en: 'they are not', zh: '不同' },
  in_force: { en: 'in force', zh: '有效' },
  suspended: { en: 'suspended', zh: '暂停' },
  pooled: { en: 'they do', zh: '相加' },
  perPerson: { en: 'they do not', zh: '不相加' },
  issued: { en: 'they do', zh: '计入' },
  outstanding: { en: 'they do not', zh: '不计入' },
  designated: { en: 'a designated party', zh: '被列名主体' },
  notDesignated: { en: 'nobody designated', zh: '无被列名主体' },
  nobodyDesignated: { en: 'nobody designated', zh: '无被列名主体' },
};

/** A missing fact, and what it would have to be. */
export function factWords(
  { code, parties, share, sources, known }: MissingFact,
  nameOf: NameOf,
): Words {
  const [first, second] = parties.map(nameOf);
  const wanted = share === null ? null : shareWords(share);
  const { en, zh } = FACTS[code];
  const filled = (sentence: string, language: 'en' | 'zh') => {
    const about = sentence
      .replaceAll('%1', () => first?.[language] ?? '?')
      .replaceAll('%2', () => second?.[language] ?? '?');
    const turned = known === null ? null : (KNOWN[known]?.[language] ?? known);
    const told = [wanted?.[language], ...sources, turned].filter(Boolean).join(', ');
    return told === '' ? about : `${about} (${told})`;
  };
  return { en: filled(en, 'en'), zh: filled(zh, 'zh') };
}

export function settlingWords({ verdict, facts }: Settling, nameOf: NameOf): Words {
  const told = facts.map((fact) => factWords(fact, nameOf));
  const then = VERDICTS[verdict];
  return {
    en: `${told.map(({ en }) => en).join('; ')}: then ${then.en}`,
    zh: `${told.map(({ zh }) => zh).join('；')}：则${then.zh}`,
  };
}

const NO_NUMBER: Record<NonNullable<EconomicInterest['word']>, Words> = {
  noUltimateOwner: { en: 'a closed loop without an outside owner', zh: '闭环持股，没有外部所有者' },
  tooLarge: { en: 'too many parties to solve', zh: '主体过多，未求解' },
  inexact: { en: 'rounded', zh: '经舍入' },
};

/** Multiplied shares, named as what they are. */
export function interestWords(
  { party, minimum, maximum, word }: EconomicInterest,
  nameOf: NameOf,
): Words {
  const name = nameOf(party);
  const why = word === null ? { en: '', zh: '' } : NO_NUMBER[word];
  if (minimum === null || maximum === null) {
    return { en: `${name.en}: no number (${why.en})`, zh: `${name.zh}：无数值（${why.zh}）` };
  }
  const [least, most] = [percentWords(minimum), percentWords(maximum)];
  const range =
    minimum === maximum
      ? least
      : { en: `${least.en} to ${most.en}`, zh: `${least.zh}至${most.zh}` };
  return {
    en: `${name.en} has an economic interest of ${range.en}${why.en === '' ? '' : ` (${why.en})`}; no rule here decides by it`,
    zh: `${name.zh}的经济权益为${range.zh}${why.zh === '' ? '' : `（${why.zh}）`}；规则不据此判断`,
  };
}
