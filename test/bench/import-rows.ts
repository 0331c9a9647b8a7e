import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Row } from '../../server/import/rows';
import { dataset, owns, party, source } from '../support/rows';
import { chanceOf } from './random';

const WORDS = [
  'North',
  'River',
  'Steel',
  'Harbour',
  'Optics',
  'Grain',
  'Signal',
  'Bridge',
  'Cloud',
];
const FORMS = ['Ltd', 'LLC', 'GmbH', 'Co., Ltd.', 'S.A.'];
const HAN = ['北京', '上海', '深圳', '远东', '海洋', '光学'];

/** So many rows, half of them companies and half shareholdings between these, unless told how many; all ids begin with `mark`. */
export function* importRows(mark: string, rows: number, ties = rows / 2): Generator<Row> {
  const chance = chanceOf(7, mark);
  const own = { datasetId: `dataset:${mark}` };
  const sourceId = `source:${mark}`;
  const one = (words: readonly string[]) => words[chance.below(words.length)] ?? '';
  const idOf = (n: number) => `dataset:${mark}:${n}`;
  const parties = Math.ceil(rows - ties);
  yield dataset({ id: own.datasetId });
  yield source({ id: sourceId, ...own });
  for (let n = 0; n < parties; n += 1) {
    const name = `${one(WORDS)} ${one(WORDS)} ${n.toString(36)} ${one(FORMS)}`;
    const said = { language: null, status: 'stated', sourceId } as const;
    const names = [{ name, type: 'primary' as const, ...said }];
    const local = { name: `${one(HAN)}${one(HAN)}公司`, type: 'alias' as const, ...said };
    yield party(idOf(n), {
      ...own,
      name,
      country: 'CN',
      names: n % 10 === 0 ? [...names, local] : names,
      identifiers: [{ scheme: 'number', id: `${mark}-${n}`, sourceId }],
    });
  }
  for (let n = 0; n < ties; n += 1) {
    const [from, to] = [idOf(chance.below(parties)), idOf(n % parties)];
    const key = `${to}~owner${n < parties ? '' : n}`;
    yield owns(from, to, `${1 + chance.below(99)}`, { ...own, key, sourceId });
  }
}

/** The same rows as an export of Tracehold. */
export async function writeImportFile(path: string, rows: Iterable<Row>): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${JSON.stringify({ format: 'tracehold-jsonl', version: 1 })}\n`);
  let [records, ties] = [0, 0];
  for (const row of rows) {
    if ('label' in row) records += 1;
    else ties += 1;
    if (!file.write(`${JSON.stringify(row)}\n`)) await once(file, 'drain');
  }
  file.end(`${JSON.stringify({ end: 'tracehold-jsonl', records, ties })}\n`);
  await finished(file);
}
