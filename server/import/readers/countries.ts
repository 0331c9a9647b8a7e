const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Every code of two letters that is, or was, a country, with the one that stands for it now: `UK` is `GB`. */
const NOW = new Map(
  LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`)).flatMap(
    (code): [string, string][] => {
      if (code === 'ZZ' || REGIONS.of(code) === undefined) return [];
      return [[code, new Intl.Locale(`und-${code}`).region ?? code]];
    },
  ),
);
const BY_NAME = new Map(
  [...NOW.values()].map((code): [string, string] => [plainName(REGIONS.of(code) ?? ''), code]),
);

/** Names that registers and lists give countries, where they are not the usual ones. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'bahamas the': 'BS',
  burma: 'MM',
  'congo democratic republic of the': 'CD',
  'congo republic of the': 'CG',
  'cote d ivoire': 'CI',
  'czech republic': 'CZ',
  england: 'GB',
  'england and wales': 'GB',
  'gambia the': 'GM',
  'great britain': 'GB',
  'hong kong': 'HK',
  'korea north': 'KP',
  'korea south': 'KR',
  macau: 'MO',
  'northern ireland': 'GB',
  palestinian: 'PS',
  'russian federation': 'RU',
  scotland: 'GB',
  turkey: 'TR',
  'united states of america': 'US',
  usa: 'US',
  'virgin islands british': 'VG',
  wales: 'GB',
};

/** A country code of two letters that is one, in capitals; else null. */
export function countryCode(text: string | null | undefined): string | null {
  return NOW.get((text ?? '').trim().toUpperCase()) ?? null;
}

/** The code of a country by its English name or its code; null where neither is known. */
export function codeOfCountry(name: string | null | undefined): string | null {
  const plain = plainName(name ?? '');
  return OTHER_NAMES[plain] ?? BY_NAME.get(plain) ?? countryCode(name);
}

function plainName(name: string): string {
  const letters = name.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
  return letters.replaceAll(/[^a-z]+/g, ' ').trim();
}
