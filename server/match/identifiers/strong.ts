import { identifierKey } from '../search-keys';
import { leiOf, usccOf } from './check-digits';

/**
 * How a reader names the schemes of strong identifiers: who shares one is the same party. All other schemes are free.
 * - `lei`
 * - `unifiedSocialCreditCode`
 * - `registration:<register>` by org-id.guide or GLEIF register code: `registration:GB-COH`, `registration:RA000585`
 * - `ticker` with its exchange: `603019.SS`, `SHA:603019`
 * - `ofac`: the number of an entry on a list of OFAC; of other lists `listEntry:<list>`
 */
export const STRONG_SCHEME =
  /^(lei|unifiedSocialCreditCode|ticker|ofac|registration:[A-Za-z0-9-]+|listEntry:[A-Za-z0-9-]+)$/;

/** An identifier that makes who shares it one party; `key` is the same however it is written. */
export interface Strong {
  scheme: string;
  key: string;
}

/** Of these a party has one: two values are two parties. */
export const SINGLE_VALUED: ReadonlySet<string> = new Set(['lei', 'unifiedSocialCreditCode']);

/** Registers that GLEIF and org-id.guide call by different names. */
const REGISTERS = new Map([
  ['registration:RA000585', 'registration:GB-COH'],
  ['registration:RA000586', 'registration:GB-COH'],
  ['registration:RA000587', 'registration:GB-COH'],
]);

const EXCHANGES = new Map([
  ...['SS', 'SH', 'SHA', 'SSE', 'XSHG'].map((name) => [name, 'SS'] as const),
  ...['SZ', 'SHE', 'SZSE', 'XSHE'].map((name) => [name, 'SZ'] as const),
  ...['HK', 'HKG', 'HKEX', 'SEHK', 'XHKG'].map((name) => [name, 'HK'] as const),
]);

/** The strong identifiers of a party, each once. One whose check digit is wrong is none. */
export function strongIdentifiers(schemes: readonly string[], ids: readonly string[]): Strong[] {
  const found = new Map<string, Strong>();
  for (const [place, scheme] of schemes.entries()) {
    const strong = STRONG_SCHEME.test(scheme) ? strongOf(scheme, ids[place] ?? '') : null;
    if (strong) found.set(nameOf(strong), strong);
  }
  return [...found.values()];
}

export function nameOf({ scheme, key }: Strong): string {
  return `${scheme} ${key}`;
}

function strongOf(scheme: string, id: string): Strong | null {
  const key = keyOf(scheme, id);
  return key === null ? null : { scheme: REGISTERS.get(scheme) ?? scheme, key };
}

function keyOf(scheme: string, id: string): string | null {
  if (scheme === 'lei') return leiOf(id);
  if (scheme === 'unifiedSocialCreditCode') return usccOf(id);
  if (scheme === 'ticker') return tickerKey(id);
  const key = identifierKey(id);
  if (!scheme.startsWith('registration:')) return key === '' ? null : key;
  // Registers' words for "no number" are digits too.
  if (!/[1-9]/.test(key) || key.length < 4) return null;
  return (REGISTERS.get(scheme) ?? scheme) === 'registration:GB-COH' ? key.padStart(8, '0') : key;
}

/** `603019.SS`, `SHA:603019`: only with its exchange is a ticker one company. */
function tickerKey(id: string): string | null {
  const text = id.normalize('NFKC').trim().toUpperCase();
  const [, before, code, after] =
    /^(?:([A-Z]{2,6}):)?([A-Z0-9]{1,12})(?:\.([A-Z]{1,4}))?$/.exec(text) ?? [];
  const exchange = after ?? before;
  if (code === undefined || exchange === undefined) return null;
  const known = EXCHANGES.get(exchange) ?? exchange;
  return `${known === 'HK' ? code.padStart(4, '0') : code}.${known}`;
}
