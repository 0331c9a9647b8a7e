import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { MatchDecision, Screened } from '#api/screening';
import type { postMatchDecisions } from '#api/screenings';
import type { Graph, Reader } from '../graph/open';
import { type StoredScreening, screenedKeys } from '../graph/screening';
import { writeDecisions, writeScreened } from '../graph/screening-writes';
import { Problem } from '../problems';
import { findingsIn } from './kept';
import { valuesOf } from './run';
import { decisionsOn, screenedFrom, storedScreening } from './stored';

type Asked = z.output<typeof postMatchDecisions.body>;

/** Writes what somebody decided, with the evidence that was seen, and settles those suppliers anew. */
export async function decided(
  graph: Graph,
  id: string,
  { pairs, ...said }: Asked,
): Promise<z.input<typeof postMatchDecisions.response>> {
  const screening = await storedScreening(graph, id);
  const keys = [...new Set(pairs.map(({ supplier }) => supplier))];
  const shown = await graph.reading('', (reader) => shownOf(reader, screening, keys));
  const rows = pairs.map(({ supplier, party }, place) => {
    const one = shown.find(({ key }) => key === supplier);
    const candidate = one?.candidates.find((found) => found.party.id === party);
    if (candidate === undefined) throw noSuchPair(place, supplier, party);
    return {
      ...{
        ...said,
        id: `decision-${randomUUID()}`,
        screeningId: id,
        supplier,
        partyId: candidate.party.id,
      },
      ...{ decidedAt: new Date().toISOString(), evidence: JSON.stringify(candidate.evidence) },
    };
  });
  const [written] = await graph.writing(({ write }) => write(writeDecisions, { rows }));
  const settled = await settledAnew(graph, screening, keys);
  return { suppliers: settled, decisionNumber: written?.decisionNumber ?? 0 };
}

async function settledAnew(
  graph: Graph,
  screening: StoredScreening,
  keys: readonly string[],
): Promise<Screened[]> {
  const { id } = screening;
  const { rows, decisions } = await graph.reading('', async (reader) => ({
    rows: await reader.read(screenedKeys, { id, keys: [...keys] }),
    decisions: await decisionsOn(reader, keys, screening),
  }));
  const on = (key: string): MatchDecision[] => decisions.get(key) ?? [];
  const changed = rows.flatMap(({ supplier }) => {
    const findings = supplier.found === null ? null : findingsIn(supplier.found);
    if (findings === null) return [];
    return { key: supplier.key, ...valuesOf(supplier, findings, on(supplier.key)) };
  });
  await graph.writing(({ write }) => write(writeScreened, { id, rows: changed }));
  return graph.reading('', (reader) => shownOf(reader, screening, keys));
}

async function shownOf(
  reader: Reader,
  screening: StoredScreening,
  keys: readonly string[],
): Promise<Screened[]> {
  const rows = await reader.read(screenedKeys, { id: screening.id, keys: [...keys] });
  const decisions = await decisionsOn(reader, keys, screening);
  return rows.map(({ supplier }) => screenedFrom(supplier, decisions.get(supplier.key) ?? []));
}

function noSuchPair(place: number, supplier: string, party: string): Problem {
  const pointer = `/body/pairs/${place}`;
  return new Problem(
    'invalid-request',
    `${pointer}: the supplier "${supplier}" of this screening has no candidate "${party}".`,
    { errors: [{ pointer, detail: 'no such candidate of this supplier' }] },
  );
}
