import type { Words } from '#api/values';
import type { ProofControl, ProofHolding } from '../assessment';

type Why = ProofHolding['why'] | ProofControl['why'];

/** Why a holding or a right counts, or why not. */
const WHY: Record<Why, Words> = {
  DESIGNATED: { en: 'counted: the holder is designated', zh: '计入：持有人已被列名' },
  CAUGHT: {
    en: 'counted in full: the holder is itself caught',
    zh: '全额计入：持有人自身已被规则涵盖',
  },
  JOINT_PARTNER: {
    en: 'counted: the holder is in a joint arrangement with a caught party',
    zh: '计入：持有人与被涵盖方存在共同安排',
  },
  NOMINEE: {
    en: 'possibly counted: a caught nominee holds the title; whose share it is, is not settled',
    zh: '可能计入：名义持有人被涵盖，份额归属未有定论',
  },
  THROUGH_SUBJECT: {
    en: 'counted, but the holder is caught through this party itself: nothing rests on it',
    zh: '计入，但持有人系经由本方被涵盖：结论不依赖于此',
  },
  OWNER_NOT_CAUGHT: {
    en: 'not counted: the holder is neither designated nor caught',
    zh: '不计入：持有人未被列名，也未被规则涵盖',
  },
  CAUGHT_LATER: {
    en: 'not counted here: the holder is caught only later or only possibly, and this step does without it',
    zh: '此处不计入：持有人在之后才被涵盖或仅可能被涵盖，本步骤无需依赖',
  },
  LIST_NOT_READ: {
    en: 'not counted: the holder is on a list that this rule does not read',
    zh: '不计入：持有人所在名单不属于本规则适用的名单',
  },
  PROGRAM_OPTS_OUT: {
    en: "not counted: the holder's programme switches the rule off",
    zh: '不计入：持有人所属制裁项目排除本规则',
  },
  ANOTHER_PERSON: {
    en: 'not added: the rule asks each designated person by itself',
    zh: '不相加：本规则对每一被列名人单独判断',
  },
  CLASS_NOT_READ: {
    en: 'not counted: this rule does not read this class of interest',
    zh: '不计入：本规则不看该类权益',
  },
  KIND_NOT_READ: {
    en: 'an indication only: this kind of control does not meet the rule by itself',
    zh: '仅为迹象：此类控制本身不满足本规则',
  },
  NOT_ON_THAT_DAY: { en: 'not counted: not on that day', zh: '不计入：在该日不存在' },
  OWN_HOLDING: {
    en: "not counted: the company's own holding",
    zh: '不计入：公司自身持有',
  },
  INDIRECT_SUMMARISES_OTHERS: {
    en: 'not counted: an indirect interest whose parts are on file',
    zh: '不计入：间接权益，其组成部分已在档',
  },
};

export function whyWords(why: Why): Words {
  return WHY[why];
}
