import type { Reader } from '../../reader';
import { type TableRow, tableRows } from '../csv-table';
import { idsOf, oldIdsOf } from '../entry-ids';
import { inPortions } from '../stated';
import { addressOf, type CslEntry } from './entry';
import { CSL, cslRows } from './rows';

/** Without one of these an entry cannot be told whole. */
const REQUIRED = [
  ...['source', 'entity_number', 'type', 'programs', 'name', 'title', 'addresses'],
  ...['federal_register_notice', 'start_date', 'end_date', 'standard_order'],
  ...['license_requirement', 'license_policy', 'remarks', 'alt_names', 'ids'],
  ...['citizenships', 'dates_of_birth', 'nationalities', 'places_of_birth'],
];
const KNOWN = new Set([
  ...['_id', ...REQUIRED, 'source_list_url', 'source_information_url'],
  ...['call_sign', 'vessel_type', 'vessel_flag', 'vessel_owner'],
  ...['gross_tonnage', 'gross_registered_tonnage'],
]);

export const cslCsv: Reader = {
  ...CSL,
  format: 'csl-csv',
  title: 'Consolidated Screening List (trade.gov), CSV',
  allowedDays: 7,
  recognises: ({ text }) => {
    const [header = ''] = text.split(/\r?\n/, 1);
    return /(^|,)source,entity_number,type,programs,name,/.test(header.replaceAll('"', ''));
  },
  read: (input, context) => inPortions(cslRows(entries(input, context), context)),
};

async function* entries(
  input: Parameters<Reader['read']>[0],
  context: Parameters<Reader['read']>[1],
): AsyncGenerator<CslEntry, 'none'> {
  const columns = { required: REQUIRED, isKnown: (column: string) => KNOWN.has(column) };
  for await (const row of tableRows(input, { columns, context })) yield entryOf(row);
  return 'none';
}

function entryOf({ line, cell, has }: TableRow): CslEntry {
  const text = (column: string) => cell(column).trim();
  const several = (column: string) =>
    text(column)
      .split('; ')
      .map((one) => one.trim())
      .filter(Boolean);
  return {
    ...{ at: { line, field: 'name' }, id: text('_id'), source: text('source') },
    ...{ entityNumber: text('entity_number'), type: text('type'), programmes: several('programs') },
    ...{ name: cell('name').trim(), title: text('title'), notice: text('federal_register_notice') },
    addresses: several('addresses').map((address) => addressOf(address, text('source'))),
    ...{ startDate: text('start_date'), endDate: text('end_date') },
    ...{ standardOrder: text('standard_order'), remarks: text('remarks') },
    ...{ licenceRequirement: text('license_requirement'), reviewPolicy: text('license_policy') },
    vessel: {
      ...{ callSign: text('call_sign'), type: text('vessel_type') },
      ...{ flag: text('vessel_flag'), owner: text('vessel_owner') },
    },
    ...{ aliases: several('alt_names'), citizenships: several('citizenships') },
    ...{ birthDates: several('dates_of_birth'), nationalities: several('nationalities') },
    ...{ birthPlaces: several('places_of_birth'), informationUrl: text('source_information_url') },
    ids: has('_id') ? idsOf(text('ids')) : oldIdsOf(text('ids')),
  };
}
