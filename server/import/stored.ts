import { hash as hashed } from 'node:crypto';
import type { WrittenType } from '../graph/import';
import { STRONG_SCHEME } from '../match/identifiers/strong';
import { hanKeys, searchKeys } from '../match/search-keys';
import { shareOf } from '../ownership/shares';
import type { ClaimRecord, PartyRecord, Row, Record as StatedRecord, TieRow } from './rows';

/** A row as the graph stores it. `name` is stable across versions; `hash` changes when anything that is said changes. */
export interface StoredRecord {
  label: StatedRecord['label'];
  name: string;
  hash: string;
  /** Whether it is a party with an identifier that makes who shares it one. */
  isIdentified: boolean;
  row: Record<string, unknown>;
}
export interface StoredTie {
  type: WrittenType;
  name: string;
  hash: string;
  row: { key: string; from: string; to: string; tie: Record<string, unknown> };
}

/** All that is stored because of a row, and what is checked of it. */
export interface StoredRow {
  datasetId: string;
  /** The sources that the row cites, by itself and for its names and identifiers. */
  sourceIds: readonly string[];
  record: StoredRecord | null;
  /** The tie that the row is, or those that bind a claim. */
  ties: readonly StoredTie[];
  contradictions: readonly Contradiction[];
}

/** Rows of these datasets, each made into what is stored when its turn comes: none waits in memory for the others. */
export interface StoredPortion extends Iterable<StoredRow> {
  length: number;
  datasetIds: readonly string[];
}

export function storedPortion<Part>(
  parts: readonly Part[],
  made: (part: Part) => StoredRow,
  datasetIds: readonly string[],
): StoredPortion {
  const rows = function* () {
    for (const part of parts) yield made(part);
  };
  return { [Symbol.iterator]: rows, length: parts.length, datasetIds };
}

type Properties = { [property: string]: unknown };

/** What a row says, in the form whose JSON text is hashed: a tie has its share in parts, a claim its lists in order. */
type Said = StatedRecord | (SaidTie & Properties);

interface SaidTie {
  type: WrittenType;
  key: string;
  from: string;
  to: string;
  datasetId?: string;
  sourceId?: string;
}

const HASH_DIGITS = 24;

/** A row in one line for another thread: a hash and what the row says, of which there is still to be made what is stored. */
export function saidLine(row: Row): string {
  const text = JSON.stringify(saidOf(row));
  return `${hashOf(text)}${text}`;
}

/** What is stored of the row of such a line. */
export function storedOfLine(line: string): StoredRow {
  return stored(JSON.parse(line.slice(HASH_DIGITS)), line.slice(0, HASH_DIGITS));
}

export function storedRow(row: Row): StoredRow {
  const said = saidOf(row);
  return stored(said, hashOf(JSON.stringify(said)));
}

function stored(said: Said, hash: string): StoredRow {
  if ('type' in said) {
    const { datasetId = '', sourceId } = said;
    const sourceIds = sourceId === undefined ? [] : [sourceId];
    const ties = [storedTie(said, hash)];
    return { datasetId, sourceIds, record: null, ties, contradictions: [] };
  }
  const isClaim = said.label === 'Claim';
  return {
    datasetId: said.datasetId,
    sourceIds: sourcesOf(said),
    record: storedRecord(said, hash),
    ties: isClaim ? claimTies(said) : [],
    contradictions: isClaim ? contradictions(said) : [],
  };
}

function saidOf(row: Row): Said {
  if ('type' in row) return saidTie(row);
  return row.label === 'Claim' ? inOrder(row) : row;
}

function sourcesOf(record: StatedRecord): string[] {
  if (!('names' in record)) {
    return 'sourceId' in record && record.sourceId !== null ? [record.sourceId] : [];
  }
  const cited: string[] = [];
  for (const { sourceId } of [...record.names, ...record.identifiers]) {
    if (!cited.includes(sourceId)) cited.push(sourceId);
  }
  return cited;
}

function storedRecord(record: StatedRecord, hash: string): StoredRecord {
  const { label, id, datasetId } = record;
  const isParty = record.label === 'Party';
  const statement = isParty ? partyStatement(record, hash) : { hash, ...plain(record) };
  const shown = isParty ? { kind: record.kind, name: record.name } : {};
  const isIdentified =
    'identifiers' in record && record.identifiers.some(({ scheme }) => STRONG_SCHEME.test(scheme));
  const row = { id, datasetId, ...shown, statement };
  return { label, name: `${label} ${id}`, hash, isIdentified, row };
}

