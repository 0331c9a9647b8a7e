import { hash as hashed } from 'node:crypto';
import type { WrittenType } from '../graph/import';
import { STRONG_SCHEME } from '../match/identifiers/strong';
import { searchKeys } from '../match/search-keys';
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

export function storedRow(row: Row): StoredRow {
  const record = 'type' in row ? null : storedRecord(row);
  const isClaim = 'label' in row && row.label === 'Claim';
  return {
    datasetId: row.datasetId,
    sourceIds: sourcesOf(row),
    record,
    ties: 'type' in row ? [storedTie(row)] : isClaim ? claimTies(row) : [],
    contradictions: isClaim ? contradictions(row) : [],
  };
}

function sourcesOf(row: Row): string[] {
  if (!('names' in row)) return 'sourceId' in row && row.sourceId !== null ? [row.sourceId] : [];
  const cited: string[] = [];
  const cite = ({ sourceId }: { sourceId: string }) => {
    if (!cited.includes(sourceId)) cited.push(sourceId);
  };
  row.names.forEach(cite);
  row.identifiers.forEach(cite);
  return cited;
}

function storedRecord(record: StatedRecord): StoredRecord {
  const { label, id, datasetId } = record;
  const hash = hashOf(record.label === 'Claim' ? inOrder(record) : record);
  const said = record.label === 'Party' ? partyStatement(record) : plain(record);
  const statement = { datasetId, hash, ...said };
  const shown = record.label === 'Party' ? { kind: record.kind, name: record.name } : {};
  const isIdentified =
    'identifiers' in record && record.identifiers.some(({ scheme }) => STRONG_SCHEME.test(scheme));
  const row = { id, datasetId, ...shown, statement };
  return { label, name: `${label} ${id}`, hash, isIdentified, row };
}

/** Neo4j holds no maps in a property: names and identifiers become lists of one length. Written out, for to copy all but some fields is slow. */
function partyStatement(party: PartyRecord) {
  const { names, identifiers, kind, name: leading, country, publicListing, description } = party;
  const keys = searchKeys(
    [leading, ...names.map(({ name }) => name)],
    identifiers.map((identifier) => identifier.id),
  );
  return {
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
    [field in Exclude<keyof PartyRecord, 'label' | 'id' | 'datasetId' | 'identifiers'>]: unknown;
  } & Record<string, unknown>;
}

function storedTie(tie: TieRow): StoredTie {
  const { type, key, from, to } = tie;
  const share = 'share' in tie && tie.share !== null ? shareOf(tie.share) : {};
  return written(type, { key, from, to }, tie, share);
}

/** A claim is bound to its source and to what it speaks of. */
function claimTies({ id, datasetId, sourceId, about }: ClaimRecord): StoredTie[] {
  const bond = (type: WrittenType, to: string) =>
    written(type, { key: `${id}~${type}~${to}`, from: id, to }, { datasetId });
  return [bond('SAID_BY', sourceId), ...about.map((to) => bond('ABOUT', to))];
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
  const ends = { key: `${id}~CONTRADICTS~${against}`, from: id, to };
  return written('CONTRADICTS', ends, { datasetId, tieKey, reason });
}

/** What a claim is about and against is a set. */
function inOrder(claim: ClaimRecord): ClaimRecord {
  return {
    ...claim,
    about: claim.about.toSorted(),
    contradicts: claim.contradicts.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1)),
  };
}

function textOf({ claimId, tieKey }: ClaimRecord['contradicts'][number]): string {
  return `${claimId} ${tieKey}`;
}

function written(
  type: WrittenType,
  ends: { key: string; from: string; to: string },
  ...parts: readonly Readonly<Record<string, unknown>>[]
): StoredTie {
  const { key, from, to } = ends;
  const whole: Record<string, unknown> = { type, key, from, to };
  const tie: Record<string, unknown> = { hash: '' };
  for (const said of parts) {
    for (const property in said) {
      if (OWN_COLUMN.has(property)) continue;
      const value = said[property];
      whole[property] = value;
      if (value !== null && value !== undefined) tie[property] = value;
    }
  }
  const hash = hashOf(whole);
  tie.hash = hash;
  return { type, name: `${type} ${key}`, hash, row: { key, from, to, tie } };
}

/** Named beside what a tie says; a share is stored by its parts. */
const OWN_COLUMN: ReadonlySet<string> = new Set(['type', 'key', 'from', 'to', 'share']);

/** Stored beside what is said; what a claim is about and what it contradicts are ties of their own. */
const OWN_PLACE: ReadonlySet<string> = new Set([
  ...['label', 'id', 'datasetId'],
  ...['about', 'contradicts'],
]);

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

function hashOf(row: unknown): string {
  return hashed('sha256', `${SHAPE}${JSON.stringify(row)}`, 'hex').slice(0, 24);
}
