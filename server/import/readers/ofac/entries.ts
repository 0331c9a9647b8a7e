import type { ReadContext, Reader } from '../../reader';
import type { PartyRecord, Row, Record as StatedRecord } from '../../rows';
import type { CsvRecord } from '../csv-records';
import { SCHEME } from '../identifier-schemes';
import { versionOf } from '../register-days';
import { inPortions, nameOf, sourceOf, UNSAID } from '../stated';
import { ENTRY_ROW, filled, looksLike, type OfacList } from './files';
import { ofacRows } from './records';
import { remarksOf } from './remarks';

const AUTHORITY = 'Office of Foreign Assets Control, US Department of the Treasury';

type ListRow = Extract<StatedRecord, { label: 'List' }>;

/** `sdn.csv`, `cons_prim.csv`: the entries with their programmes. */
export function ofacEntries(list: OfacList): Reader {
  const title = `${list.name}, CSV`;
  return {
    ...{ format: `ofac-${list.id}`, title, datasetId: `ofac-${list.id}` },
    allowedDays: 7,
    recognises: (head) => looksLike(head, ENTRY_ROW, list),
    read(input, context) {
      const listRow = listRowOf(list, context);
      let first: Row[] = [listRow];
      const rowsOf = (record: CsvRecord | null) => {
        const rows =
          record === null ? first : [...first, ...entryRows(record, listRow.id, context)];
        first = [];
        return rows;
      };
      return inPortions(
        ofacRows(input, { context, asked: { list, title: list.name, cells: 12, rowsOf } }),
      );
    },
  };
}

function listRowOf({ name, url, copyOf }: OfacList, context: ReadContext): ListRow {
  const { datasetId } = context;
  return {
    ...{ label: 'List', id: `${datasetId}:list`, datasetId, name, url, copyOf, note: null },
    ...{ authority: AUTHORITY, loaded: 'whole', versionDate: versionOf(context) },
  };
}

function entryRows({ cells }: CsvRecord, to: string, { datasetId }: ReadContext): Row[] {
  const [number = '', name = '', type = '', programme = '', title = ''] = cells.map(filled);
  const [callSign = '', vesselType = '', , , flag = '', owner = '', remarks = ''] = cells
    .slice(5)
    .map(filled);
  const said = { datasetId, sourceId: sourceOf(datasetId) };
  const id = `${datasetId}:${number}`;
  const { identifiers, aliases, description } = remarksOf(remarks);
  const about = [title, vesselType, flag && `flag: ${flag}`, callSign && `call sign: ${callSign}`];
  const isThing = type === 'vessel' || type === 'aircraft';
  const described = [isThing ? type : '', ...about, owner && `owner: ${owner}`, description];
  const programmes = programme
    .replaceAll(/^\[|\]$/g, '')
    .split(/\]\s*\[|;\s*/)
    .filter(Boolean);
  const party: PartyRecord = {
    ...{ label: 'Party', id, datasetId, kind: kindOf(type), name, country: null },
    ...{ publicListing: null, description: described.filter(Boolean).join('; ') || null },
    names: [nameOf(name, 'primary', said), ...aliases.map((alias) => nameOf(alias, 'alias', said))],
    identifiers: [{ scheme: SCHEME.ofac, id: number }, ...identifiers].map((one) => ({
      ...one,
      sourceId: said.sourceId,
    })),
  };
  return [
    party,
    {
      ...{ ...UNSAID, ...said, type: 'DESIGNATED', key: `${id}~designated`, from: id, to },
      ...{ listedName: name, programme: programmes.join('; ') || null, announcedDate: null },
      ...{ effectiveDate: null, publishedDate: null, listStartDate: null, citation: null },
      ...{ listActionId: null, licenceRequirement: null, reviewPolicy: null },
      ...{ reason: remarks || null, reasonStatus: remarks === '' ? null : 'stated' },
      // Of the Chinese military-industrial companies only those named are meant.
      optsOut50: programmes.some((one) => one.startsWith('CMIC')) || null,
    },
  ];
}

function kindOf(type: string): PartyRecord['kind'] {
  if (type === 'individual') return 'Person';
  return type === 'vessel' || type === 'aircraft' ? 'Arrangement' : 'Company';
}
