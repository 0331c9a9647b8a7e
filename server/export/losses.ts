import type { Words } from '#api/values';

/** What formats have no place for, in words; a part that is in no table stands as `{of}`. */
const LOSSES = {
  addressDates: { en: 'dates of addresses', zh: '地址的日期' },
  addressRoles: {
    en: 'what else an address is to its party (plant, entry on a list)',
    zh: '地址的其他用途（工厂、名单条目）',
  },
  addressRolesAndDates: {
    en: 'what an address is to its party, and since when',
    zh: '地址对该主体的用途及起始时间',
  },
  announcedDates: {
    en: 'days on which an entry was announced',
    zh: '名单条目的宣布日期',
  },
  claims: {
    en: 'claims, which this format has no place for',
    zh: '本格式无处存放的主张',
  },
  decisions: {
    en: 'decisions of people about which records are one party, for which there is no word',
    zh: '人工作出的同一主体认定（本格式无对应词语）',
  },
  identifierSchemes: {
    en: 'schemes of identifiers that have no property',
    zh: '没有对应属性的标识符类别',
  },
  longTexts: {
    en: 'texts longer than a cell holds, which are cut',
    zh: '超出单元格长度而被截断的文本',
  },
  markets: {
    en: 'where a party is traded (that it is, is said)',
    zh: '主体的上市地点（仅注明已上市）',
  },
  nameLanguages: { en: 'languages of names', zh: '名称的语言' },
  nameSources: {
    en: 'parties of whose names each has a source of its own',
    zh: '各名称来源不同的主体',
  },
  nameTypes: {
    en: 'names of entities that are more than alternate names (former, translated)',
    zh: '不只是别名的机构名称（曾用名、译名）',
  },
  optsOut50: {
    en: 'whether a programme opts out of the 50 per cent rule',
    zh: '制裁项目是否不适用50%规则',
  },
  sameParty: {
    en: 'that two records are, or are not, one party (found again from their identifiers)',
    zh: '两条记录是否为同一主体（可由标识符重新得出）',
  },
  ties: {
    en: 'ties of type {of}, for which this format has no word',
    zh: '{of} 类型的关系（本格式无对应词语）',
  },
  translations: {
    en: 'what a translated name is (it stands as an alias)',
    zh: '译名的性质（作为别名列出）',
  },
} satisfies { [loss: string]: Words };
type Loss = keyof typeof LOSSES;

/** Counts what a format has no place for. */
export interface Losses {
  lose(what: Loss, count?: number, of?: string): void;
  /** In words, in the order in which they were met. */
  said(): Words[];
}

export function lossesOf(): Losses {
  const counts = new Map<string, { what: Loss; of: string; count: number }>();
  return {
    lose(what, count = 1, of = '') {
      const before = counts.get(`${what} ${of}`)?.count ?? 0;
      if (count > 0) counts.set(`${what} ${of}`, { what, of, count: before + count });
    },
    said: () =>
      [...counts.values()].map(({ what, of, count }) => ({
        en: `${LOSSES[what].en.replace('{of}', of)}: ${count}`,
        zh: `${LOSSES[what].zh.replace('{of}', of)}：${count}`,
      })),
  };
}
