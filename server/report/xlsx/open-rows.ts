import type { Cell } from '../../workbook/workbook';
import type { Wording } from './sheet';

/** Identities that nobody has decided, shares that nobody discloses, and facts that would settle a verdict. */
export function openRows({ telling, language, say }: Wording): Cell[][] {
  const { report, nameOf } = telling;
  const { sameAs, verdicts } = report;
  const undisclosed = verdicts.flatMap((verdict) => verdict.undisclosed);
  const texts = [
    ...sameAs
      .filter(({ status }) => status === 'undecided')
      .map(({ between: [one, other], ground, score }) => {
        const names = { one: nameOf(one, language), other: nameOf(other, language) };
        const text = { ...names, ground, score: score ?? say('limits.unknown') };
        return `${say('limits.candidates')}: ${say('limits.candidate', text)}`;
      }),
    ...undisclosed.map(({ company, minimum, maximum }) => {
      const text = { company: nameOf(company, language), least: minimum, most: maximum };
      return `${say('limits.undisclosed')}: ${say('limits.undisclosedOf', text)}`;
    }),
    ...verdicts.flatMap(({ regime, settling }) =>
      settling.map(({ words }) => `${say('why.settling')} (${regime}): ${words[language]}`),
    ),
  ];
  return [...new Set(texts)].map((text) => [text, null, null]);
}
