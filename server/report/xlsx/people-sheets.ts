import { assumptionTexts } from '../assumptions';
import { bound, type Sheet, type Wording } from './sheet';

/** What people decided about which records are this party; of what was undone, by whom and why. */
export function decisionSheet({ telling, say }: Wording): Sheet {
  return {
    name: 'decisions',
    columns: [
      ['number', 8],
      ['record', 34],
      ['otherRecord', 34],
      ['judged', 14],
      ['reasonGiven', 60],
      ['by', 24],
      ['date', 12],
      ['undone', 60],
    ],
    rows: telling.report.decisions.map(
      ({ number, between, judged, reason, by, decidedAt, undone }) => [
        ...[number, ...between, say(`identity.${judged}`), reason, by, decidedAt.slice(0, 10)],
        undone === null
          ? null
          : say('identity.undone', { ...undone, day: undone.undoneAt.slice(0, 10) }),
      ],
    ),
  };
}

/** What was supposed and stands in no source, and what would follow from it under each regime. */
export function assumptionSheets({ telling, language, say }: Wording): Sheet[] {
  return [
    {
      name: 'assumptions',
      columns: [['assumption', 100]],
      rows: assumptionTexts(telling, language).map((text) => [text]),
    },
    {
      name: 'whatIf',
      columns: [
        ['regime', 12],
        ['onFile', 22],
        ['supposed', 22],
        ['minimum', 12],
        ['maximum', 12],
        ['difference', 100],
      ],
      rows: telling.report.whatIf.map(({ regime, before, after, difference }) => [
        ...[regime, say(`page:verdict.${before}`), say(`page:verdict.${after.verdict}`)],
        ...[bound(after.counted.minimum), bound(after.counted.maximum)],
        difference.map((words) => words[language]).join('\n') || say('whatIf.same'),
      ]),
    },
  ];
}
