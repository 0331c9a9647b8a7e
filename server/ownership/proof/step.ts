import type { Certainty, PartyId } from '#api/values';
import type { ProofControl, ProofDesignation, ProofStep, ProofTable } from '../assessment';
import { ZERO } from '../exact/fraction';
import { between, shareText } from '../exact/interval';
import { type Control, POSSIBLE_SAMENESS } from '../holdings';
import type { InterestClass } from '../question';
import type { Threshold } from '../regime';
import { intervalOfAmounts } from '../rule/amounts';
import { tallyOf } from '../rule/counted';
import { atMost, isMet } from '../rule/criterion';
import type { Table } from '../rule/table';
import { leftOut, rowsOf } from './rows';
import { causeOf, type ProofRun } from './run';

/** One party: how it stands on the lists, who holds it, who has rights over it, and what of that catches it. */
export function stepOf(run: ProofRun, party: PartyId): Omit<ProofStep, 'number'> {
  const named = run.facts.standing.designated.get(party) ?? null;
  const caught = run.certain.has(party) ? 'certain' : run.possible.has(party) ? 'possible' : null;
  return {
    party,
    certainty: named === 'certain' ? named : (caught ?? named),
    by: named === null ? routeOf(run, party) : 'designation',
    designations: designationsOf(run, party),
    tables: proofTablesOf(run, party),
    controls: (run.stated.controlsOver.get(party) ?? []).map((one) => controlOf(run, party, one)),
  };
}

function routeOf(run: ProofRun, party: PartyId): ProofStep['by'] {
  const cause = causeOf(run, party);
  if (cause === undefined) return null;
  if (cause.by !== 'control') return cause.by;
  return cause.control.kind === POSSIBLE_SAMENESS ? 'sameness' : 'control';
}

function designationsOf({ facts }: ProofRun, party: PartyId): ProofDesignation[] {
  return facts.standing.entries
    .filter(({ person }) => person === party)
    .map(({ list, program, from, certainty, optsOut }) => ({
      ...{ list, program, from, certainty },
      notCounted: certainty === null ? 'LIST_NOT_READ' : optsOut ? 'PROGRAM_OPTS_OUT' : null,
    }));
}

function proofTablesOf(run: ProofRun, party: PartyId): ProofTable[] {
  const tables = run.tablesOver.get(party) ?? [];
  const missing = (['shares', 'votes'] as const)
    .filter((kind) => tables.every((table) => table.class !== kind))
    .flatMap((kind) => emptyTable(run, party, kind));
  return [...tables.map((table) => proofTable(run, party, table)), ...missing];
}

function proofTable(run: ProofRun, party: PartyId, table: Table): ProofTable {
  const rows = rowsOf(run, party, table);
  const criterion = run.register.criteria[table.class];
  const [certain, possible] = (['certain', 'possible'] as const).map((run) => {
    const counted = rows.filter(
      ({ row }) => row.counted === 'certain' || (run === 'possible' && row.counted !== null),
    );
    const tally = tallyOf(
      table,
      counted.flatMap(({ stake }) => (stake === null ? [] : [stake])),
    );
    return { tally, isMet: criterion !== null && isMet(table, tally, criterion, run) };
  });
  const least = certain?.tally.least ?? 0n;
  const most = possible === undefined ? 0n : atMost(table, possible.tally).counted;
  return {
    class: table.class,
    holdings: rows.map(({ row }) => row),
    sum: shareText(intervalOfAmounts({ least, most }, table.unit)),
    threshold: thresholdFor(run, table.class),
    met: certain?.isMet ? 'certain' : possible?.isMet ? 'possible' : null,
    own: table.own === null ? null : shareText(intervalOfAmounts(table.own, table.unit)),
    undisclosed: table.undisclosed,
  };
}

/** A class of which nothing is left that could count. */
function emptyTable(run: ProofRun, party: PartyId, kind: InterestClass): ProofTable[] {
  const holdings = leftOut(run, party, kind);
  if (holdings.length === 0) return [];
  const sum = shareText(between(ZERO, ZERO));
  const threshold = thresholdFor(run, kind);
  return [{ class: kind, holdings, sum, threshold, met: null, own: null, undisclosed: false }];
}

function thresholdFor({ question }: ProofRun, kind: InterestClass): Threshold | null {
  return kind === 'shares' ? question.regime.shares : question.regime.votes;
}

function controlOf(run: ProofRun, party: PartyId, control: Control): ProofControl {
  const { owner, kind, certain, keys, sources } = control;
  const fact = { owner, kind, certain, keys: [...keys], sources: [...sources] };
  const isRead = run.register.rightsOver.get(party)?.includes(control) === true;
  if (!isRead) return { ...fact, counted: null, why: 'KIND_NOT_READ', step: null };
  const surely: Certainty = certain && run.certain.has(owner) ? 'certain' : 'possible';
  const cause = causeOf(run, owner);
  if (cause === undefined) return { ...fact, counted: null, why: 'OWNER_NOT_CAUGHT', step: null };
  const step = run.order.get(owner) ?? Number.POSITIVE_INFINITY;
  if (step >= (run.order.get(party) ?? 0)) {
    return { ...fact, counted: null, why: 'CAUGHT_LATER', step: null };
  }
  const why = cause.by === 'designation' ? 'DESIGNATED' : 'CAUGHT';
  return { ...fact, counted: surely, why, step };
}
