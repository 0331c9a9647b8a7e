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

/** `0728 HK`, `603019 CN` as exchanges are written elsewhere: `0728.HK`, `603019.SS`; null for other exchanges. */
export function tickerOf(text: string): string | null {
  const [, number = '', exchange] = /^(\d{3,6})\s*(HK|CN|CH)$/.exec(text.trim()) ?? [];
  if (exchange === 'HK') return `${String(Number(number)).padStart(4, '0')}.HK`;
  if (exchange === undefined || number.length !== 6) return null;
  return `${number}.${/^[69]/.test(number) ? 'SS' : 'SZ'}`;
}
