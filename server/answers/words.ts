import type { AddressBrief } from '#api/party';
import type { Tie } from '#api/ties';
import type { Share, Words } from '#api/values';
import { LINK_WORDS } from './link-words';
import type { StepRelation } from './walk';

/** What a hop is made of, with the names that people read. */
export interface HopParts {
  relation: StepRelation;
  from: Words;
  to: Words;
  ties: readonly Tie[];
  /** The name of the party where a tie starts, and where it ends. */
  ends: (tie: Tie) => [Words, Words];
  address: AddressBrief | null;
  person: Words | null;
}

/** One sentence for a hop, in English and in Chinese; how a source speaks and when stands beside it. */
export function hopWords(hop: HopParts): Words {
  const { relation, from, to, address, person } = hop;
  if (relation === 'sameAddress') return addressWords(from, to, address);
  if (relation === 'sameOfficer') {
    return {
      en: `${from.en} and ${to.en} share an officer: ${person?.en}`,
      zh: `${from.zh}与${to.zh}有同一名管理人员：${person?.zh}`,
    };
  }
  const said = hop.ties.map((tie) => tieWords(tie, ...hop.ends(tie)));
  return {
    en: distinct(said.map(({ en }) => en)).join('; '),
    zh: distinct(said.map(({ zh }) => zh)).join('；'),
  };
}

/** One tie in words, without its source and status. */
function tieWords(tie: Tie, from: Words, to: Words): Words {
  switch (tie.type) {
    case 'OWNS':
      return ownsWords(tie.share, from, to);
    case 'CONTROLS':
      return controlsWords(tie, from, to);
    case 'BRANCH_OF':
      return { en: `${from.en} is a branch of ${to.en}`, zh: `${from.zh}是${to.zh}的分支机构` };
    case 'SUPPLIES':
      return supplyWords(tie, from, to);
    case 'OFFICER_OF':
      return officerWords(tie, from, to);
    case 'LINKED':
      return LINK_WORDS[tie.link](from, to);
    case 'LOCATED_AT':
      return { en: `${from.en} is located at ${to.en}`, zh: `${from.zh}位于${to.zh}` };
  }
}

/** `36 %`, `more than 25 % to 50 %`, `1/3`; the text of the source, never rounded. */
function shareText({ minimum, maximum, open }: Share): Words {
  if (minimum === maximum) return both(bound(minimum));
  const above = open === 'minimum' || open === 'both';
  const below = open === 'maximum' || open === 'both';
  return {
    en: `${above ? 'more than ' : ''}${bound(minimum)} to ${below ? 'less than ' : ''}${bound(maximum)}`,
    zh: `${above ? '超过' : ''}${bound(minimum)}至${below ? '不到' : ''}${bound(maximum)}`,
  };
}

function ownsWords(share: Share | null, from: Words, to: Words): Words {
  if (!share) {
    return {
      en: `${from.en} owns a share of ${to.en} that the source does not give`,
      zh: `${from.zh}持有${to.zh}的股份，来源未说明比例`,
    };
  }
  const { en, zh } = shareText(share);
  return { en: `${from.en} owns ${en} of ${to.en}`, zh: `${from.zh}持有${to.zh} ${zh}` };
}

const CONTROLS: { [type in Extract<Tie, { type: 'CONTROLS' }>['control']]: Words } = {
  votingRights: { en: 'voting rights', zh: '表决权' },
  appointmentOfBoard: { en: 'appointment of the board', zh: '任命董事会' },
  consolidation: { en: 'consolidated accounts; no share is stated', zh: '合并报表，未说明比例' },
  dominantInfluence: { en: 'dominant influence', zh: '支配性影响' },
  actualController: { en: 'actual controller', zh: '实际控制人' },
  largestShareholder: { en: 'largest shareholder', zh: '第一大股东' },
  other: { en: 'control of a kind that is not named', zh: '未说明的控制方式' },
};

function controlsWords(
  { control, share }: Extract<Tie, { type: 'CONTROLS' }>,
  from: Words,
  to: Words,
): Words {
  const how = CONTROLS[control];
  const held = share ? shareText(share) : both('');
  return {
    en: `${from.en} controls ${to.en} (${[how.en, held.en].filter(Boolean).join(', ')})`,
    zh: `${from.zh}控制${to.zh}（${[how.zh, held.zh].filter(Boolean).join('，')}）`,
  };
}

function supplyWords(
  { state, what, amount }: Extract<Tie, { type: 'SUPPLIES' }>,
  from: Words,
  to: Words,
): Words {
  const detail = [what, amount].filter(Boolean).join(', ');
  const en = {
    active: `${from.en} supplies ${to.en}`,
    paused: `${from.en} paused supplies to ${to.en}`,
    ended: `${from.en} supplied ${to.en} in the past`,
    planned: `${from.en} planned to supply ${to.en}`,
    unconfirmed: `It is not confirmed whether ${from.en} supplies ${to.en}`,
  }[state];
  const zh = {
    active: `${from.zh}向${to.zh}供货`,
    paused: `${from.zh}暂停向${to.zh}供货`,
    ended: `${from.zh}曾向${to.zh}供货`,
    planned: `${from.zh}曾计划向${to.zh}供货`,
    unconfirmed: `${from.zh}是否向${to.zh}供货未经证实`,
  }[state];
  return { en: detail ? `${en}: ${detail}` : en, zh: detail ? `${zh}：${detail}` : zh };
}

function officerWords(
  { role, tenure }: Extract<Tie, { type: 'OFFICER_OF' }>,
  from: Words,
  to: Words,
): Words {
  const past = tenure === 'former';
  return {
    en: `${from.en} ${past ? 'was' : 'is'} ${role ?? 'an officer'} of ${to.en}`,
    zh: `${from.zh}${past ? '曾任' : '任'}${to.zh}的${role ?? '管理人员'}`,
  };
}

function addressWords(from: Words, to: Words, address: AddressBrief | null): Words {
  const text = address?.text ?? '';
  if (address?.precision === 'park') {
    return {
      en: `${from.en} and ${to.en} have addresses in the same park, which is weak evidence: ${text}`,
      zh: `${from.zh}与${to.zh}的地址在同一园区（证据较弱）：${text}`,
    };
  }
  return {
    en: `${from.en} and ${to.en} have the same address: ${text}`,
    zh: `${from.zh}与${to.zh}有同一地址：${text}`,
  };
}

function bound(text: string): string {
  return text.includes('/') ? text : `${text} %`;
}

function both(text: string): Words {
  return { en: text, zh: text };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
