import type { Report } from '#api/report';
import { shareText } from '../../client/share';

/** What another report on the same party says otherwise, and what of its facts is behind that. */
export interface Comparison {
  verdicts: string[];
  /** Facts that came or went: entries, ties, claims, lists, rules. */
  facts: string[];
}

/** The later report against the earlier one, in plain sentences; empty where they say the same. */
export function compareReports(before: Report, after: Report): Comparison {
  return {
    verdicts: after.verdicts.flatMap((verdict) => verdictChange(before, verdict)),
    facts: [
      ...came('entry', entriesOf(before), entriesOf(after)),
      ...came('tie', tiesOf(before), tiesOf(after)),
      ...came('claim', claimsOf(before), claimsOf(after)),
      ...changed('list', listsOf(before), listsOf(after)),
      ...changed('rule', rulesOf(before), rulesOf(after)),
      ...changed('dataset', datasetsOf(before), datasetsOf(after)),
    ],
  };
}

function verdictChange(before: Report, after: Report['verdicts'][number]): string[] {
  const old = before.verdicts.find(({ regime }) => regime === after.regime);
  const say = ({ verdict, basis, counted }: Report['verdicts'][number]) =>
    `${verdict}${basis === null ? '' : ` (${basis})`}, counted ${shareText(counted)}`;
  if (old === undefined) return [`${after.regime}: not asked before; now ${say(after)}`];
  const codes = ({ reasons, flags }: Report['verdicts'][number]) =>
    [...new Set(reasons.map(({ code }) => code)), ...flags].join(', ') || 'none';
  const told =
    say(old) === say(after) ? [] : [`${after.regime}: was ${say(old)}; now ${say(after)}`];
  const reasons =
    codes(old) === codes(after)
      ? []
      : [`${after.regime}: reasons and flags were ${codes(old)}; now ${codes(after)}`];
  return [...told, ...reasons];
}

type Named = Map<string, string>;

function came(kind: string, before: Named, after: Named): string[] {
  return [
    ...[...after].filter(([key]) => !before.has(key)).map(([, text]) => `new ${kind}: ${text}`),
    ...[...before].filter(([key]) => !after.has(key)).map(([, text]) => `gone ${kind}: ${text}`),
    ...changed(kind, before, after),
  ];
}

function changed(kind: string, before: Named, after: Named): string[] {
  return [...after].flatMap(([key, text]) => {
    const old = before.get(key);
    return old === undefined || old === text ? [] : [`${kind} changed: ${old} → ${text}`];
  });
}

function entriesOf({ designations, reached }: Report): Named {
  return new Map(
    [...designations, ...reached].map(({ key, listName, listedName, endDate }) => [
      key,
      `“${listedName}” on ${listName}${endDate === null ? '' : `, ended ${endDate}`}`,
    ]),
  );
}

function tiesOf({ ties, paths }: Report): Named {
  const all = [...ties, ...paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.ties))];
  return new Map(
    all.map((tie) => {
      const share = 'share' in tie && tie.share !== null ? ` ${shareText(tie.share)}` : '';
      const until = tie.endDate === null ? '' : `, until ${tie.endDate}`;
      const said = `${tie.status}${tie.contradicted ? ', contradicted' : ''}`;
      return [tie.key, `${tie.from} ${tie.type}${share} ${tie.to} (${said}${until})`];
    }),
  );
}

function claimsOf({ claims }: Report): Named {
  return new Map(claims.map(({ id, text }) => [id, text]));
}

function listsOf({ coverage }: Report): Named {
  return new Map(
    coverage.lists.map(({ id, name, loaded, versionDate }) => [
      id,
      `${name}, ${loaded}, copy of ${versionDate ?? 'no date'}`,
    ]),
  );
}

function rulesOf({ regimes }: Report): Named {
  return new Map(
    regimes.map(({ id, digest, status }) => [
      id,
      `${id}, ${status}, version ${digest.slice(0, 12)}`,
    ]),
  );
}

function datasetsOf({ coverage }: Report): Named {
  return new Map(
    coverage.datasets.map(({ id, title, versionDate }) => [
      id,
      `${title}, version of ${versionDate ?? 'no date'}`,
    ]),
  );
}
