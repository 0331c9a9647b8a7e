import type { PartyRecord } from '../../rows';
import { codeOfCountry } from '../countries';
import { identifierOf } from '../entry-ids';

/** What stands in the remarks of an entry beside its identifiers. */
export interface Remarks {
  identifiers: Pick<PartyRecord['identifiers'][number], 'scheme' | 'id'>[];
  aliases: string[];
  /** Birth, nationality and the like: what tells one person from another. */
  description: string | null;
}

const IDENTIFIER =
  /^(?:alt\. )?(.*?(?:No\.|#|Number|ID|Code(?: \(USCC\))?|Passport|R\.F\.C\.|C\.U\.R\.P\.|D\.N\.I\.|C\.U\.I\.T\.|FEIN|ISIN|SSN|MMSI|Identification|Matricula Mercantil No|Fiscal Code|Equity Ticker))[:]? (?!No\.|Number |# )([^;]*?\d[^;]*?)(?: \(([^()]+)\))?$/;
/** Bank codes alone may lack digits. */
const BANK_CODE = /^(?:alt\. )?(SWIFT\/BIC) ([A-Z0-9]{8,11})$/;
const PERSONAL = /^(?:alt\. )?(?:DOB|POB|nationality|citizen|Gender) /;

/** Remarks are statements between semicolons; all of them stay beside the entry as they are. */
export function remarksOf(text: string): Remarks {
  const parts = text
    .replace(/\.\s*$/, '')
    .split('; ')
    .map((part) => part.trim());
  return {
    identifiers: parts.flatMap((part) => {
      if (PERSONAL.test(part) || /^(Linked To|Additional|Secondary|Executive)/.test(part))
        return [];
      const found = BANK_CODE.exec(part) ?? IDENTIFIER.exec(part) ?? [];
      const [, type = '', value = '', country] = found;
      const read = { type, value, country: country === undefined ? null : codeOfCountry(country) };
      return type === '' ? [] : (identifierOf(read) ?? []);
    }),
    aliases: parts.flatMap((part) => /^a\.k\.a\. ['"](.+)['"]$/.exec(part)?.[1] ?? []),
    description: parts.filter((part) => PERSONAL.test(part)).join('; ') || null,
  };
}
