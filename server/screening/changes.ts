import type { z } from 'zod';
import type { Candidate, Screened } from '#api/screening';
import type { Change, getScreeningChanges } from '#api/screenings';
import type { Words } from '#api/values';
import type { Graph } from '../graph/open';
import { screeningChangeCounts, screeningChanges } from '../graph/screening';
import { complete, decisionsOn, screenedFrom, screeningOf } from './stored';
import { changeWords } from './words/change-words';

const MOST = 500;

/** What changed since the last screening of the same list, and why; nothing of what stayed as it was. */
export async function changesOf(
  graph: Graph,
  id: string,
): Promise<z.input<typeof getScreeningChanges.response>> {
  const after = complete(await screeningOf(graph, id));
  if (after.previousId === null) {
    return { before: null, after, changes: [], unchanged: after.counts.suppliers, leftOut: 0 };
  }
  const before = await screeningOf(graph, after.previousId)
    .then(complete)
    .catch(() => null);
  if (before === null) {
    return { before, after, changes: [], unchanged: after.counts.suppliers, leftOut: 0 };
  }
  return graph.reading('', async (reader) => {
    const pair = { id, before: before.id };
    const [counts] = await reader.read(screeningChangeCounts, pair);
    const rows = await reader.read(screeningChanges, { ...pair, after: '', limit: MOST });
    const keys = rows.map(({ key }) => key);
    const [knownBefore, knownAfter] = [
      await decisionsOn(reader, keys, before),
      await decisionsOn(reader, keys, after),
    ];
    const changes = rows.map(({ key, both }): Change => {
      const of = (now: boolean) => both.find((one) => one.now === now);
      const [then, is] = [of(false), of(true)];
      return changeOf(
        then === undefined ? null : screenedFrom(then, knownBefore.get(key) ?? []),
        is === undefined ? null : screenedFrom(is, knownAfter.get(key) ?? []),
      );
    });
    const changed = counts?.changed ?? 0;
    const unchanged = (counts?.suppliers ?? 0) - changed;
    return { before, after, changes, unchanged, leftOut: Math.max(0, changed - changes.length) };
  });
}

/** What became of one supplier, and why. */
function changeOf(before: Screened | null, after: Screened | null): Change {
  const shown = after ?? before;
  return {
    key: shown?.key ?? '',
    supplier: shown?.supplier.names[0] ?? '',
    rows: shown?.rows ?? [],
    before: before && { outcome: before.outcome, standing: before.standing },
    after: after && { outcome: after.outcome, standing: after.standing },
    why: whyOf(before, after),
  };
}

function whyOf(before: Screened | null, after: Screened | null): Words[] {
  if (before === null) return [changeWords.supplierNew()];
  if (after === null) return [changeWords.supplierGone()];
  const told = [...before.candidates, ...after.candidates].map(({ party }) => party.id);
  const parties = [...new Set(told)].flatMap((id) => {
    const of = (one: Screened) => one.candidates.find(({ party }) => party.id === id) ?? null;
    return partyWords(of(before), of(after));
  });
  if (before.outcome === 'notRun' || before.outcome === 'failed') {
    return [changeWords.wasNotRun(), ...parties];
  }
  if (after.outcome === 'failed') return [changeWords.failed(after.detail)];
  return parties;
}

function partyWords(before: Candidate | null, after: Candidate | null): Words[] {
  if (before === null) return after === null ? [] : [changeWords.partyNew(after)];
  if (after === null) return [changeWords.partyGone(before)];
  const [then, now] = [before.evidence, after.evidence];
  const keys = (entries: Candidate['evidence']['entries']) =>
    new Set(entries.map(({ key }) => key));
  const [had, has] = [keys(then.entries), keys(now.entries)];
  const added = now.entries.filter(({ key }) => !had.has(key));
  const ended = then.entries.filter(({ key }) => !has.has(key));
  const altered = now.entries.filter((entry) => {
    const old = then.entries.find(({ key }) => key === entry.key);
    return old !== undefined && JSON.stringify(old) !== JSON.stringify(entry);
  });
  const verdicts = after.verdicts.flatMap((verdict) => {
    const old = before.verdicts.find(({ regime }) => regime === verdict.regime);
    if (old === undefined || old.verdict === verdict.verdict) return [];
    return changeWords.verdict(after.party, old, verdict);
  });
  const paths = after.paths.flatMap((path) => {
    const old = before.paths.find(({ kind }) => kind === path.kind)?.designatedParties ?? 0;
    return old === path.designatedParties ? [] : changeWords.paths(after.party, path, old);
  });
  const score = then.comparison.score !== now.comparison.score;
  const names = JSON.stringify(then.names.found) !== JSON.stringify(now.names.found);
  const said = [
    ...added.map((entry) => changeWords.entryAdded(after.party, entry)),
    ...ended.map((entry) => changeWords.entryEnded(after.party, entry)),
    ...altered.map((entry) => changeWords.entryChanged(after.party, entry)),
    ...verdicts,
    ...paths,
    ...(score ? [changeWords.score(after.party, then.comparison.score, now.comparison.score)] : []),
    ...(names ? [changeWords.names(after.party)] : []),
  ];
  const decided = before.decisions.length + after.decisions.length > 0;
  if (said.length > 0 || !decided) return said;
  return [changeWords.decided(after)];
}
