import type { Addresses } from '../addresses';
import { countryCode } from '../countries';
import type { EntryId } from '../entry-ids';
import type { Statement } from '../stated';
import type { CslList } from './lists';

/** One entry of the Consolidated Screening List, whatever the layout of its file. */
export interface CslEntry {
  /** The line or the JSON pointer where it stands. */
  at: { line: number | null; field: string };
  /** Its number; empty in the layout of before 2020. */
  id: string;
  source: string;
  entityNumber: string;
  type: string;
  programmes: string[];
  name: string;
  title: string;
  addresses: { text: string; country: string | null }[];
  notice: string;
  startDate: string;
  endDate: string;
  standardOrder: string;
  licenceRequirement: string;
  reviewPolicy: string;
  vessel: { callSign: string; type: string; flag: string; owner: string };
  remarks: string;
  aliases: string[];
  citizenships: string[];
  birthDates: string[];
  nationalities: string[];
  birthPlaces: string[];
  informationUrl: string;
  ids: EntryId[];
}

/** Where the rows of an entry belong. */
export interface EntryPlace {
  id: string;
  list: CslList;
  said: Statement;
  addresses: Addresses;
  notice: (what: string) => void;
}

const US_STATES = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM ' +
    'NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR'
  ).split(' '),
);

/** An address with the country that it ends in; the Denied Persons List ends in states of the US too. */
export function addressOf(text: string, source: string): CslEntry['addresses'][number] {
  const ending = /(?:^|, )([A-Z]{2})$/.exec(text)?.[1] ?? null;
  const isState = source.includes('(DPL)') && ending !== null && US_STATES.has(ending);
  return { text, country: isState ? null : countryCode(ending) };
}
