import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Bearer, type Cells, cellMaker, type Properties, valueText } from './cells';
import { type CsvFile, openCsv } from './csv-file';

/** What the importer of Neo4j is given: files of nodes and files of relationships, each with a header of its own. */
export interface StoreFiles {
  /** With what all parts say together; at most one of them are properties, and no two have a column of the same name. */
  node(id: string, labels: readonly string[], ...parts: Said[]): void;
  tie(type: string, ends: { from: string; to: string }, ...parts: Said[]): void;
  close(): Written;
}

/** Properties, or what was made of them already. */
export type Said = Properties | Cells;

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

export function openStoreFiles(folder: string): StoreFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const cellsOf = cellMaker();
  const [node, tie] = [shapeOf(':ID,:LABEL'), shapeOf(':START_ID,:END_ID,:TYPE')];
  const shapes = { statement: node, node, tie };
  const files: CsvFile[] = [];
  const written: Written = {
    ...{ nodes: [], relationships: [], multiline: [] },
    ...{ nodeCount: 0, tieCount: 0, markedNodes: 0, markedTies: 0, longestLine: 0 },
  };
  const opened = (of: Bearer, head: string, isMultiline: boolean) => {
    const [kind, paths] = of === 'tie' ? ['tie', written.relationships] : ['node', written.nodes];
    const path = join(folder, `${kind}-${paths.length}.csv`);
    paths.push(path);
    if (isMultiline) written.multiline.push(path);
    const file = openCsv(path, head);
    files.push(file);
    return file;
  };
  /** Writes a line, and says whether lists of it are marked. */
  const write = ({ of, name, fixed, parts }: Row): boolean => {
    let [shape, line, isMarked] = [shapes[of], fixed, false];
    for (const part of parts) {
      const { columns, fields, marked } = isCells(part) ? part : cellsOf(name, part, of);
      isMarked ||= marked;
      if (columns === '') continue;
      shape = wider(shape, columns);
      line += `,${fields}`;
    }
    const isMultiline = line.includes('\n') || line.includes('\r');
    const at = isMultiline ? 'multiline' : 'file';
    shape[at] ??= opened(of, shape.head, isMultiline);
    written.longestLine = Math.max(written.longestLine, shape[at].line(line));
    return isMarked;
  };
  return {
    node(id, labels, ...parts) {
      const name = labels.join(' ');
      const fixed = `${valueText(id)},${valueText(labels)}`;
      const of = labels.includes('Statement') ? 'statement' : 'node';
      if (write({ of, name, fixed, parts })) written.markedNodes += 1;
      written.nodeCount += 1;
    },
    tie(type, { from, to }, ...parts) {
      const fixed = `${valueText(from)},${valueText(to)},${type}`;
      if (write({ of: 'tie', name: type, fixed, parts })) written.markedTies += 1;
      written.tieCount += 1;
    },
    close() {
      for (const file of files) file.close();
      return written;
    },
  };
}

interface Row {
  of: Bearer;
  /** Properties of rows of one name get the same columns. */
  name: string;
  /** What stands in the first columns. */
  fixed: string;
  parts: readonly Said[];
}

function isCells(said: Said): said is Cells {
  return 'fields' in said && 'marked' in said;
}

/** Rows with the same columns go into one file, and into a second one where a value goes over several lines. */
interface Shape {
  head: string;
  file: CsvFile | null;
  multiline: CsvFile | null;
  /** The shapes with more columns behind these. */
  wider: Map<string, Shape>;
}

function shapeOf(head: string): Shape {
  return { head, file: null, multiline: null, wider: new Map() };
}

function wider({ head, wider }: Shape, columns: string): Shape {
  const known = wider.get(columns);
  if (known !== undefined) return known;
  const shape = shapeOf(`${head},${columns}`);
  wider.set(columns, shape);
  return shape;
}
