import type { z } from 'zod';
import { MatchDecision, Outcome, type Screened, Standing } from '#api/screening';
import type { Screening } from '#api/screenings';
import type { Words } from '#api/values';
import type { Graph, Reader } from '../graph/open';
import {
  matchDecisions,
  type StoredDecision,
  type StoredScreening,
  type StoredSupplier,
  screeningCounts,
  screenings,
} from '../graph/screening';
import { Problem } from '../problems';
import { evidenceIn, findingsIn, supplierIn } from './kept';
import { settled } from './settle';
import { faultWords } from './words/fault-words';

const MOST = 500;
/** A runner of whom nothing was heard for so long is gone. */
export const PATIENCE_MS = 60_000;

export function screeningsOf(graph: Graph): Promise<{ screenings: Screening[] }> {
  return graph.reading('', async (reader) => ({ screenings: await withCounts(reader, null) }));
}

/** The screening of this id with its counts; refused where there is none. */
export function screeningOf(graph: Graph, id: string): Promise<Screening> {
  return graph.reading('', async (reader) => {
    const [one] = await withCounts(reader, id);
    return one ?? refuseUnknown(id);
  });
}

/** The screening itself; refused where not all of it is there: of the rows that are missing nobody would hear. */
export function complete<Some extends Pick<Screening, 'state'>>(screening: Some): Some {
  if (screening.state === 'incomplete')
    throw new Problem('screening-incomplete', faultWords.incomplete().en);
  return screening;
}

export function storedScreening(graph: Graph, id: string): Promise<StoredScreening> {
  return graph.reading('', async ({ read }) => {
    const [row] = await read(screenings, { id, limit: 1 });
    return row?.screening ?? refuseUnknown(id);
  });
}

async function withCounts({ read }: Reader, id: string | null): Promise<Screening[]> {
  const rows = await read(screenings, { id, limit: MOST });
  const stored = rows.map(({ screening }) => screening);
  const counted = await read(screeningCounts, { ids: stored.map((one) => one.id) });
  return stored.map((one) => {
    const { coverage: _, lists: __, beatAge, ...screening } = one;
    const isSilent = one.state === 'running' && (beatAge ?? 0) > PATIENCE_MS;
    const groups = counted.filter((group) => group.id === one.id);
    return {
      ...{ ...screening, remarks: JSON.parse(one.remarks), detail: parsed(one.detail) },
      ...(one.state === 'incomplete' && { detail: faultWords.incomplete() }),
      ...(isSilent && { state: 'stopped' as const, detail: faultWords.silent() }),
      counts: countsOf(groups),
    };
  });
}

function parsed(words: string | null): Words | null {
  return words === null ? null : JSON.parse(words);
}

type Group = z.output<typeof screeningCounts.row>;

const ORDER = { outcome: Outcome.options, standing: Standing.options };

function countsOf(groups: readonly Group[]): Screening['counts'] {
  const sum = (some: readonly Group[], of: 'suppliers' | 'rows') =>
    some.reduce((total, group) => total + group[of], 0);
  const by = <Key extends 'outcome' | 'standing'>(key: Key) =>
    ORDER[key]
      .filter((value) => groups.some((group) => group[key] === value))
      .map((value) => {
        const some = groups.filter((group) => group[key] === value);
        return { [key]: value, suppliers: sum(some, 'suppliers'), rows: sum(some, 'rows') };
      });
  return {
    ...{ rows: sum(groups, 'rows'), suppliers: sum(groups, 'suppliers') },
    toReview: sum(
      groups.filter(({ toReview }) => toReview),
      'suppliers',
    ),
    outcomes: by('outcome') as Screening['counts']['outcomes'],
    standings: by('standing') as Screening['counts']['standings'],
  };
}

/** What people decided about these suppliers; for a screening what it knew when it ran, and what was decided in it. */
export async function decisionsOn(
  { read }: Pick<Reader, 'read'>,
  suppliers: readonly string[],
  screening: Pick<StoredScreening, 'id' | 'decisionNumber'> | null,
): Promise<Map<string, MatchDecision[]>> {
  const rows =
    suppliers.length === 0 ? [] : await read(matchDecisions, { suppliers: [...suppliers] });
  const found = new Map<string, MatchDecision[]>();
  for (const { decision } of rows) {
    const { decisionNumber: number, screeningId } = decision;
    const isLater = screening !== null && number > screening.decisionNumber;
    if (isLater && screeningId !== screening.id) continue;
    found.set(decision.supplier, [...(found.get(decision.supplier) ?? []), decisionIn(decision)]);
  }
  return found;
}

function decisionIn(stored: StoredDecision): MatchDecision {
  return MatchDecision.parse({ ...stored, evidence: evidenceIn(stored.evidence) });
}

/** A stored supplier with the decisions of now. */
export function screenedFrom(
  stored: StoredSupplier,
  decisions: readonly MatchDecision[],
): Screened {
  const { asked, found, detail, urgency: _, ...row } = stored;
  const shown = { ...(row as Screened), supplier: supplierIn(asked) };
  const findings = findingsIn(found);
  if (findings === null) {
    const lost = { outcome: 'failed', standing: null, toReview: false } as const;
    return { ...shown, ...lost, candidates: [], detail: faultWords.olderForm() };
  }
  const { candidates } = settled(findings, decisions);
  return { ...shown, candidates, detail: parsed(detail) };
}

function refuseUnknown(id: string): never {
  throw new Problem(
    'unknown-screening',
    `No screening has the id "${id}"; it may have been deleted. GET /api/screenings names them.`,
    { errors: [{ pointer: '/params/id', detail: 'no such screening' }] },
  );
}
