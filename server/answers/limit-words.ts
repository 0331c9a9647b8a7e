import type { ListCoverage } from '#api/coverage';
import type { Words } from '#api/values';

/** Every limit that an answer may meet, in a sentence that says how far it looked. */
export const limitWords = {
  depth: (most: number): Words => ({
    en: `Stopped at a depth of ${most} ties; this party has more beyond it.`,
    zh: `到 ${most} 层关系为止；该主体在此之外还有其他关系。`,
  }),
  parties: (most: number, left: number): Words => ({
    en: `Stopped after ${most} parties; ${left} more were waiting.`,
    zh: `查看 ${most} 个主体后停止；另有 ${left} 个未查看。`,
  }),
  partiesBelow: (most: number, left: number): Words => ({
    en: `Stopped after ${most} parties below; ${left} more were waiting.`,
    zh: `查看下方 ${most} 个主体后停止；另有 ${left} 个未查看。`,
  }),
  partiesBetween: (opened: number): Words => ({
    en: `Stopped after ${opened} parties.`,
    zh: `查看 ${opened} 个主体后停止。`,
  }),
  drawn: (most: number, left: number): Words => ({
    en: `Drawn up to ${most} parties; ${left} more ties were left out.`,
    zh: `最多绘出 ${most} 个主体；另有 ${left} 条关系未绘出。`,
  }),
  timeWalking: (seconds: number): Words => ({
    en: `Stopped after ${seconds} seconds of walking.`,
    zh: `追踪 ${seconds} 秒后停止。`,
  }),
  timeLoading: (seconds: number): Words => ({
    en: `Stopped after ${seconds} seconds of loading owners.`,
    zh: `读取所有者 ${seconds} 秒后停止。`,
  }),
  hub: (ties: number): Words => ({
    en: `Left closed: it has ${ties} ties. Open it page by page.`,
    zh: `未展开：它有 ${ties} 条关系。请逐页打开。`,
  }),
  claims: (most: number): Words => ({
    en: `Only the first ${most} claims are shown.`,
    zh: `仅列出前 ${most} 项主张。`,
  }),
  paths: (left: number): Words => ({
    en: `${left} more paths were found; a higher limit shows them.`,
    zh: `另发现 ${left} 条路径；提高上限即可列出。`,
  }),
  waysHere: (): Words => ({
    en: 'So many ways lead here that not all were compared.',
    zh: '通往此处的路径过多，未能全部比较。',
  }),
  waysThere: (): Words => ({
    en: 'So many ways lead there that not all were compared.',
    zh: '通往该处的路径过多，未能全部比较。',
  }),
  sources: (most: number): Words => ({
    en: `Only the first ${most} sources are shown.`,
    zh: `仅列出前 ${most} 个来源。`,
  }),
  changes: (most: number): Words => ({
    en: `Only the latest ${most} changes are shown.`,
    zh: `仅列出最近 ${most} 项变化。`,
  }),
  daysOfChange: (most: number): Words => ({
    en: `Only the latest ${most} days of change were asked.`,
    zh: `仅查询最近 ${most} 个发生变化的日子。`,
  }),
  names: (compared: number): Words => ({
    en: `Only the ${compared} names nearest to the text were compared.`,
    zh: `仅比较了与文本最接近的 ${compared} 个名称。`,
  }),
  undecided: (): Words => ({
    en: 'This party may be the same as another; nobody has decided, and the other was not followed.',
    zh: '该主体可能与另一主体相同；尚无人决定，未追踪另一主体。',
  }),
  leftOut: (titles: readonly string[]): Words => ({
    en: `Left out by choice: ${titles.join('; ')}.`,
    zh: `按选择略去：${titles.join('；')}。`,
  }),
};

/** What an answer did not look at, however far it went. */
export const unseenWords = {
  leftOut: (title: string): Words => ({
    en: `${title}: left out by choice`,
    zh: `${title}：按选择略去`,
  }),
  notLoaded: (name: string): Words => ({ en: `${name}: not loaded`, zh: `${name}：未载入` }),
  inPart: ({ name, note }: Pick<ListCoverage, 'name' | 'note'>): Words => ({
    en: `${name}: loaded in part${note ? ` (${note})` : ''}`,
    zh: `${name}：部分载入${note ? `（${note}）` : ''}`,
  }),
  copiedLater: (name: string, asOf: string, versionDate: string): Words => ({
    en: `${name}: entries taken off between ${asOf} and its copy of ${versionDate}`,
    zh: `${name}：${asOf} 至其 ${versionDate} 副本之间移除的条目`,
  }),
  notFollowed: (count: number, least: number): Words => ({
    en: `${count} undecided identities: scored below ${least}, or met only beyond another undecided identity`,
    zh: `${count} 项未决定的身份：评分低于 ${least}，或仅在另一项未决定的身份之后出现`,
  }),
  nominees: (): Words => ({
    en: 'holdings that a nominee holds for this party, unless that nominee was met on the way',
    zh: '代持人为该主体持有的权益，除非途中已遇到该代持人',
  }),
};

/** The same sentence once. */
export function eachOnce(all: readonly Words[]): Words[] {
  return [...new Map(all.map((words) => [words.en, words])).values()];
}
