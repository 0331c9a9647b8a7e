import type { ReadContext, ReadEnd, Reader } from '../reader';
import { rowTable } from '../row-table';
import type { PartyRecord, Row } from '../rows';
import { addressesIn } from './addresses';
import { SCHEME } from './identifier-schemes';
import { type JsonRecord, jsonLines, shown } from './owned/json-records';
import { digest } from './owned/upstream-ids';
import { isTotals, type PscData, PscLine, unreadFields } from './psc/line';
import { companyNumber } from './psc/party';
import { type LinePlace, personRows } from './psc/person-rows';
import { exemptionRows, statementRows } from './psc/statement-rows';
import { dayOf, dayOfVersion } from './register-days';
import { inPortions, publicationRows, sourceOf } from './stated';

export const psc: Reader = {
  format: 'psc',
  title: 'UK people with significant control (Companies House snapshot)',
  datasetId: 'psc',
  allowedDays: 31,
  recognises: ({ text }) => {
    const [first = ''] = text.split('\n', 1);
    return (
      /^\s*\{/.test(first) &&
      /"kind"\s*:\s*"[a-z#-]*(significant-control|beneficial-owner|exemptions)/.test(first)
    );
  },
  read: (input, context) => inPortions(snapshotRows(input, context)),
};

const PUBLICATION = {
  title: 'People with significant control',
  publisher: 'Companies House',
  licence: 'Open Government Licence v3.0',
  url: 'https://download.companieshouse.gov.uk/en_pscdata.html',
  note: null,
};

/** One JSON value a line. The line that ends a snapshot is no record: it counts them, and proves that the file is whole. */
async function* snapshotRows(
  input: Parameters<Reader['read']>[0],
  context: ReadContext,
): AsyncGenerator<Row[], ReadEnd> {
  const { datasetId, rank } = context;
  const versionDate = dayOfVersion(context);
  yield publicationRows(PUBLICATION, { datasetId, rank, versionDate });
  const rowsOf = lineRows(context);
  let [records, last]: [number, number] = [0, 0];
  let totals: { line: number; data: PscData } | null = null;
  for await (const portion of jsonLines(input, context)) {
    for (const record of portion) {
      last = record.line ?? last;
      const line = checkedLine(record, context);
      if (line === null) continue;
      if (isTotals(line)) {
        totals = { line: last, data: line.data };
        continue;
      }
      records += 1;
      yield rowsOf(line);
    }
  }
  const isWhole = checkedTotals(totals, { records, last, context });
  const generated = dayOf(totals?.data.generated_at);
  if (versionDate === null && generated !== null) context.notice(`snapshot of ${generated}`);
  return { records, proof: isWhole ? 'count' : 'none', extent: 'whole' };
}

function checkedLine({ value, line }: JsonRecord, { fault }: ReadContext): PscLine | null {
  const parsed = PscLine.safeParse(value);
  const isNamed = parsed.success && (parsed.data.company_number !== '' || isTotals(parsed.data));
  if (isNamed) return parsed.data;
  const [issue] = parsed.error?.issues ?? [];
  const field = issue === undefined ? '/company_number' : `/${issue.path.join('/')}`;
  const said = issue === undefined ? 'a record without its company says nothing' : issue.message;
  const detail = `${said}: this is no line of a snapshot. Fetch the file again`;
  fault({ line, field, value: shown(value), detail });
  return null;
}

/** The totals must stand last, and count what stands before them. */
function checkedTotals(
  totals: { line: number; data: PscData } | null,
  { records, last, context }: { records: number; last: number; context: ReadContext },
): boolean {
  if (totals === null || totals.line !== last) {
    const detail =
      'the line with the totals, which ends a snapshot, is not at its end: the file was cut short, or it is one of several parts. Fetch it again, or join all its parts in their order';
    context.fault({ line: last, field: '/data/kind', value: '', detail });
    return false;
  }
  const { persons_of_significant_control_count: persons, ...others } = totals.data;
  const count = (persons ?? 0) + (others.statements_count ?? 0) + (others.exemptions_count ?? 0);
  if (count === records) return true;
  const detail = `the snapshot counts ${count} records of its own, and ${records} stand in the file: a part is missing. Fetch it again, or join all its parts in their order`;
  context.fault({ line: last, field: '/data', value: String(count), detail });
  return false;
}

/** What turns the lines of one file into rows: each company once. */
function lineRows(context: ReadContext): (line: PscLine) => Row[] {
  const { datasetId, notice } = context;
  const said = { datasetId, sourceId: sourceOf(datasetId) };
  const addresses = addressesIn(datasetId);
  const companies = rowTable();
  return ({ company_number: written, data }) => {
    for (const field of unreadFields(data)) notice(`field that nobody reads: ${field}`);
    const number = companyNumber(written);
    const company = `${datasetId}:company-${number.replaceAll(/[^A-Za-z0-9]/g, '')}`;
    const isNew = companies.see(number, '0') === 'added';
    const id = `${datasetId}:${recordId(number, data)}`;
    const place: LinePlace = { id, company, said, addresses, notice };
    return [...(isNew ? [companyRow(number, company, said)] : []), ...recordRows(data, place)];
  };
}

function recordRows(data: PscData, place: LinePlace): Row[] {
  if (data.kind.includes('statement')) return statementRows(data, place);
  if (data.kind === 'exemptions') return exemptionRows(data, place);
  return personRows(data, place);
}

/** Its own link names a record from snapshot to snapshot. */
function recordId(company: string, data: PscData): string {
  const last = data.links?.self?.split('/').at(-1) ?? '';
  const mark = /^[A-Za-z0-9_-]{8,80}$/.test(last)
    ? last
    : digest(data.kind, data.name, data.notified_on);
  return `${company.replaceAll(/[^A-Za-z0-9]/g, '')}-${mark}`;
}

/** A company as this file knows it: by its number. */
function companyRow(
  number: string,
  id: string,
  { datasetId, sourceId }: { datasetId: string; sourceId: string },
): PartyRecord {
  return {
    ...{ label: 'Party', id, datasetId, kind: 'Company', name: `UK company ${number}` },
    ...{ country: 'GB', publicListing: null, description: null, names: [] },
    identifiers: [{ scheme: SCHEME.ukCompany, id: number, sourceId }],
  };
}