/** Neo4j holds no maps in a property: names and identifiers become lists of one length. Written out, for to copy all but some fields is slow. */
function partyStatement(party: PartyRecord, hash: string) {
  const {
    datasetId,
    names,
    identifiers,
    kind,
    name: leading,
    country,
    publicListing,
    description,
  } = party;
  const keys = searchKeys(
    [leading, ...names.map(({ name }) => name)],
    identifiers.map((identifier) => identifier.id),
  );
  return {
    datasetId,
    hash,
    kind,
    name: leading,
    country,
    publicListing,
    description,
    names: names.map(({ name }) => name),
    nameTypes: names.map(({ type }) => type),
    nameLanguages: names.map(({ language }) => language ?? ''),
    nameStatuses: names.map(({ status }) => status),
    nameSourceIds: names.map(({ sourceId }) => sourceId),
    identifierSchemes: identifiers.map(({ scheme }) => scheme),
    identifierIds: identifiers.map((identifier) => identifier.id),
    identifierSourceIds: identifiers.map(({ sourceId }) => sourceId),
    nameKeys: keys.names,
    hanKeys: keys.han,
    pinyinKeys: keys.pinyin,
    identifierKeys: keys.identifierKeys,
  } satisfies {
    [field in Exclude<keyof PartyRecord, 'label' | 'id' | 'identifiers'>]: unknown;
  } & Record<string, unknown>;
}

/** A statement from before there were hanKeys, as a store needs it whose index is over them. */
export function withHanKeys(statement: Readonly<Properties>): Readonly<Properties> {
  if ('hanKeys' in statement || !('nameKeys' in statement)) return statement;
  return { ...statement, hanKeys: hanKeys(statement.nameKeys as string[]) };
}

/** All that a tie says, and the parts of its share in place of it. Written out, for to copy all but some fields is slow. */
function saidTie(tie: TieRow): SaidTie & Properties {
  const { type, key, from, to } = tie;
  const said: SaidTie & Properties = { type, key, from, to };
  const share = 'share' in tie && tie.share !== null ? shareOf(tie.share) : {};
  for (const part of [tie, share] as readonly Properties[]) {
    for (const property in part) if (property !== 'share') said[property] = part[property];
  }
  return said;
}

function storedTie(said: SaidTie & Properties, hash: string): StoredTie {
  const { type, key, from, to } = said;
  const tie: Properties = { hash };
  for (const property in said) {
    const value = said[property];
    if (value !== null && value !== undefined && !OWN_COLUMN.has(property)) tie[property] = value;
  }
  return { type, name: `${type} ${key}`, hash, row: { key, from, to, tie } };
}

/** A tie that follows from what a claim says. */
function bond(said: SaidTie & Properties): StoredTie {
  return storedTie(said, hashOf(JSON.stringify(said)));
}

/** A claim is bound to its source and to what it speaks of. */
function claimTies({ id, datasetId, sourceId, about }: ClaimRecord): StoredTie[] {
  const bound = (type: WrittenType, to: string) =>
    bond({ type, key: `${id}~${type}~${to}`, from: id, to, datasetId });
  return [bound('SAID_BY', sourceId), ...about.map((to) => bound('ABOUT', to))];
}

/** What a claim contradicts. */
export interface Contradiction {
  id: string;
  datasetId: string;
  claimId: string | null;
  tieKey: string | null;
  reason: string | null;
}

function contradictions({ id, datasetId, contradicts }: ClaimRecord): Contradiction[] {
  return contradicts.map((against) => ({ id, datasetId, ...against }));
}

/** A tie is no node: the claim points at the party where the tie starts, and names the tie. */
export function contradictionTie(
  { id, datasetId, claimId, tieKey, reason }: Contradiction,
  startOf: ReadonlyMap<string, string>,
): StoredTie {
  const against = claimId ?? `${tieKey}`;
  const to = claimId ?? startOf.get(`${tieKey}`) ?? against;
  const key = `${id}~CONTRADICTS~${against}`;
  return bond({ type: 'CONTRADICTS', key, from: id, to, datasetId, tieKey, reason });
}

/** What a claim is about and against is a set. */
function inOrder(claim: ClaimRecord): ClaimRecord {
  return {
    ...claim,
    about: claim.about.toSorted(),
    contradicts: claim.contradicts.toSorted((a, b) => (against(a) < against(b) ? -1 : 1)),
  };
}

function against({ claimId, tieKey }: ClaimRecord['contradicts'][number]): string {
  return `${claimId} ${tieKey}`;
}

/** Named beside what a tie says. */
const OWN_COLUMN: ReadonlySet<string> = new Set(['type', 'key', 'from', 'to']);

/** Stored beside what is said; what a claim is about and what it contradicts are ties of their own. */
const OWN_PLACE: ReadonlySet<string> = new Set(['label', 'id', 'about', 'contradicts']);

/** Properties that Neo4j can hold; what is null is not stored. */
function plain(said: Readonly<Record<string, unknown>>) {
  const kept: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(said)) {
    if (value === null || value === undefined || OWN_PLACE.has(property)) continue;
    if (Array.isArray(value) && value.some((inner) => typeof inner === 'object')) continue;
    kept[property] = value;
  }
  return kept;
}

/** Bump when the stored shape changes, so that the next load of unchanged data rewrites it. */
const SHAPE = 1;

function hashOf(text: string): string {
  return hashed('sha256', `${SHAPE}${text}`, 'hex').slice(0, HASH_DIGITS);
}
