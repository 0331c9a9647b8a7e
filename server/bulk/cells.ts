import { Problem } from '../problems';

export type Properties = { readonly [property: string]: unknown };

/** Properties as they stand in a file for the importer of Neo4j. */
export type Cells = {
  /** The heads of their columns, each with its type; empty where there are none. */
  columns: string;
  /** A field for each column. */
  fields: string;
  /** Whether they have lists that the importer leaves out and that are put back afterwards. */
  marked: boolean;
};

/** Makes cells of properties. Those of one name get the same columns: one for each property that any of them had so far. */
export type CellMaker = (name: string, said: Properties, of: Bearer) => Cells;

/** What has properties. */
export type Bearer = 'statement' | 'node' | 'tie';

/** Between the parts of a list in one field: the unit separator of ASCII, which no name holds. */
export const LIST_DELIMITER = '\u001f';

/** How the importer is told the types of values. */
type Type = 'string' | 'string[]' | 'long' | 'long[]' | 'double' | 'double[]' | 'boolean';

interface Columns {
  head: string;
  of: ReadonlyMap<string, Column>;
}

interface Column {
  at: number;
  type: Type;
}

const NO_COLUMNS: Columns = { head: '', of: new Map() };
const QUOTED = /[",\r\n]/;

export function cellMaker(): CellMaker {
  const known = new Map<string, Columns>();
  return (name, given, of) => {
    // What a statement lists is the same whether the list is empty or not there.
    const said = of === 'statement' ? given : marked(given);
    for (let columns = known.get(name) ?? NO_COLUMNS; ; known.set(name, columns)) {
      const fields = fieldsOf(said, columns);
      if (fields !== null) return { columns: columns.head, fields, marked: said !== given };
      columns = widened(columns, said);
    }
  };
}

/** Cells of what every row of a kind has, under columns with these heads. */
export function fixedCells(columns: string, ...values: (string | number)[]): Cells {
  return { columns, fields: values.map(valueText).join(','), marked: false };
}

/** A field. What is not there is an empty field, and an empty text one in quotes. */
export function valueText(value: unknown): string {
  const text = Array.isArray(value) ? listText(value) : String(value);
  return text === '' || QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function listText(values: readonly unknown[]): string {
  for (const value of values) {
    if (typeof value !== 'string' || !value.includes(LIST_DELIMITER)) continue;
    throw new Problem(
      'invalid-import',
      `Nothing was imported: a list holds the control character U+001F, which a bulk import keeps for itself: import without --bulk. The text is ${JSON.stringify(value.slice(0, 80))}.`,
    );
  }
  return values.join(LIST_DELIMITER);
}

/** The importer takes a list without letters for nothing at all: which they were is said in lists that have some. */
function marked(said: Properties): Properties {
  const emptyLists: string[] = [];
  const blankLists: string[] = [];
  for (const property in said) {
    const value = said[property];
    if (!Array.isArray(value) || !isBare(value)) continue;
    (value.length === 0 ? emptyLists : blankLists).push(property);
  }
  return emptyLists.length + blankLists.length === 0 ? said : { ...said, emptyLists, blankLists };
}

/** Null where there is no column for one of them. */
function fieldsOf(said: Properties, { of }: Columns): string | null {
  const fields = new Array<string>(of.size).fill('');
  for (const property in said) {
    const value = said[property];
    if (isBare(value)) continue;
    const column = of.get(property);
    if (column === undefined || column.type !== typeOf(value)) return null;
    fields[column.at] = valueText(value);
  }
  return fields.join(',');
}

function widened({ of }: Columns, said: Properties): Columns {
  const columns = new Map(of);
  for (const [property, value] of Object.entries(said)) {
    if (isBare(value)) continue;
    const { at } = columns.get(property) ?? { at: columns.size };
    columns.set(property, { at, type: typeOf(value) });
  }
  const heads = [...columns].map(([property, { type }]) => `${property}:${type}`);
  return { head: heads.join(','), of: columns };
}

/** What is not there, and a list that the importer cannot tell from none. */
function isBare(value: unknown): boolean {
  if (!Array.isArray(value)) return value === null || value === undefined;
  return value.length === 0 || (value.length === 1 && value[0] === '');
}

function typeOf(value: unknown): Type {
  if (typeof value === 'string') return 'string';
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === 'string')) return 'string[]';
    const types = value.map(typeOf);
    if (types.includes('double')) return 'double[]';
    return types.includes('long') ? 'long[]' : 'string[]';
  }
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number') return 'string';
  return Number.isInteger(value) ? 'long' : 'double';
}
