import type { z } from 'zod';
import { Problem } from '../problems';
import type { ClaimRecord, PartyRecord, Row } from './rows';
import { type Line, pointerTo, type SeedFault, seedLines } from './seed-csv';
import { crossFaults } from './seed-faults';
import {
  CLAIM_FILE,
  CONTRADICTION_FILE,
  IDENTIFIER_FILE,
  NAME_FILE,
  PARTY_FILE,
  RECORD_FILES,
  type SeedFile,
  TIE_FILES,
} from './seed-files';

export interface Seed {
  rows: Row[];
  faults: SeedFault[];
}

/** The rows of a seed folder, as an importer hands them over. Every fault of every file is told at once. */
export function seedRows(folder: string): Row[] {
  const { rows, faults } = readSeed(folder);
  if (faults.length === 0) return rows;
  const first = faults.slice(0, 3).map(({ pointer, detail }) => `${pointer}: ${detail}`);
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
  throw new Problem(
    'invalid-import',
    `The seed in ${folder} has ${count}; nothing was loaded. ${first.join('; ')}.`,
    { errors: faults.map(({ pointer, detail }) => ({ pointer, detail })) },
  );
}

export function readSeed(folder: string): Seed {
  const faults: SeedFault[] = [];
  const lines: Line[] = [];
  let unread = 0;
  const read = <Schema extends z.ZodType>(file: SeedFile<Schema>): z.output<Schema>[] => {
    const found = seedLines(folder, file.name, file.columns);
    faults.push(...found.faults);
    unread += found.faults.length;
    lines.push(...found.lines);
    return found.lines.flatMap((line) => parsedRow(line, file, faults));
  };
  const rows: Row[] = [
    ...RECORD_FILES.flatMap(read),
    ...parties(read(PARTY_FILE), read(NAME_FILE), read(IDENTIFIER_FILE)),
    ...TIE_FILES.flatMap(read),
    ...claims(read(CLAIM_FILE), read(CONTRADICTION_FILE)),
  ];
  // Without a whole file every reference to it would be told as a fault of its own.
  return { rows, faults: unread > 0 ? faults : [...faults, ...crossFaults(lines)] };
}

function parsedRow<Schema extends z.ZodType>(
  line: Line,
  file: SeedFile<Schema>,
  faults: SeedFault[],
): z.output<Schema>[] {
  const parsed = file.schema.safeParse({ ...values(line.cells), ...file.fixed(line.cells) });
  const issues = parsed.success ? strayCells(line.cells, parsed.data) : parsed.error.issues;
  const told = new Set<string>();
  for (const { path, message } of issues) {
    const column = path[1] === 'open' ? 'open' : String(path[0] ?? '');
    const cell = line.cells[column];
    // A row without a source is told by its own rule.
    if (told.has(column) || (column === 'sourceId' && !cell)) continue;
    told.add(column);
    faults.push({
      rule: cell && /date$/i.test(column) ? 'date' : 'form',
      pointer: pointerTo(line, column),
      detail: cell ? `"${cell}" does not fit: ${message}` : 'this cell is empty and must be filled',
    });
  }
  return parsed.success ? [parsed.data] : [];
}

/** Cells that a row of this type does not take, such as the class of a control. */
function strayCells(cells: Line['cells'], row: unknown) {
  const fields = new Set(Object.keys(row as object).concat('open'));
  const stray = Object.keys(cells).filter((column) => cells[column] && !fields.has(column));
  return stray.map((column) => ({ path: [column], message: 'expected an empty cell in this row' }));
}

/** Cells as the fields they stand for: numbers, yes or no, several values, shares. */
function values(cells: Line['cells']): { [column: string]: unknown } {
  const { rank, score, optsOut50, about, share, open } = cells;
  return {
    ...cells,
    ...(rank && { rank: Number(rank) }),
    ...(score && { score: Number(score) }),
    ...((optsOut50 === 'true' || optsOut50 === 'false') && { optsOut50: optsOut50 === 'true' }),
    ...(about !== undefined && { about: about?.split(' | ') ?? [] }),
    ...(share !== undefined && { share: share || open ? stated(share ?? '', open ?? null) : null }),
  };
}

/** `36` is a share, `50..100` is an interval. */
function stated(share: string, open: string | null) {
  const [minimum = '', maximum = minimum] = share.split('..');
  return { minimum, maximum, open: open ?? 'none' };
}

function parties(
  found: z.output<typeof PARTY_FILE.schema>[],
  names: z.output<typeof NAME_FILE.schema>[],
  identifiers: z.output<typeof IDENTIFIER_FILE.schema>[],
): PartyRecord[] {
  const namesOf = grouped(names, ({ partyId }) => partyId);
  const identifiersOf = grouped(identifiers, ({ partyId }) => partyId);
  return found.map(({ status, sourceId, ...party }) => ({
    ...party,
    names: [
      { name: party.name, type: 'primary', language: null, status, sourceId },
      ...(namesOf.get(party.id) ?? []).map(({ partyId: _, ...name }) => name),
    ],
    identifiers: (identifiersOf.get(party.id) ?? []).map(({ partyId: _, ...said }) => said),
  }));
}

function claims(
  found: z.output<typeof CLAIM_FILE.schema>[],
  contradictions: z.output<typeof CONTRADICTION_FILE.schema>[],
): ClaimRecord[] {
  const against = grouped(contradictions, ({ claimId }) => claimId);
  return found.map((claim) => ({
    ...claim,
    contradicts: (against.get(claim.id) ?? []).map(({ againstClaimId, againstTieKey, reason }) => ({
      claimId: againstClaimId,
      tieKey: againstTieKey,
      reason,
    })),
  }));
}

function grouped<Said>(rows: readonly Said[], idOf: (row: Said) => string): Map<string, Said[]> {
  const groups = new Map<string, Said[]>();
  for (const row of rows) groups.set(idOf(row), [...(groups.get(idOf(row)) ?? []), row]);
  return groups;
}
