import { leiOf, usccOf } from '../../../match/identifiers/check-digits';
import { SCHEME } from '../identifier-schemes';
import type { Entity } from './entity';

/** Properties that identify, by the scheme that other sources use for them, or by their own name. */
export const SCHEMES = new Map<string, string>([
  ['leiCode', SCHEME.lei],
  ['uscCode', SCHEME.uscc],
  ['innCode', SCHEME.russianTax],
  ['ogrnCode', SCHEME.russianRegister],
  ['dunsCode', SCHEME.duns],
  ['swiftBic', SCHEME.bic],
  ['isinCode', SCHEME.isin],
  ['imoNumber', SCHEME.imo],
  // Without its exchange a ticker names nobody.
  ['ticker', 'tickerSymbol'],
  ...[
    ...['registrationNumber', 'idNumber', 'taxNumber', 'licenseNumber', 'passportNumber'],
    ...['socialSecurityNumber', 'vatCode', 'bvdId', 'icijId', 'sayariId', 'brightQueryId'],
    ...['okpoCode', 'okvedCode', 'uniqueEntityId', 'npiCode', 'wikidataId', 'opencorporatesUrl'],
    ...['voenCode', 'irsCode', 'cikCode', 'jibCode', 'kppCode', 'ricCode', 'cageCode', 'permId'],
    ...['giiNumber'],
  ].map((property): [string, string] => [property, property]),
]);

/** Numbers in a register of companies: a person may have one as well. */
const OF_COMPANIES = new Set(['innCode', 'ogrnCode']);
const CHECKED = new Map([
  ['leiCode', leiOf],
  ['uscCode', usccOf],
]);

export function identifiersOf({ schema, properties, referents = [] }: Entity) {
  const found: { scheme: string; id: string }[] = [];
  const add = (scheme: string, id: string) => {
    const isNew = !found.some((known) => known.scheme === scheme && known.id === id);
    if (id !== '' && isNew) found.push({ scheme, id });
  };
  for (const property in properties) {
    const scheme = SCHEMES.get(property);
    if (scheme === undefined) continue;
    const isOwn = schema === 'Person' && OF_COMPANIES.has(property);
    const check = CHECKED.get(property);
    for (const text of properties[property] ?? []) {
      // A code that proves itself wrong is kept as what its source calls it.
      const checked = check?.(text);
      if (checked === null || isOwn) add(property, text.trim());
      else add(scheme, checked ?? text.trim());
    }
  }
  for (const id of referents) add('referent', id);
  return found;
}
