import type { Words } from '#api/values';
import type { VerdictHistory } from '#api/verdicts';
import { dayAfter, earliestDay, latestDay } from '../answers/days';
import type { StoredCoverage } from '../graph/coverage';
import type { Regime } from '../ownership/regime';
import { nameIn } from './facts';
import { listsRead, staleFrom } from './lists';
import type { StatedTie } from './stated-ties';
import type { World } from './world';

export type Change = VerdictHistory['periods'][number]['why'][number];

/** Every day on which a verdict about this world may change, with what happens on it. */
export function changesOf(
  world: World,
  regime: Regime,
  stored: StoredCoverage,
): Map<string, Change[]> {
  const changes = new Map<string, Change[]>();
  const add = (day: string | null, change: Change) => {
    if (day === null) return;
    const known = changes.get(day);
    if (known === undefined) changes.set(day, [change]);
    else known.push(change);
  };
  for (const { from, status, note } of regime.periods) {
    add(from, { kind: 'rule', words: note ?? RULE[status], ties: [] });
  }
  for (const [day, words] of listDays(regime, stored)) add(day, { kind: 'list', words, ties: [] });
  for (const { day, words, key } of entryDays(world)) {
    add(day, { kind: 'list', words, ties: [key] });
  }
  for (const tie of world.loaded.ties.values()) {
    for (const [day, what] of tieDays(tie, world)) {
      add(day, { kind: 'holding', words: tieWords(tie, what, world), ties: [tie.key] });
    }
  }
  return changes;
}

const RULE: Record<Regime['periods'][number]['status'], Words> = {
  in_force: { en: 'The rule is in force from this day.', zh: '该规则自本日起有效。' },
  not_yet: { en: 'The rule is not yet in force.', zh: '该规则尚未生效。' },
  suspended: { en: 'The rule is suspended from this day.', zh: '该规则自本日起暂停。' },
  unverified: {
    en: 'From this day the state of the rule is not verified.',
    zh: '自本日起该规则的状态未经核实。',
  },
};

function listDays(regime: Regime, stored: StoredCoverage): [string, Words][] {
  const records = listsRead(regime, stored).flatMap(({ onFile }) => onFile);
  return records.flatMap(({ id, name, versionDate }): [string, Words][] => {
    const stale = staleFrom({ id, versionDate }, stored);
    return versionDate === null
      ? []
      : [
          [
            latestDay(versionDate),
            {
              en: `The copy of ${name} is of this day: what stands on it without a date stands on it from now.`,
              zh: `${name}的副本为本日所制：其中未注明日期的条目自此计入。`,
            },
          ],
          ...(stale === null
            ? []
            : [
                [
                  stale,
                  {
                    en: `The copy of ${name} of ${versionDate} is too old from this day.`,
                    zh: `自本日起，${name}的${versionDate}副本已过时。`,
                  },
                ] satisfies [string, Words],
              ]),
        ];
  });
}

const DATES = {
  announcedDate: { en: 'announced', zh: '宣布' },
  effectiveDate: { en: 'effective', zh: '生效' },
  publishedDate: { en: 'published', zh: '公布' },
  listStartDate: { en: 'on the list', zh: '列入名单' },
} as const;

function entryDays(world: World): { day: string; words: Words; key: string }[] {
  const nameOf = nameIn(world);
  return world.entries.flatMap((entry) => {
    const name = nameOf(world.identity.lead(entry.partyId));
    const told = (day: string, what: Words) => ({
      day,
      key: entry.key,
      words: {
        en: `${name.en}: designation ${what.en} (${entry.listedName}).`,
        zh: `${name.zh}：列名${what.zh}（${entry.listedName}）。`,
      },
    });
    const began = Object.entries(DATES).flatMap(([field, what]) => {
      const date = entry[field as keyof typeof DATES];
      return date === null ? [] : daysOf(date).map((day) => told(day, what));
    });
    const ended = entry.endDate === null ? [] : endDays(entry.endDate);
    return [...began, ...ended.map((day) => told(day, { en: 'ended', zh: '终止' }))];
  });
}

type What = 'begins' | 'ends' | 'stated';

/** A statement without a start is certain from its own day; one that a later statement replaces ends with that. */
function tieDays(tie: StatedTie, world: World): [string, What][] {
  const said = tie.statementDate ?? world.source(tie.sourceId).date;
  const start = tie.startDate === null ? [] : daysOf(tie.startDate);
  const end = tie.endDate === null ? [] : endDays(tie.endDate);
  return [
    ...start.map((day): [string, What] => [day, 'begins']),
    ...end.map((day): [string, What] => [day, 'ends']),
    ...(said === null ? [] : daysOf(said)).map((day): [string, What] => [day, 'stated']),
  ];
}

const WHAT: Record<What, Words> = {
  begins: { en: 'begins', zh: '开始' },
  ends: { en: 'ends', zh: '终止' },
  stated: { en: 'is stated', zh: '被陈述' },
};

function tieWords(tie: StatedTie, what: What, world: World): Words {
  const nameOf = nameIn(world);
  const [from, to] = [tie.from, tie.to].map((id) => nameOf(world.identity.lead(id)));
  const { en, zh } = WHAT[what];
  return {
    en: `The tie of ${from?.en} to ${to?.en} ${en}.`,
    zh: `${from?.zh}与${to?.zh}之间的联系${zh}。`,
  };
}

/** The days between which a date of any precision lies: from the first it is possible, from the last certain. */
function daysOf(date: string): string[] {
  return [...new Set([earliestDay(date), latestDay(date)])];
}

/** An end of day precision is stored as the next day; of a partial one the day after its last is the last possible. */
function endDays(date: string): string[] {
  return date.length === 10 ? [date] : [earliestDay(date), dayAfter(latestDay(date))];
}
