import type { Tie } from '#api/ties';
import type { Words } from '#api/values';

type Link = Extract<Tie, { type: 'LINKED' }>['link'];

/** What a link says, from the party where it starts (`from`) to the one where it ends (`to`). */
export const LINK_WORDS: { [link in Link]: (from: Words, to: Words) => Words } = {
  founder: (from, to) => ({ en: `${from.en} founded ${to.en}`, zh: `${from.zh}创立了${to.zh}` }),
  formerStaffFounded: (from, to) => ({
    en: `Former staff of ${from.en} founded ${to.en}`,
    zh: `${from.zh}的前员工创立了${to.zh}`,
  }),
  jointVenturePartner: (from, to) => ({
    en: `${from.en} is a partner in the joint venture ${to.en}`,
    zh: `${from.zh}是合资企业${to.zh}的合资方`,
  }),
  jointArrangement: (from, to) => ({
    en: `${from.en} and ${to.en} act under a joint arrangement`,
    zh: `${from.zh}与${to.zh}之间有联合安排`,
  }),
  successor: (from, to) => ({
    en: `${from.en} succeeded ${to.en}`,
    zh: `${from.zh}是${to.zh}的继承者`,
  }),
  affiliateNamedInList: (from, to) => ({
    en: `The list names ${to.en} as an affiliate of ${from.en}`,
    zh: `清单将${to.zh}列为${from.zh}的关联实体`,
  }),
  allegedNetwork: (from, to) => ({
    en: `${from.en} and ${to.en} are alleged to belong to one network`,
    zh: `据称${from.zh}与${to.zh}属于同一网络`,
  }),
  plannedMerger: (from, to) => ({
    en: `${from.en} and ${to.en} planned to merge`,
    zh: `${from.zh}与${to.zh}曾计划合并`,
  }),
  licensor: (from, to) => ({
    en: `${from.en} licensed technology to ${to.en}`,
    zh: `${from.zh}向${to.zh}许可技术`,
  }),
  investor: (from, to) => ({
    en: `${from.en} invested in ${to.en}`,
    zh: `${from.zh}投资了${to.zh}`,
  }),
  partner: (from, to) => ({
    en: `${from.en} is a partner of ${to.en}`,
    zh: `${from.zh}是${to.zh}的合作伙伴`,
  }),
  group: (from, to) => ({
    en: `${from.en} and ${to.en} belong to one group`,
    zh: `${from.zh}与${to.zh}同属一个集团`,
  }),
};
