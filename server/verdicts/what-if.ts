import type { z } from 'zod';
import type { Moment } from '#api/moment';
import type { Words } from '#api/values';
import type { RegimeVerdict } from '#api/verdict';
import type { postWhatIf, WhatIfBody } from '#api/what-if';
import { answering } from '../answers/scope';
import type { Graph } from '../graph/open';
import { explain } from '../ownership/explain';
import { shareWords } from '../ownership/words/share-words';
import { citedIn } from './cited';
import { coverageOf, factsOn, nameIn, subjectOf } from './facts';
import { listsRead } from './lists';
import { narrowing, questionAbout } from './narrow';
import { regimeVerdict } from './on-wire';
import { questionOf } from './question';
import { type Regimes, regimeNamed } from './regimes';
import {
  listNames,
  refuseWrong,
  supposedDesignations,
  supposedHoldings,
  supposedParties,
} from './supposed';
import { basisName, verdictName } from './words';
import { worldAbove } from './world';

/** The verdict as the graph is, and as it would be with these changes. The graph is only read. */
export function whatIf(
  graph: Graph,
  regimes: Regimes,
  id: string,
  body: WhatIfBody,
  state: Omit<Moment, 'asOf'> = {},
): Promise<z.input<typeof postWhatIf.response>> {
  const regime = regimeNamed(regimes, body.regime, '/body/regime');
  return answering(graph, { ...state, asOf: body.asOf }, async (scope) => {
    const { asOf, stored } = scope;
    const starts = [id, ...supposedParties(body)];
    const world = await worldAbove(scope, starts, { from: asOf, to: asOf });
    const subject = subjectOf(world, id);
    const lists = listsRead(regime, stored);
    const all = [...regimes.values()].flatMap((one) => listsRead(one, stored));
    refuseWrong(body, { world, known: listNames(all, stored.lists) });
    const removed = new Set(body.designations.remove);
    const kept = world.entries.filter(({ key }) => !removed.has(key));
    const [now, then] = [factsOn(world, scope), factsOn({ ...world, entries: kept }, scope)];
    const holdings = supposedHoldings(world, body, asOf);
    const question = questionOf({ ...then, holdings }, regime, subject.id);
    const designations = supposedDesignations(question.designations, world, body);
    const told = [
      explain(questionAbout(now, regime, subject.id)),
      explain(narrowing({ ...question, designations })(subject.id)),
    ].map((one) => regimeVerdict(one, regime, nameIn(world)));
    const [before, after] = told;
    if (before === undefined || after === undefined) throw new Error('no verdict was reached');
    return {
      ...{ subject, before, after, difference: differenceOf(before, after) },
      ...(await citedIn(scope, world, [before, after])),
      coverage: coverageOf(scope, world, lists),
    };
  });
}

/** What is different, a sentence each. */
function differenceOf(before: RegimeVerdict, after: RegimeVerdict): Words[] {
  const said: Words[] = [];
  if (before.verdict !== after.verdict) {
    const [was, is] = [verdictName(before.verdict), verdictName(after.verdict)];
    said.push({
      en: `The verdict changes from “${was.en}” to “${is.en}”.`,
      zh: `结论由“${was.zh}”变为“${is.zh}”。`,
    });
  }
  if (before.basis !== after.basis) {
    const [was, is] = [basisName(before.basis), basisName(after.basis)];
    said.push({
      en: `It rests on “${is.en}” instead of “${was.en}”.`,
      zh: `依据由“${was.zh}”变为“${is.zh}”。`,
    });
  }
  const [was, is] = [shareWords(before.counted), shareWords(after.counted)];
  if (was.en !== is.en) {
    said.push({
      en: `The counted share changes from ${was.en} to ${is.en}.`,
      zh: `计入的份额由${was.zh}变为${is.zh}。`,
    });
  }
  for (const [words, gone, come] of [
    [FLAGS, before.flags, after.flags],
    [REASONS, before.reasons.map(codeOf), after.reasons.map(codeOf)],
  ] as const) {
    said.push(...listed(words.come, come, gone), ...listed(words.gone, gone, come));
  }
  return said;
}

const FLAGS = {
  come: { en: 'New flags', zh: '新增提示' },
  gone: { en: 'Flags that no longer apply', zh: '不再适用的提示' },
};
const REASONS = {
  come: { en: 'New reasons', zh: '新增理由' },
  gone: { en: 'Reasons that no longer apply', zh: '不再适用的理由' },
};

function codeOf({ code }: { code: string }): string {
  return code;
}

/** Those of the one that are not among the other. */
function listed(words: Words, one: readonly string[], other: readonly string[]): Words[] {
  const only = [...new Set(one.filter((code) => !other.includes(code)))];
  if (only.length === 0) return [];
  return [{ en: `${words.en}: ${only.join(', ')}.`, zh: `${words.zh}：${only.join('、')}。` }];
}
