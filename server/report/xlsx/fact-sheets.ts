import { tieWords } from '../words/tie-words';
import { openRows } from './open-rows';
import { cited, type Sheet, type Wording } from './sheet';

/** Entries on lists: those of the party, and those that proofs and paths reach. */
export function entrySheet(wording: Wording): Sheet {
  const { telling, language, say } = wording;
  const { designations, reached } = telling.report;
  const entries = new Map([...designations, ...reached].map((entry) => [entry.key, entry]));
  return {
    name: 'designations',
    columns: [
      ['party', 34],
      ['list', 44],
      ['listedName', 44],
      ['programme', 16],
      ['announced', 12],
      ['effective', 12],
      ['published', 12],
      ['listStart', 12],
      ['endDate', 12],
      ['certainty', 12],
      ['citation', 20],
      ['licenceRequirement', 40],
      ['reviewPolicy', 40],
      ['quote', 50],
      ['sources', 10],
    ],
    rows: [...entries.values()].map((entry) => [
      ...[telling.nameOf(entry.partyId, language), entry.listName, entry.listedName],
      ...[entry.programme, entry.announcedDate, entry.effectiveDate, entry.publishedDate],
      ...[entry.listStartDate, entry.endDate, say(`hop.${entry.certainty}`), entry.citation],
      ...[entry.licenceRequirement, entry.reviewPolicy, entry.quote],
      cited(wording, [entry.source.id]),
    ]),
  };
}

export function claimSheet(wording: Wording): Sheet {
  const { telling, language, say } = wording;
  const { claims } = telling.report;
  const textOf = (id: string | null) => claims.find((one) => one.id === id)?.text ?? id;
  return {
    name: 'claims',
    columns: [
      ['claim', 70],
      ['kind', 16],
      ['status', 14],
      ['date', 12],
      ['about', 40],
      ['contradicts', 60],
      ['quote', 60],
      ['sources', 10],
    ],
    rows: claims.map((claim) => [
      ...[claim.text, claim.kind, say(`page:status.${claim.status}`), claim.date],
      claim.about.map(({ name }) => name).join('; '),
      claim.contradicts
        .map(({ claimId, tieKey, reason }) =>
          [textOf(claimId) ?? tieWords(telling, tieKey ?? '', language), reason]
            .filter(Boolean)
            .join(' — '),
        )
        .join('\n'),
      ...[claim.quote, cited(wording, [claim.source.id])],
    ]),
  };
}

/** What the answer rests on and what was not looked at: lists, datasets, limits. */
export function coverageSheets(wording: Wording): Sheet[] {
  const { telling, language, say } = wording;
  const { coverage } = telling.report;
  return [
    {
      name: 'lists',
      columns: [
        ['list', 60],
        ['loaded', 20],
        ['version', 14],
        ['note', 60],
      ],
      rows: coverage.lists.map(({ name, loaded, versionDate, note }) => [
        ...[name, say(`page:loaded.${loaded}`), versionDate, note],
      ]),
    },
    {
      name: 'coverage',
      columns: [
        ['dataset', 44],
        ['publisher', 30],
        ['licence', 30],
        ['version', 14],
        ['ageDays', 12],
        ['address', 44],
      ],
      rows: coverage.datasets.map((dataset) => [
        ...[dataset.title, dataset.publisher, dataset.licence, dataset.versionDate],
        ...[dataset.ageDays, dataset.url],
      ]),
    },
    {
      name: 'limits',
      columns: [
        ['limit', 60],
        ['party', 34],
        ['count', 12],
      ],
      rows: [
        ...coverage.limits.map(({ detail, partyId, count }) => [
          detail[language],
          ...[partyId === null ? null : telling.nameOf(partyId, language), count],
        ]),
        ...coverage.notLookedAt.map((words) => [
          `${say('limits.notLookedAt')}: ${words[language]}`,
          null,
          null,
        ]),
        ...openRows(wording),
      ],
    },
  ];
}

export function sourceSheet({ telling, say }: Wording): Sheet {
  return {
    name: 'sources',
    columns: [
      ['number', 8],
      ['publisher', 30],
      ['title', 60],
      ['date', 12],
      ['address', 60],
      ['access', 20],
      ['note', 50],
    ],
    rows: telling.report.sources.map(({ publisher, title, date, url, access, note }, place) => [
      ...[place + 1, publisher, title, date, url],
      ...[access === null ? null : say(`page:access.${access}`), note],
    ]),
  };
}
