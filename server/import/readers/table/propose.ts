import type { z } from 'zod';
import { dateOf } from './cells';
import { type Attribute, type Meaning, meaningOf, type Role } from './header-words';
import { DATE_FORMATS, type Mapping } from './mapping';

/** The first rows of a table, the header first. */
export interface Sample {
  sheet: string | null;
  headerRow: number;
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

type Proposed = z.input<typeof Mapping>;
type ProposedTable = Proposed['tables'][number];

interface Column extends Meaning {
  header: string;
  values: readonly string[];
}

/** A mapping as the headers and the first rows suggest it, with remarks on what to look at. */
export function proposedMapping(title: string, samples: readonly Sample[]): Proposed {
  const remarks: string[] = [];
  const tables = samples.flatMap((sample) => tableOf(sample, remarks));
  return {
    remarks: [
      'Look through this: it is guessed from the headers. Remarks are not read.',
      ...remarks,
    ],
    dataset: { title, publisher: null, licence: null, url: null },
    source: null,
    encoding: 'auto',
    delimiter: 'auto',
    tables,
  };
}

const FROM: { readonly [To in Role]?: Role } = { company: 'owner', customer: 'supplier' };

function tableOf(sample: Sample, remarks: string[]): ProposedTable[] {
  const where = sample.sheet === null ? '' : ` of the sheet "${sample.sheet}"`;
  const columns = sample.header.flatMap((header, place): Column[] => {
    const values = sample.rows.flatMap((row) => row[place]?.trim() || []);
    return header.trim() === '' ? [] : [{ header: header.trim(), values, ...meaningOf(header) }];
  });
  const roles = (['owner', 'company', 'supplier', 'customer'] as const).filter((role) =>
    columns.some(
      (column) => column.role === role && ['name', 'id'].includes(column.attribute ?? ''),
    ),
  );
  const used = new Set<string>();
  const take = (attribute: Attribute, role: Role | null) =>
    takenColumn(columns, used, { attribute, role });
  // Of a table of one kind of party, what names no party is of that one.
  const parties = (roles.length > 0 ? roles : (['company'] as const)).map((role) =>
    partyOf(role, take, { isOnly: roles.length < 2 }),
  );
  const named = parties.flatMap((party) => party ?? []);
  if (named.length === 0) {
    remarks.push(`No column${where} looks like the name of a party: the table is left out.`);
    return [];
  }
  const said = () => ({ ...datesOf(take, remarks), ...textsOf(take) });
  const ties = tiesOf(
    named.map(({ as }) => as),
    { take, said, remarks },
  );
  const unused = columns.filter(({ header }) => !used.has(header)).map(({ header }) => header);
  if (unused.length > 0) remarks.push(`Not used${where}: ${unused.join(', ')}.`);
  const { sheet, headerRow } = sample;
  return [
    {
      ...(sheet !== null && { sheet }),
      ...(headerRow > 1 && { headerRow }),
      parties: named,
      ...ties,
    },
  ];
}

type Take = (attribute: Attribute, role: Role | null) => Column | null;

/** A column is taken once, by the first that asks for it. */
function takenColumn(
  columns: readonly Column[],
  used: Set<string>,
  { attribute, role }: { attribute: Attribute; role: Role | null },
): Column | null {
  const found = columns.find(
    (column) => column.attribute === attribute && column.role === role && !used.has(column.header),
  );
  if (found !== undefined) used.add(found.header);
  return found ?? null;
}

function partyOf(role: Role, takeOf: Take, { isOnly }: { isOnly: boolean }) {
  const take = (attribute: Attribute) =>
    takeOf(attribute, role) ?? (isOnly ? takeOf(attribute, null) : null);
  const name = take('name');
  const id = take('id');
  const called = name ?? id;
  if (called === null) return null;
  const [country, kind, address, alias] = [
    take('country'),
    take('kind'),
    take('address'),
    take('alias'),
  ];
  const codes = [
    { scheme: 'lei', column: take('lei')?.header },
    { scheme: 'unifiedSocialCreditCode', column: take('uscc')?.header },
    { scheme: 'ticker', column: take('ticker')?.header },
  ];
  const identifiers = codes.flatMap(({ scheme, column }) => (column ? [{ scheme, column }] : []));
  return {
    as: role,
    ...(id && { id: id.header }),
    name: called.header,
    ...(kind && { kind: kind.header }),
    ...(country && { country: country.header }),
    ...(address && { address: { column: address.header, role: 'registered' as const } }),
    ...(alias && { names: [{ column: alias.header, type: 'alias' as const }] }),
    ...(identifiers.length > 0 && { identifiers }),
  };
}

function tiesOf(
  roles: readonly Role[],
  { take, said, remarks }: { take: Take; said: () => object; remarks: string[] },
): Pick<ProposedTable, 'holdings' | 'supplies'> {
  const pair = (to: Role) => {
    const from = FROM[to];
    return from !== undefined && roles.includes(from) && roles.includes(to) ? { from, to } : null;
  };
  const [holding, supply] = [pair('company'), pair('customer')];
  if (holding) {
    const shares = (['share', 'minimum', 'maximum'] as const).flatMap((attribute) => {
      const column =
        take(attribute, null) ?? take(attribute, 'owner') ?? take(attribute, 'company');
      return column ? [[attribute, shareOf(column, remarks)] as const] : [];
    });
    const direct = take('direct', null);
    const level = direct && { directOrIndirect: direct.header };
    return { holdings: [{ ...holding, ...Object.fromEntries(shares), ...level, ...said() }] };
  }
  if (supply) {
    const [what, amount, state] = [take('what', null), take('amount', null), take('state', null)];
    const texts = {
      ...(what && { what: what.header }),
      ...(amount && { amount: amount.header }),
      ...(state && { state: state.header }),
    };
    return { supplies: [{ ...supply, ...texts, ...said() }] };
  }
  remarks.push(
    'Only parties are read: add holdings (from, to) or supplies if the rows tie two parties.',
  );
  return {};
}

function shareOf({ header, values }: Column, remarks: string[]) {
  const isFraction =
    values.length > 0 &&
    values.every((value) => /^[01]([.,]\d+)?$/.test(value) && Number(value.replace(',', '.')) <= 1);
  const unit = isFraction ? ('fraction' as const) : ('percent' as const);
  remarks.push(
    `"${header}" is read as ${isFraction ? 'a fraction of one: 0.51 is 51 per cent' : 'per cent: 51 or 51%'}.`,
  );
  return { column: header, unit };
}

function datesOf(take: Take, remarks: string[]) {
  const found = (['startDate', 'endDate', 'statementDate'] as const).flatMap((attribute) => {
    const column = take(attribute, null);
    return column ? [[attribute, dateCell(column, remarks)] as const] : [];
  });
  return Object.fromEntries(found);
}

function dateCell({ header, values }: Column, remarks: string[]) {
  const formats = DATE_FORMATS.filter((format) =>
    values.every((value) => dateOf(value, format) !== null),
  );
  const [format, other] = formats;
  if (format === undefined || format === 'YYYY-MM-DD') return header;
  if (other !== undefined) remarks.push(`"${header}" could be ${formats.join(' or ')}: check it.`);
  return { column: header, format };
}

function textsOf(take: Take) {
  const [locator, note] = [take('locator', null), take('note', null)];
  return { ...(locator && { locator: locator.header }), ...(note && { note: note.header }) };
}
