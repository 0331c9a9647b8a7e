import type { z } from 'zod';
import type { Certainty } from '#api/values';
import type { RegimeVerdict } from '#api/verdict';
import type { Explanation, NameOf, ProofStep, Settling } from '../ownership/assessment';
import type { Regime } from '../ownership/regime';
import { reasonWords } from '../ownership/words/reason-words';
import { whyWords } from '../ownership/words/row-words';
import { stepWords } from '../ownership/words/step-words';
import { sourceOfReading } from './statements';
import { factWords, interestWords, settlingWords, verdictWords } from './words';

type Wire = z.input<typeof RegimeVerdict>;

/** An explanation of the engine as the wire carries it: with sentences, and with the sources of readings by their ids. */
export function regimeVerdict(told: Explanation, regime: Regime, nameOf: NameOf): Wire {
  const { variants } = told;
  return {
    regime: regime.id,
    title: regime.title,
    verdict: told.verdict,
    basis: told.basis,
    words: verdictWords(told, regime, nameOf),
    flags: told.flags,
    reasons: told.reasons.map((reason) => ({
      ...{ code: reason.code, words: reasonWords(reason, nameOf), parties: reason.parties },
      ...{ ties: reason.keys, detail: reason.detail },
    })),
    status: told.status,
    statusNote: noteOf(regime, told.asOf),
    threshold: told.threshold,
    counted: told.counted,
    margin: told.margin,
    critical: told.critical,
    governs: told.governs,
    proof: told.proof.map((step) => wireStep(step, nameOf)),
    minimalProof:
      told.minimalProof === null
        ? null
        : { ties: told.minimalProof.keys, designated: told.minimalProof.designated },
    settling: told.settling.map((one) => wireSettling(one, nameOf)),
    untried: told.untried,
    variants: {
      ...variants,
      bySource: variants.bySource.map(({ source, verdict }) => ({
        ...{ source: sourceOfReading(source), verdict },
      })),
    },
    undisclosed: told.undisclosed,
    economicInterest: told.economicInterest.map((interest) => ({
      ...interest,
      words: interestWords(interest, nameOf),
    })),
    unverified: regime.unverified,
  };
}

function noteOf({ periods }: Regime, asOf: string | null): Wire['statusNote'] {
  return periods.findLast(({ from }) => asOf !== null && from <= asOf)?.note ?? null;
}

function wireStep(step: ProofStep, nameOf: NameOf): Wire['proof'][number] {
  return {
    ...{ number: step.number, party: step.party, certainty: step.certainty, by: step.by },
    words: stepWords(step, nameOf),
    designations: step.designations.map(({ program, ...entry }) => ({
      ...{ ...entry, programme: program },
    })),
    tables: step.tables.map((table) => ({
      ...table,
      holdings: table.holdings.toSorted(byOwner).map((holding) => {
        const { keys, sources, certain, ...row } = holding;
        return { ...row, ...cited(keys, sources), ...said(holding.why, certain) };
      }),
    })),
    controls: step.controls.toSorted(byOwner).map((control) => {
      const { keys, sources, certain, ...row } = control;
      return { ...row, ...cited(keys, sources), ...said(control.why, certain) };
    }),
  };
}

function wireSettling({ verdict, facts }: Settling, nameOf: NameOf): Wire['settling'][number] {
  return {
    verdict,
    words: settlingWords({ verdict, facts }, nameOf),
    facts: facts.map((fact) => {
      const { keys, sources, ...rest } = fact;
      return { ...rest, ...cited(keys, sources), words: factWords(fact, nameOf) };
    }),
  };
}

function cited(keys: readonly string[], readings: readonly string[]) {
  const sources = readings.map(sourceOfReading).filter((source) => source !== '');
  return { ties: [...new Set(keys)].sort(), sources: [...new Set(sources)].sort() };
}

function said(why: Parameters<typeof whyWords>[0], certain: boolean) {
  const certainty: Certainty = certain ? 'certain' : 'possible';
  return { certainty, words: whyWords(why) };
}

/** What counts stands first; then in the order of the ids, whatever the store's is. */
function byOwner(
  one: { owner: string; counted: unknown },
  other: { owner: string; counted: unknown },
): number {
  const counted = Number(one.counted === null) - Number(other.counted === null);
  return counted || (one.owner < other.owner ? -1 : Number(one.owner > other.owner));
}
