import type { ReadContext, Reader } from '../../reader';
import type { PartyRecord, Row } from '../../rows';
import { type Addresses, addressesIn } from '../addresses';
import { codeOfCountry } from '../countries';
import type { CsvRecord } from '../csv-records';
import { SCHEME } from '../identifier-schemes';
import { inPortions, nameOf, sourceOf, UNSAID } from '../stated';
import { ADDRESS_ROW, filled, looksLike, NAME_ROW, type OfacList } from './files';
import { ofacRows } from './records';

/** `alt.csv`, `cons_alt.csv`: the other names. The number of an entry joins them to it. */
export function ofacNames(list: OfacList): Reader {
  const title = `${list.name}: other names`;
  const datasetId = `ofac-${list.id}-names`;
  return {
    ...{ format: datasetId, title: `${title}, CSV`, datasetId },
    allowedDays: 7,
    recognises: (head) => looksLike(head, NAME_ROW, list),
    read: (input, context) => {
      const rowsOf = byEntry(context, (number, records) => [nameParty(number, records, context)]);
      return inPortions(ofacRows(input, { context, asked: { list, title, cells: 5, rowsOf } }));
    },
  };
}

/** `add.csv`, `cons_add.csv`: the addresses. */
export function ofacAddresses(list: OfacList): Reader {
  const title = `${list.name}: addresses`;
  const datasetId = `ofac-${list.id}-addresses`;
  return {
    ...{ format: datasetId, title: `${title}, CSV`, datasetId },
    allowedDays: 7,
    recognises: (head) =>
      looksLike(head, ADDRESS_ROW, list) && !NAME_ROW.test(firstLine(head.text)),
    read: (input, context) => {
      const addresses = addressesIn(context.datasetId);
      const rowsOf = byEntry(context, (number, records) =>
        addressRows(number, records, { context, addresses }),
      );
      return inPortions(ofacRows(input, { context, asked: { list, title, cells: 6, rowsOf } }));
    },
  };
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}

/** The rows of one entry stand together; they are handed on when the next entry begins. */
function byEntry(
  { fault }: ReadContext,
  rowsOf: (number: string, records: CsvRecord[]) => Row[],
): (record: CsvRecord | null) => Row[] {
  const done = new Set<string>();
  let waiting: CsvRecord[] = [];
  return (record) => {
    const number = waiting[0]?.cells[0]?.trim() ?? '';
    if (record !== null && (waiting.length === 0 || record.cells[0]?.trim() === number)) {
      waiting.push(record);
      return [];
    }
    const rows = waiting.length === 0 ? [] : rowsOf(number, waiting);
    done.add(number);
    waiting = record === null ? [] : [record];
    const next = record?.cells[0]?.trim() ?? '';
    if (record !== null && done.has(next)) {
      const detail =
        'the rows of this number do not stand together: the file was sorted anew. Fetch it again';
      fault({ line: record.line, field: 'ent_num', value: next, detail });
    }
    return rows;
  };
}

function nameParty(number: string, records: CsvRecord[], { datasetId }: ReadContext): PartyRecord {
  const said = { datasetId, sourceId: sourceOf(datasetId) };
  const names = records.flatMap(({ cells: [, , type = '', name = ''] }) => {
    const kind = filled(type).toLowerCase() === 'fka' ? 'former' : 'alias';
    return filled(name) === '' ? [] : nameOf(filled(name), kind, said);
  });
  const met = new Set<string>();
  return {
    ...party(number, names[0]?.name ?? `Entry ${number}`, datasetId),
    names: names.filter(({ name }) => met.size !== met.add(name).size),
  };
}

function addressRows(
  number: string,
  records: CsvRecord[],
  { context, addresses }: { context: ReadContext; addresses: Addresses },
): Row[] {
  const { datasetId } = context;
  const described = party(number, `Entry ${number}`, datasetId);
  const said = { datasetId, sourceId: sourceOf(datasetId) };
  const countries = new Set<string | null>();
  const met = new Set<string>();
  const located = records.flatMap(({ cells }): Row[] => {
    const [street = '', city = '', country = ''] = cells.slice(2).map(filled);
    const code = codeOfCountry(country);
    countries.add(code);
    const text = [street, city, country].filter(Boolean).join(', ');
    if (text === country) return [];
    const address = addresses.of(text, code);
    if (met.size === met.add(address.id).size) return [];
    return [
      ...address.rows,
      {
        ...{ ...UNSAID, ...said, type: 'LOCATED_AT', role: 'listEntry', writtenAs: text },
        ...{ key: `${described.id}~at-${cells[1]?.trim()}`, from: described.id, to: address.id },
      },
    ];
  });
  const [only = null] = countries.size === 1 ? countries : [];
  return [{ ...described, country: only }, ...located];
}

/** An entry as these files know it: by its number. */
function party(number: string, name: string, datasetId: string): PartyRecord {
  const sourceId = sourceOf(datasetId);
  return {
    ...{ label: 'Party', id: `${datasetId}:${number}`, datasetId, kind: 'Company', name },
    ...{ country: null, publicListing: null, description: null, names: [] },
    identifiers: [{ scheme: SCHEME.ofac, id: number, sourceId }],
  };
}
