import type { PathKind } from '#api/exposure';
import type { Candidate, DecisionWord, Outcome, Review, Standing } from '#api/screening';
import type { Words } from '#api/values';

const OUTCOMES: Record<Outcome, Words> = {
  matched: { en: 'matched surely', zh: '确定匹配' },
  candidates: { en: 'candidates to decide', zh: '待决定的候选' },
  noMatch: {
    en: 'no match in the data named under coverage; this is no clearance',
    zh: '在“覆盖范围”所列数据中无匹配；不代表排除风险',
  },
  notRun: { en: 'not run', zh: '未执行' },
  failed: { en: 'failed', zh: '失败' },
};

const STANDINGS: Record<Standing, Words> = {
  named: { en: 'on a list itself', zh: '自身在名单上' },
  caught: { en: 'caught by the rule', zh: '依规则被涵盖' },
  tied: { en: 'tied to a designated party', zh: '与被列名主体有关联' },
  open: { en: 'cannot be ruled out', zh: '无法排除' },
  nothing: { en: 'test not met on what is disclosed', zh: '按已披露信息未达标准' },
};

const STATES: Record<Candidate['state'], Words> = {
  sure: { en: 'surely the same', zh: '确定为同一主体' },
  toDecide: { en: 'to decide', zh: '待决定' },
  accepted: { en: 'accepted', zh: '已接受' },
  rejected: { en: 'rejected', zh: '已拒绝' },
  unsure: { en: 'not sure', zh: '不确定' },
  fitsLess: { en: 'no: it fits less than the match', zh: '否：不如所匹配者相符' },
};

const REVIEWS: Record<Review, Words> = {
  evidenceChanged: { en: 'look again: the evidence changed', zh: '请复核：证据已变更' },
  contradiction: { en: 'look again: decisions contradict each other', zh: '请复核：决定相互矛盾' },
};

const DECISIONS: Record<DecisionWord, Words> = {
  accept: { en: 'accepted', zh: '接受' },
  reject: { en: 'rejected', zh: '拒绝' },
  unsure: { en: 'not sure', zh: '不确定' },
};

const KINDS: Record<PathKind, Words> = {
  owners: { en: 'owners upward', zh: '向上所有者' },
  holdings: { en: 'holdings downward', zh: '向下持有' },
  supply: { en: 'one supply tie', zh: '一条供应关系' },
  other: { en: 'one other tie', zh: '一条其他关系' },
};

export const outcomeName = (outcome: Outcome): Words => OUTCOMES[outcome];
export const standingName = (standing: Standing): Words => STANDINGS[standing];
export const stateName = (state: Candidate['state']): Words => STATES[state];
export const reviewName = (review: Review): Words => REVIEWS[review];
export const decisionName = (decision: DecisionWord): Words => DECISIONS[decision];
export const kindName = (kind: PathKind): Words => KINDS[kind];
