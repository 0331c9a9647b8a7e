import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvFile, openCsv, type Type, typeOf, valueText } from './csv-file';

export type Properties = { readonly [property: string]: unknown };

/** What the importer of Neo4j is given: files of nodes and files of relationships, each with a header of its own. */
export interface StoreFiles {
  /** With the properties of all parts together; no two parts have one of the same name. */
  node(id: string, labels: readonly string[], ...parts: Properties[]): void;
  tie(type: string, ends: { from: string; to: string }, ...parts: Properties[]): void;
  close(): Written;
}

export interface Written {
  nodes: string[];
  relationships: string[];
  /** Files in which a value goes over several lines. */
  multiline: string[];
  nodeCount: number;
  tieCount: number;
  /** Of those, how many have lists that the importer leaves out and that are put back afterwards. */
  markedNodes: number;
  markedTies: number;
  /** In bytes, at most. */
  longestLine: number;
}

/** Rows of one shape. Their file has a column for each property that one of them has. */
interface Group {
  columns: ReadonlyMap<string, Column>;
  file: CsvFile;
}

interface Column {
  at: number;
  type: Type;
}

export function openStoreFiles(folder: string): StoreFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const groups = new Map<string, Group>();
  const written: Written = {
    ...{ nodes: [], relationships: [], multiline: [] },
    ...{ nodeCount: 0, tieCount: 0, markedNodes: 0, markedTies: 0, longestLine: 0 },
  };
  /** A new file with all columns of the group and those that this row needs besides. */
  const widened = ({ kind, parts }: Row, name: string): Group => {
    const before = groups.get(name);
    before?.file.close();
    const columns = new Map(before?.columns);
    for (const [property, value] of parts.flatMap(Object.entries)) {
      if (isBare(value)) continue;
      const { at } = columns.get(property) ?? { at: columns.size };
      columns.set(property, { at, type: typeOf(value) });
    }
    const files = kind === 'node' ? written.nodes : written.relationships;
    const path = join(folder, `${kind}-${files.length}.csv`);
    files.push(path);
    if (name.endsWith(MULTILINE)) written.multiline.push(path);
    const head = [...columns].map(([property, { type }]) => `${property}:${type}`);
    const group = { columns, file: openCsv(path, [...HEADS[kind], ...head]) };
    groups.set(name, group);
    return group;
  };
  const write = (row: Row, name = row.name): void => {
    const group = groups.get(name);
    const line = group ? lineOf(row, group) : null;
    if (group === undefined || line === null) {
      widened(row, name);
      write(row, name);
    } else if (name === row.name && (line.includes('\n') || line.includes('\r'))) {
      write(row, `${name}${MULTILINE}`);
    } else {
      written.longestLine = Math.max(written.longestLine, group.file.line(line));
    }
  };
  return {
    node(id, labels, ...said) {
      // What a statement lists is the same whether the list is empty or not there.
      const parts = labels.includes('Statement') ? said : marked(said);
      if (parts !== said) written.markedNodes += 1;
      written.nodeCount += 1;
      const name = `node ${labels.join(' ')}`;
      write({ kind: 'node', name, cells: [id, labels], parts });
    },
    tie(type, { from, to }, ...said) {
      const parts = marked(said);
      if (parts !== said) written.markedTies += 1;
      written.tieCount += 1;
      write({ kind: 'tie', name: `tie ${type}`, cells: [from, to, type], parts });
    },
    close() {
      for (const { file } of groups.values()) file.close();
      return written;
    },
  };
}

/** The importer takes a list without letters for nothing at all: which they were is said in lists that have some. */
function marked(parts: readonly Properties[]): readonly Properties[] {
  const emptyLists: string[] = [];
  const blankLists: string[] = [];
  for (const part of parts) {
    for (const property in part) {
      const value = part[property];
      if (!Array.isArray(value) || !isBare(value)) continue;
      (value.length === 0 ? emptyLists : blankLists).push(property);
    }
  }
  return emptyLists.length + blankLists.length === 0
    ? parts
    : [...parts, { emptyLists, blankLists }];
}

interface Row {
  kind: 'node' | 'tie';
  /** Rows of one name have, or get, the same columns. */
  name: string;
  cells: readonly unknown[];
  parts: readonly Properties[];
}

/** Null where the group has no column for what the row says. */
function lineOf({ cells, parts }: Row, { columns }: Group): string | null {
  const fields = cells.map(valueText);
  const first = fields.length;
  for (let at = 0; at < columns.size; at += 1) fields.push('');
  for (const part of parts) {
    for (const property in part) {
      const value = part[property];
      if (isBare(value)) continue;
      const column = columns.get(property);
      if (column === undefined || column.type !== typeOf(value)) return null;
      fields[first + column.at] = valueText(value);
    }
  }
  return fields.join(',');
}

/** What is not there, and a list that the importer cannot tell from none. */
function isBare(value: unknown): boolean {
  if (!Array.isArray(value)) return value === null;
  return value.length === 0 || (value.length === 1 && value[0] === '');
}

const MULTILINE = ' \n';
const HEADS = {
  node: [':ID', ':LABEL'],
  tie: [':START_ID', ':END_ID', ':TYPE'],
};
