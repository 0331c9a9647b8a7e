import type { Coverage } from '#api/coverage';
import type { RegimeBrief } from '#api/regimes';
import type { Screening } from '#api/screenings';
import type { Cell } from '../../workbook/workbook';
import { outcomeName } from '../words/names';
import type { Language } from './export-rows';

/** What the table rests on. */
export interface Rests {
  screening: Screening;
  coverage: Coverage | null;
  lists: readonly { regime: string; lists: RegimeBrief['lists'] }[];
}

const WORDS = {
  list: { en: 'Supplier list', zh: '供应商清单' },
  asOf: { en: 'Day asked about', zh: '查询日期' },
  regimes: { en: 'Regimes', zh: '规则' },
  data: { en: 'Data', zh: '数据' },
  revision: { en: 'revision', zh: '版本' },
  decision: { en: 'decision', zh: '决定' },
  state: { en: 'State', zh: '状态' },
  rows: { en: 'rows', zh: '行' },
  reads: { en: 'reads', zh: '读取' },
  notOnFile: { en: 'not on file', zh: '未存档' },
  dataset: { en: 'Dataset', zh: '数据集' },
  limit: { en: 'Limit met', zh: '达到的限制' },
  notLookedAt: { en: 'Not looked at', zh: '未查看' },
  remark: { en: 'Of the file', zh: '关于文件' },
  unfinished: {
    en: 'Not finished: what it rests on is known when all rows are run.',
    zh: '未完成：全部执行后方可得知覆盖范围。',
  },
  clearance: {
    en: 'No match means: no party of these datasets fits. It is no clearance.',
    zh: '“无匹配”仅指：这些数据集中没有相符的主体。不代表排除风险。',
  },
} as const;

const LOADED = {
  whole: { en: 'loaded whole', zh: '完整加载' },
  partial: { en: 'loaded in part', zh: '部分加载' },
  none: { en: 'not loaded', zh: '未加载' },
};

/** What was asked, of what data, with which lists loaded, and what was not looked at. */
export function coverageRows({ screening, coverage, lists }: Rests, language: Language): Cell[][] {
  const say = (word: keyof typeof WORDS) => WORDS[word][language];
  const { counts } = screening;
  return [
    [say('list'), `${screening.name} (${screening.file})`],
    [say('asOf'), screening.asOf],
    [say('regimes'), screening.regimes.join(', ')],
    [
      say('data'),
      `${say('revision')} ${screening.revision}, ${say('decision')} ${screening.decisionNumber}`,
    ],
    ...counts.outcomes.map(({ outcome, rows }): Cell[] => [
      outcomeName(outcome)[language],
      `${rows} ${say('rows')}`,
    ]),
    ...screening.remarks.map((remark): Cell[] => [say('remark'), remark[language]]),
    ['', say('clearance')],
    ...lists.flatMap(({ regime, lists: read }) =>
      read.flatMap(({ list, onFile }): Cell[][] =>
        onFile.length === 0
          ? [[`${regime} ${say('reads')}`, `${list}: ${say('notOnFile')}`]]
          : onFile.map(({ name, loaded, versionDate }) => [
              `${regime} ${say('reads')}`,
              [`${name}: ${LOADED[loaded][language]}`, versionDate].filter(Boolean).join(', '),
            ]),
      ),
    ),
    ...(coverage === null ? [['', say('unfinished')]] : []),
    ...(coverage?.datasets ?? []).map(({ title, versionDate, publisher }): Cell[] => [
      say('dataset'),
      [title, publisher, versionDate].filter(Boolean).join(', '),
    ]),
    ...(coverage?.limits ?? []).map(({ code, detail, count }): Cell[] => [
      say('limit'),
      `${code} (${count ?? 1}): ${detail[language]}`,
    ]),
    ...(coverage?.notLookedAt ?? []).map((words): Cell[] => [say('notLookedAt'), words[language]]),
  ];
}
