import { createHash } from 'node:crypto';
import type { ReadContext, ReadEnd } from '../../reader';
import type { Row } from '../../rows';
import { addressesIn } from '../addresses';
import { SCHEME } from '../identifier-schemes';
import { versionOf } from '../register-days';
import { publicationRows, sourceOf, UNSAID } from '../stated';
import type { CslEntry, EntryPlace } from './entry';
import { entryRows } from './entry-rows';
import { type CslList, isKnownList, listNamed, listRow } from './lists';
import { ofacNumber } from './party';

/** What both layouts of the list have in common. */
export const CSL = { datasetId: 'csl' } as const;

const PUBLICATION = {
  title: 'Consolidated Screening List',
  publisher: 'International Trade Administration, US Department of Commerce',
  licence: 'US government work, public domain',
  url: 'https://www.trade.gov/consolidated-screening-list',
  note: 'Thirteen lists of the Departments of Commerce, State and the Treasury in one file.',
};

/** The rows of all entries: the dataset and its source first, each list before its first entry. */
export async function* cslRows(
  entries: AsyncGenerator<CslEntry, ReadEnd['proof']>,
  context: ReadContext,
): AsyncGenerator<Row[], ReadEnd> {
  const { datasetId, rank, notice } = context;
  const versionDate = versionOf(context);
  yield publicationRows(PUBLICATION, { datasetId, rank, versionDate });
  const said = { datasetId, sourceId: sourceOf(datasetId) };
  const addresses = addressesIn(datasetId);
  const [met, ids] = [new Set<string>(), new Map<string, string>()];
  const numbers = new Map<string, string>();
  let records = 0;
  for (;;) {
    const next = await entries.next();
    if (next.done) {
      if (next.value === 'grammar' && records === 0) context.fault(NO_ENTRIES);
      return { records, proof: next.value, extent: 'whole' };
    }
    const entry = next.value;
    const list = listOf(entry, context);
    if (list === null) continue;
    records += 1;
    if (!met.has(list.code)) {
      met.add(list.code);
      if (!isKnownList(list)) notice(`list that is new: ${list.name}`);
      yield [listRow(list, { datasetId, versionDate })];
    }
    const id = idOf(entry, { list, ids, context });
    if (id === null) continue;
    const place: EntryPlace = { id: `${datasetId}:${id}`, list, said, addresses, notice };
    yield [...entryRows(entry, place), ...sameAsBefore(entry, { place, numbers })];
  }
}

const NO_ENTRIES = {
  ...{ line: null, field: '/results', value: '[]' },
  detail: 'the list has no entries at all: that is no list. Fetch it again',
};

function listOf({ at, source, name }: CslEntry, { fault }: ReadContext): CslList | null {
  const list = listNamed(source);
  if (list !== null && name !== '') return list;
  const field = list === null ? 'source' : 'name';
  const detail =
    list === null
      ? 'no list is named here: expected such as "Entity List (EL) - Bureau of Industry and Security". Fetch the file again'
      : 'an entry without a name cannot be screened. Fetch the file again';
  fault({ line: at.line, field: at.line === null ? at.field : field, value: source, detail });
  return null;
}

/**
 * What names an entry from version to version. The numbers of OFAC stand on more than one list, so the list goes with them.
 * Before 2020 an entry had no number, and `entity_number` is not unique: then its list, number and name name it,
 * and its address where two have one name.
 */
function idOf(
  entry: CslEntry,
  { list, ids, context }: { list: CslList; ids: Map<string, string>; context: ReadContext },
): string | null {
  const { entityNumber, name, addresses, notice, startDate } = entry;
  const said = digestOf([name, ...addresses.map(({ text }) => text), notice, startDate]);
  const numbered = entry.id.replaceAll(/[^A-Za-z0-9._-]/g, '');
  const named = numbered === '' ? digestOf([entityNumber, name]) : numbered;
  const candidates = [`${list.code}-${named}`, `${list.code}-${named}-${said.slice(0, 8)}`];
  const free = candidates.find((id) => !ids.has(id));
  const [first = ''] = candidates;
  if (free === undefined || (free !== first && ids.get(first) === said)) {
    context.notice('entry that stands there twice');
    return null;
  }
  if (free !== first && numbered !== '') {
    const detail = `two entries of the ${list.name} have this number and say different things. Fetch the file again`;
    context.fault({ line: entry.at.line, field: '_id', value: entry.id, detail });
  }
  ids.set(free, said);
  return free;
}

/** The numbers of OFAC stand for one party on all its lists: an entry that has one met before is the same party. */
function sameAsBefore(
  entry: CslEntry,
  { place, numbers }: { place: EntryPlace; numbers: Map<string, string> },
): Row[] {
  const number = ofacNumber(entry, place.list);
  if (number === null) return [];
  const first = numbers.get(number);
  if (first === undefined) {
    numbers.set(number, place.id);
    return [];
  }
  const ends = { key: `${place.id}~same`, from: place.id, to: first };
  const ground = `${SCHEME.ofac} ${number}`;
  return [
    { ...UNSAID, ...place.said, ...ends, type: 'SAME_AS', sameAs: 'same', ground, score: null },
  ];
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24);
}
