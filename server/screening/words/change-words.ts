import type { PartyBrief } from '#api/party';
import type { Candidate, Finding, ScreenedVerdict, SeenEntry } from '#api/screening';
import type { Words } from '#api/values';
import { verdictName } from '../../verdicts/words';
import { kindName } from './names';

type Named = Pick<PartyBrief, 'name' | 'nameZh'>;

function zhName({ name, nameZh }: Named): string {
  return nameZh ?? name;
}

function on({ list, since, citation }: SeenEntry): string {
  return [list, since, citation].filter((part) => part !== null).join(', ');
}

/** Why a supplier stands otherwise than in the screening before. */
export const changeWords = {
  supplierNew: (): Words => ({ en: 'New on the list of suppliers.', zh: '供应商清单中新增。' }),
  supplierGone: (): Words => ({
    en: 'No longer on the list of suppliers.',
    zh: '已不在供应商清单中。',
  }),
  wasNotRun: (): Words => ({
    en: 'It was not run the last time.',
    zh: '上次未执行筛查。',
  }),
  failed: (detail: Words | null): Words => ({
    en: `It failed: ${detail?.en ?? ''}`,
    zh: `筛查失败：${detail?.zh ?? ''}`,
  }),
  partyNew: ({ party }: Candidate): Words => ({
    en: `${party.name} fits now, and did not before.`,
    zh: `${zhName(party)} 现与之匹配，此前不匹配。`,
  }),
  partyGone: ({ party }: Candidate): Words => ({
    en: `${party.name} fitted before, and does not now.`,
    zh: `${zhName(party)} 此前匹配，现不匹配。`,
  }),
  entryAdded: (party: Named, entry: SeenEntry): Words => ({
    en: `${party.name} came on a list: ${on(entry)}.`,
    zh: `${zhName(party)} 被列入名单：${on(entry)}。`,
  }),
  entryEnded: (party: Named, entry: SeenEntry): Words => ({
    en: `${party.name} is no longer on a list: ${on(entry)}.`,
    zh: `${zhName(party)} 已不在名单上：${on(entry)}。`,
  }),
  entryChanged: (party: Named, entry: SeenEntry): Words => ({
    en: `The entry of ${party.name} changed: ${on(entry)}.`,
    zh: `${zhName(party)} 的名单条目有变更：${on(entry)}。`,
  }),
  verdict: (party: Named, before: ScreenedVerdict, after: ScreenedVerdict): Words => {
    const [was, is] = [verdictName(before.verdict), verdictName(after.verdict)];
    return {
      en: `${party.name} under ${after.regime}: ${was.en} before, ${is.en} now.`,
      zh: `${zhName(party)} 依 ${after.regime}：此前${was.zh}，现为${is.zh}。`,
    };
  },
  paths: (
    party: Named,
    { kind, designatedParties }: Finding['paths'][number],
    before: number,
  ): Words => {
    const name = kindName(kind);
    return {
      en: `${party.name}, ${name.en}: paths to ${before} designated parties before, to ${designatedParties} now.`,
      zh: `${zhName(party)}，${name.zh}：此前通向 ${before} 个被列名主体，现为 ${designatedParties} 个。`,
    };
  },
  score: (party: Named, before: number, after: number): Words => ({
    en: `${party.name} fits otherwise: ${before} before, ${after} now.`,
    zh: `${zhName(party)} 匹配程度变化：此前 ${before}，现为 ${after}。`,
  }),
  names: (party: Named): Words => ({
    en: `The names on file of ${party.name} changed.`,
    zh: `${zhName(party)} 的存档名称有变更。`,
  }),
  decided: ({ party }: Candidate): Words => ({
    en: `Somebody decided about ${party.name}.`,
    zh: `已有人就 ${zhName(party)} 作出决定。`,
  }),
};
