import i18next, { type i18n } from 'i18next';
import type { PartyBrief } from '#api/party';
import type { Report } from '#api/report';
import type { Words } from '#api/values';
import clientEn from '../../client/i18n/en.json';
import clientZh from '../../client/i18n/zh.json';
import en from './words/en.json';
import zh from './words/zh.json';

export type Language = keyof Words;

/** Words by their key: those of the report, and those of the page under `page:`. */
export type Say = (key: string, values?: { [name: string]: unknown }) => string;

/** Everything that the forms of a report need to put it into words. */
export interface Telling {
  report: Report;
  languages: readonly Language[];
  say: Readonly<Record<Language, Say>>;
  /** The name of a party in a language; its id where the report does not describe it. */
  nameOf(id: string, language: Language): string;
  /** The number of a source, from 1. */
  numberOf(sourceId: string): number;
}

const SAY: Record<Language, Say> = { en: saying('en'), zh: saying('zh') };

export function tellingOf(report: Report): Telling {
  const { language } = report.asked;
  const parties = new Map([report.subject, ...report.parties].map((party) => [party.id, party]));
  const numbers = new Map(report.sources.map(({ id }, place) => [id, place + 1]));
  return {
    report,
    languages: language === 'both' ? ['en', 'zh'] : [language],
    say: SAY,
    nameOf: (id, one) => nameIn(parties.get(id), one) ?? id,
    numberOf: (sourceId) => numbers.get(sourceId) ?? 0,
  };
}

function nameIn(party: PartyBrief | undefined, language: Language): string | null {
  if (party === undefined) return null;
  return language === 'zh' ? (party.nameZh ?? party.name) : party.name;
}

/** The words of one language, where there is no report to tell. */
export function sayIn(language: Language): Say {
  return SAY[language];
}

function saying(language: Language): Say {
  const words: i18n = i18next.createInstance();
  void words.init({
    lng: language,
    initAsync: false,
    defaultNS: 'report',
    resources: {
      en: { report: en, page: clientEn },
      zh: { report: zh, page: clientZh },
    },
    // What is filled in is escaped where it is drawn.
    interpolation: { escapeValue: false },
    returnObjects: true,
  });
  return words.t as Say;
}
