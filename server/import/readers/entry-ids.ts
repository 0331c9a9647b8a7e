import { leiOf, usccOf } from '../../match/identifiers/check-digits';
import type { PartyRecord } from '../rows';
import { countryCode } from './countries';
import { SCHEME, tickerOf } from './identifier-schemes';

/** An identifier as an entry gives it, or a fact that stands among them. */
export interface EntryId {
  type: string;
  value: string;
  country: string | null;
}

/** What stands among the identifiers and is none. */
const FACT =
  /Directive|Determination|[Rr]isk|Sanctions|Transactions|Target Type|Issuer Name|Date|Gender|Website|Email|Phone|Organization Type|CAATSA|Nationality|Vessel Flag|^IFCA/;
const PASSPORT_DATES = /(?:, \d{1,2} [A-Z][a-z]{2} \d{4}){1,2}$/;

/** `Type, value, CC; Type, value`: the type first, a country last; values may hold commas. */
export function idsOf(cell: string): EntryId[] {
  return parts(cell).map((part) => {
    const comma = part.indexOf(', ');
    if (comma < 0) return { type: part, value: '', country: null };
    const [type, rest] = [part.slice(0, comma), part.slice(comma + 2).replace(PASSPORT_DATES, '')];
    const country = FACT.test(type) ? null : countryCode(/, ([A-Z]{2})$/.exec(rest)?.[1]);
    return { type, value: (country ? rest.slice(0, -4) : rest).trim(), country };
  });
}

/** `CC, value, Type; value, Type`: the layout of before 2020, the other way round. */
export function oldIdsOf(cell: string): EntryId[] {
  return parts(cell).map((part) => {
    const comma = part.lastIndexOf(', ');
    if (comma < 0) return { type: part, value: '', country: null };
    const [rest, type] = [part.slice(0, comma), part.slice(comma + 2)];
    const country = countryCode(/^([A-Z]{2}), /.exec(rest)?.[1]);
    return {
      type,
      value: (country ? rest.slice(4) : rest).replace(PASSPORT_DATES, '').trim(),
      country,
    };
  });
}

export function isFact({ type }: EntryId): boolean {
  return FACT.test(type);
}

/** The identifier in the words that other sources use for it, or in those of the list with the country. */
export function identifierOf({ type, value, country }: EntryId): {
  scheme: string;
  id: string;
} | null {
  const id = value.trim();
  if (id === '') return null;
  const known = commonScheme(type, id, country);
  return known ?? { scheme: country ? `${type} (${country})` : type, id };
}

function commonScheme(
  type: string,
  id: string,
  country: string | null,
): Pick<PartyRecord['identifiers'][number], 'scheme' | 'id'> | null {
  const [uscc, lei, ticker] = [usccOf(id), leiOf(id), tickerOf(id)];
  if (/^Unified Social Credit/i.test(type)) return uscc ? { scheme: SCHEME.uscc, id: uscc } : null;
  if (/^Legal Entity (Number|Identifier)/i.test(type))
    return lei ? { scheme: SCHEME.lei, id: lei } : null;
  if (/^Equity Ticker/i.test(type)) return ticker ? { scheme: SCHEME.ticker, id: ticker } : null;
  if (/^ISIN$/i.test(type)) return { scheme: SCHEME.isin, id };
  if (/^SWIFT\/BIC$/i.test(type)) return { scheme: SCHEME.bic, id };
  if (/^D-U-N-S/i.test(type)) return { scheme: SCHEME.duns, id: id.replaceAll('-', '') };
  if (/^UK Company Number$/i.test(type)) return { scheme: SCHEME.ukCompany, id };
  const imo = /^IMO (\d{7})$/.exec(id)?.[1];
  if (imo !== undefined) return { scheme: SCHEME.imo, id: imo };
  if (country !== 'RU') return null;
  if (type === 'Tax ID No.' && /^\d{10}(\d{2})?$/.test(id))
    return { scheme: SCHEME.russianTax, id };
  return /^Registration (ID|Number)$/.test(type) && /^\d{13}$/.test(id)
    ? { scheme: SCHEME.russianRegister, id }
    : null;
}

function parts(cell: string): string[] {
  return cell
    .split('; ')
    .map((part) => part.trim())
    .filter(Boolean);
}
