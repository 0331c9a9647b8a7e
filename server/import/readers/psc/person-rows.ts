import type { Row } from '../../rows';
import type { Addresses } from '../addresses';
import { codeOfCountry } from '../countries';
import { endAfter } from '../days';
import { dayOf } from '../register-days';
import { type Statement, UNSAID } from '../stated';
import { addressText, type PscData } from './line';
import { type Nature, natureOf } from './natures';
import { partyOf } from './party';

/** Whom a line speaks of, and what its rows have in common. */
export interface LinePlace {
  id: string;
  company: string;
  said: Statement;
  addresses: Addresses;
  notice: (what: string) => void;
}

/** Somebody with significant control, and each nature of it as a tie of its own. */
export function personRows(data: PscData, place: LinePlace): Row[] {
  return [
    partyOf(data, place.id, place.said),
    ...ties(data, place),
    ...located(data, place),
    ...(data.is_sanctioned ? [sanctioned(data, place)] : []),
  ];
}

function ties(data: PscData, place: LinePlace): Row[] {
  const { id, notice } = place;
  const codes = [...new Set(data.natures_of_control ?? [])];
  const base = baseOf(data, place);
  if (codes.length === 0) {
    // Somebody holds something: what, the register does not show.
    const unknown = {
      type: 'OWNS',
      class: 'other',
      share: null,
      principal: null,
      directOrIndirect: 'unknown',
    } as const;
    return [{ ...base, ...unknown, key: `${id}~unknown` }];
  }
  return codes.flatMap((code): Row[] => {
    const key = `${id}~${code.replaceAll(/[^A-Za-z0-9-]/g, '').slice(0, 100)}`;
    if (code.startsWith('registered-owner-as-nominee')) {
      return [nominee(code, { ...base, key })];
    }
    const nature = natureOf(code);
    if (nature === null) notice(`nature of control that is new: ${code}`);
    return [tieRow(nature ?? UNKNOWN_NATURE, { ...base, key, quote: code })];
  });
}

const UNKNOWN_NATURE: Nature = {
  ...{ type: 'CONTROLS', control: 'other', share: null, directOrIndirect: 'unknown', note: null },
};

type Base = ReturnType<typeof baseOf>;

function baseOf(data: PscData, { id, company, said, notice }: LinePlace) {
  return { ...UNSAID, ...said, ...periodOf(data, notice), from: id, to: company };
}

function tieRow(nature: Nature, base: Omit<Base, 'quote'> & { key: string; quote: string }): Row {
  if (nature.type === 'OWNS') return { ...base, ...nature, principal: null };
  return { ...base, ...nature };
}

/** Land that the entity holds for the person makes nobody its owner. */
function nominee(
  code: string,
  { key, from, to, datasetId, sourceId }: Base & { key: string },
): Row {
  return {
    ...{ label: 'Claim', id: key, datasetId, sourceId, status: 'stated', kind: 'nominee' },
    ...{ text: 'The overseas entity is registered as owner of land as a nominee.', quote: code },
    ...{ date: null, locator: null, about: [to, from], contradicts: [] },
  };
}

function periodOf({ notified_on: from, ceased_on: until }: PscData, notice: LinePlace['notice']) {
  const [startDate, last] = [dayOf(from), dayOf(until)];
  if ((startDate === null && from !== '') || (last === null && until !== '')) {
    notice('date that cannot be, left out');
  }
  const endDate = last === null ? null : endAfter(last);
  if (startDate === null || endDate === null || startDate < endDate) return { startDate, endDate };
  notice('period that ends before it starts: its start left out');
  return { startDate: null, endDate };
}

function located(data: PscData, { id, said, addresses }: LinePlace): Row[] {
  const stated = data.principal_office_address ?? data.address;
  const text = addressText(stated);
  const country = stated?.country;
  if (!text.includes(',')) return [];
  const address = addresses.of(text, codeOfCountry(typeof country === 'string' ? country : ''));
  const role = data.kind.startsWith('individual') ? 'other' : 'registered';
  const ends = { key: `${id}~address`, from: id, to: address.id };
  return [
    ...address.rows,
    { ...UNSAID, ...said, ...ends, type: 'LOCATED_AT', role, writtenAs: text },
  ];
}

function sanctioned({ name }: PscData, { id, said }: LinePlace): Row {
  return {
    ...{ label: 'Claim', id: `${id}~sanctioned`, ...said, status: 'stated', kind: 'sanctioned' },
    ...{ text: `The register marks ${name} as sanctioned.`, quote: 'is_sanctioned', date: null },
    ...{ locator: null, about: [id], contradicts: [] },
  };
}
