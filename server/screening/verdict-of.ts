import type { ScreenedVerdict, SeenEntry, Standing } from '#api/screening';
import type { Verdict } from '#api/verdict';
import { designatedSince, designationCertainty } from '../answers/days';
import type { Scope } from '../answers/scope';
import { assess } from '../ownership/assess';
import type { Assessment } from '../ownership/assessment';
import { explain } from '../ownership/explain';
import type { Regime } from '../ownership/regime';
import { factsOn, nameIn } from '../verdicts/facts';
import { narrowing } from '../verdicts/narrow';
import { regimeVerdict } from '../verdicts/on-wire';
import { questionOf } from '../verdicts/question';
import { worldAbove } from '../verdicts/world';

/** What is said about a party under every regime that is asked. */
export interface Stand {
  verdicts: ScreenedVerdict[];
  entries: SeenEntry[];
  /** The nodes that are the party. */
  records: string[];
}

/** Many parties at once: what is above all of them is loaded once. */
export async function standsOf(
  scope: Scope,
  regimes: readonly Regime[],
  parties: readonly string[],
): Promise<(party: string) => Stand> {
  if (parties.length === 0) return () => ({ verdicts: [], entries: [], records: [] });
  const world = await worldAbove(scope, parties, { from: scope.asOf, to: scope.asOf });
  const facts = factsOn(world, scope);
  const questions = regimes.map((regime) => ({
    regime,
    about: narrowing(questionOf(facts, regime, '')),
  }));
  const lists = new Map(scope.stored.lists.map(({ id, name }) => [id, name]));
  return (party) => {
    const records = world.identity.nodes(party);
    const entries = world.entries.flatMap(({ partyId, ...entry }) => {
      const certainty = designationCertainty(entry, scope.asOf, scope.stored.lists);
      if (certainty === null || !records.includes(partyId)) return [];
      const { key, listedName, programme, citation, sourceId: source } = entry;
      const list = lists.get(entry.listId) ?? entry.listId;
      const since = designatedSince(entry);
      return { key, list, listedName, programme, since, citation, certainty, source };
    });
    return {
      records,
      entries: entries.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      verdicts: questions.map(({ regime, about }) => {
        const question = about(world.identity.lead(party));
        const told = assess(question);
        // A proof costs many times a verdict: it is told where there is something to prove.
        if (told.verdict === 'none_found') return briefVerdict(regime, told);
        const explained = regimeVerdict(explain(question), regime, nameIn(world));
        return { ...briefVerdict(regime, told), ...proven(explained) };
      }),
    };
  };
}

const NONE = {
  en: 'Test not met on what is disclosed.',
  zh: '按已披露信息未达标准。',
};

function briefVerdict(regime: Regime, told: Assessment): ScreenedVerdict {
  const { verdict, basis, flags } = told;
  const reasons = [...new Set(told.reasons.map(({ code }) => code))];
  return { regime: regime.id, verdict, basis, reasons, flags, words: NONE, proof: [], sources: [] };
}

function proven({ words, proof, reasons }: ReturnType<typeof regimeVerdict>) {
  const rows = proof.flatMap(({ tables, controls }) => [
    ...tables.flatMap(({ holdings }) => holdings),
    ...controls,
  ]);
  return {
    words,
    proof: proof.length > 0 ? proof.map((step) => step.words) : reasons.map((one) => one.words),
    sources: [...new Set(rows.flatMap(({ sources }) => sources))].sort(),
  };
}

const BY_VERDICT: Record<Verdict, Standing> = {
  exposed: 'caught',
  cannot_rule_out: 'open',
  none_found: 'nothing',
};

/** How a party stands: the worst that any regime says, and ties to designated parties. */
export function standingOf(
  { verdicts, entries }: Stand,
  paths: readonly { designatedParties: number }[],
): Standing {
  const said = verdicts.map(({ verdict }) => BY_VERDICT[verdict]);
  if (entries.length > 0) return 'named';
  if (said.includes('caught')) return 'caught';
  if (paths.some(({ designatedParties }) => designatedParties > 0)) return 'tied';
  return said.includes('open') ? 'open' : 'nothing';
}
