import type { StoredTie } from '../../server/import/stored';
import { ARRAY_DELIMITER, cell, cells, columnsOf, headerOf } from './csv';
import type { Files } from './generate';
import { partyStatements } from './parties';
import { addressStatement, fewRecords } from './records';
import { addressId, DATASETS, kindOf, partyId } from './world';

/** Everything is added by the first revision. */
const ADDED_IN = 1;
const STATEMENT = [':ID(Statement)', 'label', 'about', 'addedIn:long'];
const DESCRIBES = [':START_ID(Statement)', ':END_ID(Record)', ':TYPE'];
const RECORD = [':ID(Record)', 'id', 'addedIn:long', 'datasetId', ':LABEL'];

/** Party `n` is node and statement number `n`; an address comes after all parties. */
export function writeParties({ world, nodes, relationships }: Files): void {
  const draw = partyStatements(world);
  const columns = columnsOf([partyStatements(world)(0)]);
  const statements = nodes('party-statements', [...STATEMENT, ...headerOf(columns), ':LABEL']);
  const parties = nodes('parties', [...RECORD, 'name']);
  const describes = relationships('describes-parties', DESCRIBES);
  const labels = ['Statement', 'PartyStatement'].join(ARRAY_DELIMITER);
  for (let n = 0; n < world.parties; n += 1) {
    const said = draw(n);
    const id = partyId(n);
    const kind = `Party${ARRAY_DELIMITER}${kindOf(n, world.companies)}`;
    parties.line(`${n},${id},${ADDED_IN},${said.datasetId},${kind},${cell(said.name)}`);
    statements.line(`${n},Party,${id},${ADDED_IN},${cells(columns, said)},${labels}`);
    describes.line(`${n},${n},DESCRIBES`);
  }
}

export function writeAddresses({ world, nodes, relationships }: Files): void {
  const columns = columnsOf([addressStatement(0)]);
  const statements = nodes('address-statements', [...STATEMENT, ...headerOf(columns), ':LABEL']);
  const addresses = nodes('addresses', RECORD);
  const describes = relationships('describes-addresses', DESCRIBES);
  for (let n = 0; n < world.addresses; n += 1) {
    const [at, id] = [world.parties + n, addressId(n)];
    addresses.line(`${at},${id},${ADDED_IN},${DATASETS[0]},Address`);
    statements.line(
      `${at},Address,${id},${ADDED_IN},${cells(columns, addressStatement(n))},Statement`,
    );
    describes.line(`${at},${at},DESCRIBES`);
  }
}

/** Datasets, lists, sources and claims, and what binds claims to sources, parties and ties. */
export function writeFew(files: Files, spoken: ReadonlyMap<string, number>): void {
  const { world, nodes, relationships } = files;
  const { records, bonds } = fewRecords(world, spoken);
  const said = records.map(({ row }) => row.statement as Record<string, unknown>);
  const columns = columnsOf(said);
  const statements = nodes('few-statements', [...STATEMENT, ...headerOf(columns), ':LABEL']);
  const few = nodes('few', RECORD);
  const describes = relationships('describes-few', DESCRIBES);
  const numbers = new Map<string, number>();
  for (const [i, { label, row }] of records.entries()) {
    const at = world.parties + world.addresses + i;
    numbers.set(`${row.id}`, at);
    few.line(`${at},${row.id},${ADDED_IN},${row.datasetId},${label}`);
    statements.line(
      `${at},${label},${row.id},${ADDED_IN},${cells(columns, said[i] ?? {})},Statement`,
    );
    describes.line(`${at},${at},DESCRIBES`);
  }
  writeBonds(files, bonds, (bond) => numbers.get(bond) ?? spoken.get(bond) ?? partyNumber(bond));
}

function writeBonds(
  { relationships }: Files,
  bonds: readonly StoredTie[],
  numberOf: (id: string) => number,
): void {
  const columns = columnsOf(bonds.map(({ row }) => row.tie));
  const head = [':START_ID(Record)', ':END_ID(Record)', ':TYPE', 'key', 'addedIn:long'];
  const file = relationships('bonds', [...head, ...headerOf(columns)]);
  for (const { type, row } of bonds) {
    const ends = `${numberOf(row.from)},${numberOf(row.to)}`;
    file.line(`${ends},${type},${row.key},${ADDED_IN},${cells(columns, row.tie)}`);
  }
}

function partyNumber(id: string): number {
  return Number(id.replace(partyId(0).slice(0, -1), ''));
}

/** As if revision 1 had been published by an import. */
export function writeLedgers({ nodes }: Files): void {
  const ledgers = nodes('ledgers', [
    'id',
    'published:long',
    'attempt:long',
    'decisionNumber:long',
    ':LABEL',
  ]);
  ledgers.line(`imports,${ADDED_IN},${ADDED_IN},,Ledger`);
  ledgers.line('decisions,,,0,Ledger');
  const imports = nodes('imports', ['attempt:long', 'datasetIds:string[]', 'digest', ':LABEL']);
  imports.line(`${ADDED_IN},${DATASETS.join(ARRAY_DELIMITER)},made-for-measuring,Import`);
}
