import type { Suppose } from '#api/report';
import { shareText } from '../../client/share';
import type { Language, Telling } from './telling';
import { tieWords } from './words/tie-words';

/** What is supposed, a sentence each. */
export function assumptionTexts(telling: Telling, language: Language): string[] {
  const { report, nameOf, say: all } = telling;
  const say = all[language];
  const { suppose } = report.asked;
  if (suppose === null) return [];
  const { holdings, designations } = suppose;
  const named = (id: string) => nameOf(id, language);
  const tieText = (key: string) => tieWords(telling, key, language);
  const share = (one: Suppose['holdings']['add'][number]['share']) =>
    one === null ? say('whatIf.unknownShare') : shareText(one);
  const entries = [...report.designations, ...report.reached];
  return [
    ...holdings.add.map((one) =>
      say('whatIf.added', {
        ...{ owner: named(one.owner), owned: named(one.owned), share: share(one.share) },
        class: say(`whatIf.${one.class}`),
      }),
    ),
    ...holdings.change.map((one) =>
      say('whatIf.changed', { tie: tieText(one.key), share: share(one.share) }),
    ),
    ...holdings.remove.map((key) => say('whatIf.removed', { tie: tieText(key) })),
    ...designations.add.map(({ party, list }) =>
      say('whatIf.named', { party: named(party), list: list ?? say('whatIf.anyList') }),
    ),
    ...designations.remove.map((key) => {
      const entry = entries.find((one) => one.key === key);
      return say('whatIf.notNamed', {
        party: entry === undefined ? key : named(entry.partyId),
        list: entry?.listName ?? key,
      });
    }),
  ];
}
