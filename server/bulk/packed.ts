import type { WrittenType } from '../graph/import';
import type { StoredRecord, StoredRow, StoredTie } from '../import/stored';
import { type Bearer, type Cells, cellMaker, type Properties } from './cells';

/** Rows as they are stored, for another thread: two texts cross faster than objects do, and are faster read than JSON. */
export interface Packed {
  length: number;
  /** Ids, hashes and other words in which no space stands, each with a space behind it; and how long each text is. */
  words: string;
  texts: string;
  /** The columns of the cells. */
  columns: string[];
}

/** Packs rows, with cells in place of the properties that the graph would hold. */
export function packer(): (rows: readonly StoredRow[]) => Packed {
  const cellsOf = cellMaker();
  return (rows) => {
    const columns = new Map<string, number>();
    const words: (string | number)[] = [];
    const texts: string[] = [];
    const putText = (text: string) => {
      words.push(text.length);
      texts.push(text);
    };
    const putCells = (name: string, said: object, of: Bearer) => {
      const cells = cellsOf(name, said as Properties, of);
      const at = columns.get(cells.columns) ?? columns.size;
      columns.set(cells.columns, at);
      words.push(at, Number(cells.marked));
      putText(cells.fields);
    };
    const putRecord = ({ label, hash, isIdentified, row }: StoredRecord) => {
      const { id, kind = '', name = '', statement } = row as unknown as Row;
      words.push(id, hash, Number(isIdentified), kind);
      putText(name);
      putCells(label, statement, 'statement');
    };
    for (const { datasetId, sourceIds, record, ties, contradictions } of rows) {
      words.push(datasetId, sourceIds.join(','), ties.length, record?.label ?? '');
      if (record !== null) putRecord(record);
      for (const { type, hash, row } of ties) {
        words.push(type, row.key, row.from, row.to, hash);
        putCells(type, row.tie, 'tie');
      }
      putText(contradictions.length === 0 ? '' : JSON.stringify(contradictions));
    }
    return {
      ...{ length: rows.length, words: [...words, ''].join(' ') },
      ...{ texts: texts.join(''), columns: [...columns.keys()] },
    };
  };
}

/** The same rows again. */
export function* unpacked({ length, words, texts, columns }: Packed): Generator<StoredRow> {
  let [at, end] = [0, 0];
  const word = () => {
    const start = at;
    const space = words.indexOf(' ', start);
    at = space + 1;
    return words.slice(start, space);
  };
  const text = () => {
    const start = end;
    end += Number(word());
    return texts.slice(start, end);
  };
  const cells = (): Cells => {
    const [head, marked] = [columns[Number(word())] ?? '', word() === '1'];
    return { columns: head, fields: text(), marked };
  };
  const record = (label: string, datasetId: string): StoredRecord => {
    const [id, hash, isIdentified] = [word(), word(), word() === '1'];
    const [kind, name, statement] = [word(), text(), cells()];
    const shown = kind === '' ? {} : { kind, name };
    const row = { id, datasetId, ...shown, statement };
    return {
      label: label as StoredRecord['label'],
      name: `${label} ${id}`,
      hash,
      isIdentified,
      row,
    };
  };
  const tie = (): StoredTie => {
    const [type, key, from, to, hash] = [word() as WrittenType, word(), word(), word(), word()];
    return { type, name: `${type} ${key}`, hash, row: { key, from, to, tie: cells() } };
  };
  for (let left = length; left > 0; left -= 1) {
    const [datasetId, cited, count, label] = [word(), word(), Number(word()), word()];
    const said = label === '' ? null : record(label, datasetId);
    const ties: StoredTie[] = [];
    while (ties.length < count) ties.push(tie());
    const against = text();
    yield {
      ...{ datasetId, sourceIds: cited === '' ? [] : cited.split(','), record: said, ties },
      contradictions: against === '' ? [] : JSON.parse(against),
    };
  }
  if (at !== words.length) throw new Error('a space stands in a word of a packed row');
}

/** What a record is, as the graph is given it. */
interface Row {
  id: string;
  kind?: string;
  name?: string;
  statement: object;
}
