import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvFile, openCsv, type Type, typeOf, valueText } from './csv-file';

export type Properties = { readonly [property: string]: unknown };

/** What the importer of Neo4j is given: files of nodes and files of relationships, each with a header of its own. */
export interface StoreFiles {
  node(id: string, labels: readonly string[], properties: Properties): void;
  tie(type: string, ends: { from: string; to: string }, properties: Properties): void;
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

interface Group {
  columns: Map<string, Type>;
  file: CsvFile;
}

export function openStoreFiles(folder: string): StoreFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const groups = new Map<string, Group>();
  const written: Written = {
    ...{ nodes: [], relationships: [], multiline: [] },
    ...{ nodeCount: 0, tieCount: 0, markedNodes: 0, markedTies: 0, longestLine: 0 },
  };
  const begin = (name: string, kind: Row['kind'], columns: Map<string, Type>): Group => {
    const files = kind === 'node' ? written.nodes : written.relationships;
    const path = join(folder, `${kind}-${files.length}.csv`);
    files.push(path);
    if (name.endsWith(MULTILINE)) written.multiline.push(path);
    const head = [...columns].map(([property, type]) => `${property}:${type}`);
    const group = { columns, file: openCsv(path, [...HEADS[kind], ...head]) };
    groups.set(name, group);
    return group;
  };
  const write = ({ kind, name, cells, properties }: Row) => {
    const said = Object.entries(properties).filter(([, value]) => value !== null && !isBare(value));
    const texts = new Map(said.map(([property, value]) => [property, valueText(value)]));
    const isMultiline = [...texts.values()].some((text) => /[\r\n]/.test(text));
    const group = groups.get(isMultiline ? `${name}${MULTILINE}` : name);
    const fits = said.every(([property, value]) => group?.columns.get(property) === typeOf(value));
    const { columns, file } = fits && group ? group : widened(group, said, isMultiline);
    const line = [
      ...cells.map(valueText),
      ...[...columns.keys()].map((one) => texts.get(one) ?? ''),
    ];
    written.longestLine = Math.max(written.longestLine, file.line(line.join(',')));

    function widened(before: Group | undefined, fields: [string, unknown][], isLong: boolean) {
      before?.file.close();
      const wider = new Map(before?.columns);
      for (const [property, value] of fields) wider.set(property, typeOf(value));
      return begin(isLong ? `${name}${MULTILINE}` : name, kind, wider);
    }
  };
  return {
    node(id, labels, said) {
      // What a statement lists is the same whether the list is empty or not there.
      const properties = labels.includes('Statement') ? said : marked(said);
      if (properties !== said) written.markedNodes += 1;
      written.nodeCount += 1;
      const name = `node ${labels.join(' ')}`;
      write({ kind: 'node', name, cells: [id, labels], properties });
    },
    tie(type, { from, to }, said) {
      const properties = marked(said);
      if (properties !== said) written.markedTies += 1;
      written.tieCount += 1;
      write({ kind: 'tie', name: `tie ${type}`, cells: [from, to, type], properties });
    },
    close() {
      for (const { file } of groups.values()) file.close();
      return written;
    },
  };
}

/** The importer takes a list without letters for nothing at all: which they were is said in lists that have some. */
function marked(said: Properties): Properties {
  const lists = Object.entries(said).filter((entry): entry is [string, unknown[]] =>
    Array.isArray(entry[1]),
  );
  const namesOf = (isMeant: (list: unknown[]) => boolean) =>
    lists.flatMap(([name, list]) => (isMeant(list) ? name : []));
  const emptyLists = namesOf((list) => list.length === 0);
  const blankLists = namesOf((list) => list.length === 1 && list[0] === '');
  if (emptyLists.length + blankLists.length === 0) return said;
  return {
    ...said,
    ...(emptyLists.length > 0 && { emptyLists }),
    ...(blankLists.length > 0 && { blankLists }),
  };
}

interface Row {
  kind: 'node' | 'tie';
  /** Rows of one name have, or get, the same columns. */
  name: string;
  cells: readonly unknown[];
  properties: Properties;
}

/** A list that the importer cannot tell from none. */
function isBare(value: unknown): boolean {
  return Array.isArray(value) && value.every((part) => part === '') && value.length < 2;
}

const MULTILINE = ' \n';
const HEADS = {
  node: [':ID', ':LABEL'],
  tie: [':START_ID', ':END_ID', ':TYPE'],
};
