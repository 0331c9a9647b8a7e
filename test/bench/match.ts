import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { candidatesOfAll } from '../../server/answers/candidates';
import { answering } from '../../server/answers/scope';
import { applySchema, type Graph, openGraph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { compare, POSSIBLE_FROM } from '../../server/match/compare';
import { openEmbedded } from '../../server/neo4j/embedded';
import { readSettings } from '../../server/settings';
import { named } from '../support/described';
import { alias, party, world } from '../support/rows';
import { WAYS } from './match-names';
import {
  aliasPairs,
  benchPairs,
  type Entry,
  englishPairs,
  listEntries,
  namesOf,
  negativePairs,
  type Pair,
} from './match-pairs';
import { machineLoad } from './measure';
import { chanceOf } from './random';

/**
 * TRACEHOLD_REAL_DATA=<folder> npm run bench:match -- [every] [python]
 *
 * How well names are matched, on real pairs: (a) the 266 organisations of name_bench, by halves; (b) aliases of the
 * Consolidated Screening List as suppliers write them, every so-manieth (10), looked for in a graph that holds the
 * list, and the most similar other companies; (c) names alone. With a python that has nomenklatura, its matchers on
 * the same pairs.
 */
async function bench([every = '10', python = '']: string[]): Promise<void> {
  const { realData, cache, heapMb, pageCacheMb } = readSettings({ ...process.env });
  if (realData === null) throw new Error('set TRACEHOLD_REAL_DATA to the folder of the real data');
  console.log(`Node ${process.version}; ${machineLoad()}`);
  const entries = listEntries(realData);
  const negatives = negativePairs(entries);
  const pairs = [
    ...benchPairs(realData),
    ...aliasPairs(entries),
    ...negatives.map(({ pair }) => pair),
    ...englishPairs(),
  ];
  const began = performance.now();
  const ours = pairs.map(({ one, other }) => compare(named(one), named(other)).score);
  const seconds = (performance.now() - began) / 1_000;
  report('ours', pairs, ours, seconds);
  for (const peer of python === '' ? [] : peersOf(python, pairs)) {
    report(peer.algorithm, pairs, peer.scores, peer.seconds);
  }
  const sure = negatives.filter(
    ({ pair, other }) =>
      compare(named(pair.one), named(other.name, ...other.aliases)).judged === 'same',
  );
  console.log(
    `(b) of ${negatives.length} hard negatives, all aliases known, ${share(sure.length, negatives.length)} matched surely`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-bench-match-'));
  const place = { data: folder, cache, heapMb, pageCacheMb };
  const embedded = await openEmbedded(place, () => undefined);
  const graph = await openGraph({ ...embedded, database: 'neo4j' });
  try {
    await applySchema(graph);
    await findAliases(graph, entries, Number(every));
  } finally {
    await graph.close();
    embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(machineLoad());
}

function report(
  who: string,
  pairs: readonly Pair[],
  scores: readonly number[],
  seconds: number,
): void {
  const of = (set: Pair['set']) =>
    pairs.flatMap((pair, at) =>
      pair.set === set ? [{ same: pair.same, score: scores[at] ?? 0 }] : [],
    );
  const best = bestThreshold(of('tuned'));
  const said = (set: Pair['set'], from: number) => {
    const { precision, recall, f1 } = measured(of(set), from);
    return `F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
  };
  console.log(`${who}: ${pairs.length} pairs in ${seconds.toFixed(2)} s`);
  console.log(`  (a) tuned half, at ${best.toFixed(2)}: ${said('tuned', best)}`);
  console.log(
    `  (a) held-out half, at ${best.toFixed(2)}: ${said('heldOut', best)}; at 0.70: ${said('heldOut', 0.7)}`,
  );
  const [aliases, negatives] = [of('alias'), of('negative')];
  const above = (set: readonly { score: number }[], from: number) =>
    set.filter(({ score }) => score >= from).length;
  for (const wrong of [0.005, 0.01, 0.05, 0.2]) {
    const ranked = negatives.map(({ score }) => score).sort((a, b) => b - a);
    const from = (ranked[Math.floor(wrong * ranked.length)] ?? 0) + 1e-9;
    console.log(
      `  (c) at ${wrong} of hard negatives: ${share(above(aliases, from), aliases.length)} of alias pairs`,
    );
  }
  console.log(
    `  (c) at ${POSSIBLE_FROM}: ${share(above(negatives, 0.7), negatives.length)} of hard negatives, ${share(above(aliases, 0.7), aliases.length)} of alias pairs`,
  );
  const english = [...of('english'), ...of('englishNegative')];
  for (const from of [0.7, 0.75, 0.8]) {
    const { precision, recall } = measured(english, from);
    console.log(
      `  (c) English and Chinese, at ${from}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`,
    );
  }
}

interface Judged {
  same: boolean;
  score: number;
}

function measured(judged: readonly Judged[], from: number) {
  const found = judged.filter(({ score }) => score >= from);
  const right = found.filter(({ same }) => same).length;
  const all = judged.filter(({ same }) => same).length;
  return {
    precision: found.length === 0 ? 1 : right / found.length,
    recall: right / all,
    f1: (2 * right) / (found.length + all),
  };
}

function bestThreshold(judged: readonly Judged[]): number {
  const thresholds = Array.from({ length: 71 }, (_, at) => 0.3 + at / 100);
  return thresholds.reduce((best, from) =>
    measured(judged, from).f1 > measured(judged, best).f1 ? from : best,
  );
}

function peersOf(python: string, pairs: readonly Pair[]) {
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-bench-peer-'));
  const file = join(folder, 'pairs.jsonl');
  writeFileSync(
    file,
    pairs.map(({ schema, one, other }) => `${JSON.stringify([schema, one, other])}\n`).join(''),
  );
  const script = fileURLToPath(new URL('match-peer.py', import.meta.url));
  const { stdout, stderr } = spawnSync(python, [script, file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  rmSync(folder, { recursive: true });
  if (stdout === '') console.log(stderr);
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line): { algorithm: string; scores: number[]; seconds: number } =>
    JSON.parse(line),
  );
}

const AT_ONCE = 25;

/** Loads the list and looks for every so-manieth name and alias of it, written in each way. */
async function findAliases(graph: Graph, entries: readonly Entry[], every: number): Promise<void> {
  const parties = entries.map(({ id, name, aliases }) =>
    party(id, {
      name,
      names: [alias(name, { type: 'primary' }), ...aliases.map((one) => alias(one))],
    }),
  );
  await load(graph, world(...parties));
  const stored = entries.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((text) => ({ id, text })),
  );
  const drawn = stored.filter((_, at) => at % every === 0);
  const same = partyOf(entries);
  let [asked, first] = [0, 0];
  for (const [way, write] of Object.entries(WAYS)) {
    const chance = chanceOf(7, way);
    const written = drawn.map(({ id, text }) => ({ id, text: write(text, chance), before: text }));
    const changed = written.filter(({ text, before }) => way === 'as it stands' || text !== before);
    const found = await foundFirst(graph, changed, same);
    console.log(
      `(b) ${way}: ${share(found, changed.length)} of ${changed.length} find their party first`,
    );
    asked += changed.length;
    first += found;
  }
  console.log(`(b) all ways: ${share(first, asked)} of ${asked}`);
}

/** Which entries are one party: a company stands on several lists, each time under names that they share. */
function partyOf(entries: readonly Entry[]): Map<string, string> {
  const parties = new Map<string, string>();
  const known = new Map<string, string>();
  for (const entry of entries) {
    const names = namesOf(entry);
    const party = names.map((name) => known.get(name)).find((id) => id !== undefined) ?? entry.id;
    parties.set(entry.id, party);
    for (const name of names) if (!known.has(name)) known.set(name, party);
  }
  return parties;
}

/** Several parties may have one name: the right one stands among those with the best score. */
async function foundFirst(
  graph: Graph,
  asked: readonly { id: string; text: string }[],
  parties: ReadonlyMap<string, string>,
): Promise<number> {
  let found = 0;
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    const some = asked.slice(start, start + AT_ONCE);
    const all = await answering(graph, {}, (scope) =>
      candidatesOfAll(
        scope,
        some.map(({ text }) => named(text)),
        { most: 20 },
      ),
    );
    for (const [at, { candidates }] of all.entries()) {
      const best = candidates[0]?.comparison.score ?? 0;
      const leading = candidates.filter(({ comparison }) => comparison.score === best);
      const own = parties.get(some[at]?.id ?? '') ?? '';
      if (leading.some(({ party: { id } }) => parties.get(id) === own)) found += 1;
    }
  }
  return found;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}

await bench(process.argv.slice(2));
