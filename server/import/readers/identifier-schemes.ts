/** The schemes that more than one source speaks of, so that one code is one party; others keep the words of their source. */
export const SCHEME = {
  lei: 'lei',
  /** The unified social credit code of China. */
  uscc: 'unifiedSocialCreditCode',
  /** The number of an entry on the lists of OFAC. */
  ofac: 'ofac',
  /** The number of an entry of the Consolidated Screening List. */
  csl: 'listEntry:csl',
  ticker: 'ticker',
  isin: 'isin',
  imo: 'imo',
  duns: 'duns',
  bic: 'bic',
  ukCompany: 'registration:GB-COH',
  russianTax: 'registration:RU-INN',
  russianRegister: 'registration:RU-OGRN',
} as const;

const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code whose last sign proves the others, in capitals without spaces; else null. */
export function usccOf(text: string): string | null {
  const code = text.replaceAll(/\s/g, '').toUpperCase();
  const signs = [...code].map((sign) => USCC_SIGNS.indexOf(sign));
  if (signs.length !== 18 || signs.includes(-1)) return null;
  const sum = signs
    .slice(0, 17)
    .reduce((total, sign, place) => total + sign * (3 ** place % 31), 0);
  return (31 - (sum % 31)) % 31 === signs[17] ? code : null;
}

/** An LEI whose last two digits prove the others, in capitals; else null. */
export function leiOf(text: string): string | null {
  const lei = text.trim().toUpperCase();
  if (!/^[A-Z0-9]{18}\d{2}$/.test(lei)) return null;
  const digits = [...lei].map((sign) => Number.parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n ? lei : null;
}

/** `0728 HK`, `603019 CN` as exchanges are written elsewhere: `0728.HK`, `603019.SS`; null for other exchanges. */
export function tickerOf(text: string): string | null {
  const [, number = '', exchange] = /^(\d{3,6})\s*(HK|CN|CH)$/.exec(text.trim()) ?? [];
  if (exchange === 'HK') return `${String(Number(number)).padStart(4, '0')}.HK`;
  if (exchange === undefined || number.length !== 6) return null;
  return `${number}.${/^[69]/.test(number) ? 'SS' : 'SZ'}`;
}
