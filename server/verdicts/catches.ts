import type { z } from 'zod';
import type { Words } from '#api/values';
import type { Catches, getCatches } from '#api/verdicts';
import { identityOf } from '../answers/identity';
import { unseenWords } from '../answers/limit-words';
import { answering } from '../answers/scope';
import type { Graph } from '../graph/open';
import type { NameOf } from '../ownership/assessment';
import { shareText } from '../ownership/exact/interval';
import { intervalOfAmounts, lesser } from '../ownership/rule/amounts';
import { type CaughtParty, caughtBy } from './caught';
import { coverageOf, factsOn, nameIn, subjectOf } from './facts';
import { listsRead } from './lists';
import { nodesBelow } from './load-below';
import { questionOf } from './question';
import { type Regimes, regimeNamed } from './regimes';
import { sourceOfReading } from './statements';
import { worldAbove } from './world';

/** What a designated party catches: everybody below it is loaded with all that is above them, and decided at once. */
export function catchesOf(
  graph: Graph,
  regimes: Regimes,
  id: string,
  query: z.output<typeof getCatches.query>,
): Promise<z.input<typeof getCatches.response>> {
  const regime = regimeNamed(regimes, query.regime, '/query/regime');
  return answering(graph, query, async (scope) => {
    const below = await nodesBelow(scope, identityOf(scope), [id]);
    const world = await worldAbove(scope, [...below], { from: scope.asOf, to: scope.asOf });
    const subject = subjectOf(world, id);
    const question = questionOf(factsOn(world, scope), regime, subject.id);
    const parties = [...below].map(world.identity.lead);
    const { caught, designated } = caughtBy(question, subject.id, parties);
    const ordered = caught.toSorted((one, other) => (one.party < other.party ? -1 : 1));
    const rest = ordered.filter(({ party }) => party > (query.after ?? ''));
    const shown = rest.slice(0, query.limit);
    const ids = new Set(shown.map(({ party }) => party));
    const lists = listsRead(regime, scope.stored);
    const coverage = coverageOf(scope, world, lists);
    return {
      ...{ subject, regime: regime.id, title: regime.title, designated },
      counts: {
        certainly: caught.filter(({ certainty }) => certainty === 'certain').length,
        possibly: caught.filter(({ certainty }) => certainty === 'possible').length,
      },
      catches: shown.map((one) => wireCatch(one, nameIn(world))),
      next: rest.length > shown.length ? (shown.at(-1)?.party ?? null) : null,
      parties: [...world.parties.values()].filter((party) => ids.has(party.id)),
      coverage: { ...coverage, notLookedAt: [...coverage.notLookedAt, unseenWords.nominees()] },
    };
  });
}

type Catch = Catches['catches'][number];

function wireCatch(one: CaughtParty, nameOf: NameOf): Catch {
  const { party, certainty, by, alone } = one;
  const { counted, keys, readings, owners } = borneBy(one);
  const sources = [...new Set(readings.map(sourceOfReading))].filter((source) => source !== '');
  const words = catchWords({ party, owners, certainty, by }, nameOf);
  return { party, certainty, by, alone, counted, words, ties: [...new Set(keys)], sources };
}

/** What the cause rests on: the stakes that were counted, or the right. */
function borneBy({ cause }: CaughtParty) {
  if (cause.by === 'control') {
    const { owner, keys, sources } = cause.control;
    return { counted: null, keys: [...keys], readings: [...sources], owners: [owner] };
  }
  if (cause.by === 'designation') return { counted: null, keys: [], readings: [], owners: [] };
  const { table, counted } = cause;
  const sum = counted.reduce(
    (total, { least, most }) => ({ least: total.least + least, most: total.most + most }),
    { least: 0n, most: 0n },
  );
  const holdings = counted.map(({ holding }) => holding);
  const most = lesser(sum.most, table.whole);
  return {
    counted: shareText(intervalOfAmounts({ least: sum.least, most }, table.unit)),
    keys: holdings.flatMap(({ keys }) => keys),
    readings: holdings.flatMap(({ sources }) => sources),
    owners: holdings.map(({ owner }) => owner),
  };
}

function catchWords(
  {
    party,
    owners,
    certainty,
    by,
  }: Pick<CaughtParty, 'party' | 'certainty' | 'by'> & { owners: readonly string[] },
  nameOf: NameOf,
): Words {
  const name = nameOf(party);
  const held = [...new Set(owners)].map(nameOf);
  const how = {
    holdings: { en: 'what they hold of it', zh: '所持份额' },
    control: { en: 'a right over it', zh: '控制权' },
    sameness: { en: 'an undecided identity', zh: '未决的同一性' },
  }[by];
  const maybe = certainty === 'possible';
  return {
    en: `${name.en} is ${maybe ? 'possibly ' : ''}caught by ${how.en}: ${held
      .map(({ en }) => en)
      .join(', ')
      .replace(/\.$/, '')}.`,
    zh: `${name.zh}${maybe ? '可能' : ''}被涵盖（${how.zh}）：${held.map(({ zh }) => zh).join('、')}。`,
  };
}
