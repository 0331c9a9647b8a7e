import type { z } from 'zod';
import type { postSupplierParty } from '#api/screenings';
import type { Graph } from '../graph/open';
import { screenedKeys } from '../graph/screening';
import { writeScreened } from '../graph/screening-writes';
import { Problem } from '../problems';
import type { Regimes } from '../verdicts/regimes';
import { findingsOf } from './find';
import { findingsIn, supplierIn } from './kept';
import { askingOf, valuesOf } from './run';
import { decisionsOn, screenedFrom, storedScreening } from './stored';

/** Looks at a party that somebody names for a supplier, as at one that was found: it is a candidate from then on. */
export async function addedCandidate(
  graph: Graph,
  regimes: Regimes,
  id: string,
  { supplier: key, party }: z.output<typeof postSupplierParty.body>,
): Promise<z.input<typeof postSupplierParty.response>> {
  const screening = await storedScreening(graph, id);
  const { row, decisions } = await graph.reading('', async (reader) => ({
    row: (await reader.read(screenedKeys, { id, keys: [key] }))[0]?.supplier,
    decisions: (await decisionsOn(reader, [key], screening)).get(key) ?? [],
  }));
  const found = row === undefined || row.found === null ? null : findingsIn(row.found);
  if (row === undefined || found === null) throw notRun(key);
  const asked = { supplier: supplierIn(row.asked), accepted: [party] };
  const { findings } = await findingsOf(graph, askingOf(screening, regimes), [asked]);
  const added = findings
    .flat()
    .find(({ party: { id: lead }, evidence: { records } }) => [lead, ...records].includes(party));
  if (added === undefined) throw noParty(party, screening.revision);
  const all = found.some((one) => one.party.id === added.party.id) ? found : [...found, added];
  const values = { key, ...valuesOf(row, all, decisions) };
  await graph.writing(({ write }) => write(writeScreened, { id, rows: [values] }));
  return { supplier: screenedFrom({ ...row, ...values }, decisions) };
}

function notRun(key: string): Problem {
  return new Problem(
    'invalid-request',
    `The supplier "${key}" of this screening was not screened: there is nothing to add a party to.`,
    { errors: [{ pointer: '/body/supplier', detail: 'no such supplier that was screened' }] },
  );
}

function noParty(party: string, revision: number): Problem {
  return new Problem(
    'invalid-request',
    `No party "${party}" is in revision ${revision}, which this screening looked in: screen the list again on the newest data.`,
    { errors: [{ pointer: '/body/party', detail: 'no such party at that revision' }] },
  );
}
