import type { Row } from '../../server/import/rows';
import type { StoredRecord, StoredTie } from '../../server/import/stored';
import { chanceOf } from './random';
import { storedRows } from './stored-rows';
import { addressId, DATASETS, LISTS, partyId, SOURCES, sourceId, type World } from './world';

/** The records that are few: datasets, lists, sources, addresses and claims, as the loader stores them. */
export function fewRecords(
  world: World,
  spoken: ReadonlyMap<string, number>,
): {
  records: StoredRecord[];
  bonds: StoredTie[];
} {
  const rows = [...datasets(), ...lists(), ...sources(), ...claims(world, spoken)];
  const { records, ties } = storedRows(rows);
  return { records, bonds: ties };
}

/** Addresses are a tenth of the parties: one is stored by the loader, the others differ in id and text. */
export function addressStatement(n: number): Record<string, unknown> {
  return { ...addressTemplate(), text: `${n} Harbour Road, Unit ${n % 97}` };
}

let template: Record<string, unknown> | null = null;

function addressTemplate(): Record<string, unknown> {
  template ??= storedRows([
    {
      ...{ label: 'Address', id: addressId(0), datasetId: DATASETS[0], text: 'x' },
      ...{ country: 'CN', precision: 'premises' },
    },
  ]).records[0]?.row.statement as Record<string, unknown>;
  return template;
}

function datasets(): Row[] {
  return DATASETS.map((id, rank) => ({
    ...{
      label: 'Dataset',
      id,
      datasetId: id,
      title: `Made for measuring (${rank})`,
      rank: rank + 1,
    },
    ...{ publisher: null, licence: null, url: null, versionDate: '2025-11-01', note: null },
  }));
}

function lists(): Row[] {
  return LISTS.map((id, i) => ({
    ...{ label: 'List', id, datasetId: DATASETS[1], name: `List ${i} made for measuring` },
    ...{
      authority: 'An authority',
      url: null,
      versionDate: '2025-11-01',
      copyOf: null,
      note: null,
    },
    loaded: (['whole', 'partial', 'none'] as const)[i] ?? 'none',
  }));
}

function sources(): Row[] {
  return Array.from({ length: SOURCES }, (_, n) => ({
    ...{ label: 'Source' as const, id: sourceId(n), datasetId: DATASETS[0], title: `Filing ${n}` },
    ...{
      publisher: 'A registry',
      date: `2024-0${1 + (n % 9)}-01`,
      url: `https://example.org/${n}`,
    },
    ...{ access: 'full' as const, note: null },
  }));
}

/** One claim for each of these ties: about the party where it starts, and every second one contradicts the tie. */
function claims(world: World, spoken: ReadonlyMap<string, number>): Row[] {
  const chance = chanceOf(world.seed, 'claims');
  return [...spoken].map(
    ([tieKey, from], n): Row => ({
      ...{ label: 'Claim', id: `bench:c${n}`, datasetId: DATASETS[0], text: `A paper says ${n}.` },
      ...{ quote: null, kind: 'statement', status: 'reported', date: '2025-02-01', locator: null },
      sourceId: sourceId(chance.below(SOURCES)),
      about: [partyId(from)],
      contradicts: n % 2 === 0 ? [{ claimId: null, tieKey, reason: 'other figures' }] : [],
    }),
  );
}
