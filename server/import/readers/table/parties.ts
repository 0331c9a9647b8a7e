import { PartyKind } from '#api/values';
import { leiOf, usccOf } from '../../../match/identifiers/check-digits';
import type { ReadContext } from '../../reader';
import type { PartyRecord, Row as StatedRow } from '../../rows';
import { addressesIn } from '../addresses';
import { codeOfCountry } from '../countries';
import { SCHEME } from '../identifier-schemes';
import { addressRows } from '../owned/address-rows';
import { digest, upstreamId } from '../owned/upstream-ids';
import { columnOf, type Row, valueIn, wordIn } from './cells';
import type { Mapping, PartyMapping } from './mapping';

/** The parties of a table. What several rows say of one is said of it once. */
export interface Parties {
  /** The id of the party that a row names; null where it names none. */
  of: (row: Row, mapping: PartyMapping) => string | null;
  rows: () => StatedRow[];
}

export function partiesIn(context: ReadContext, { status }: Mapping): Parties {
  const { datasetId, notice } = context;
  const sourceId = `${datasetId}:source`;
  const addresses = addressesIn(datasetId);
  const parties = new Map<string, PartyRecord>();
  const located = new Map<string, StatedRow>();
  const said = { datasetId, sourceId, status, statementDate: null };

  const merge = (party: PartyRecord) => {
    const known = parties.get(party.id);
    if (known === undefined) {
      parties.set(party.id, party);
      return;
    }
    known.country ??= party.country;
    known.publicListing ??= party.publicListing;
    const names = [...party.names].filter(
      ({ name }) => !known.names.some((has) => has.name === name),
    );
    if (names.some(({ type }) => type === 'primary'))
      notice(`one id, several names: ${known.name}`);
    known.names.push(
      ...names.map((name) =>
        name.type === 'primary' ? { ...name, type: 'alias' as const } : name,
      ),
    );
    known.identifiers.push(
      ...party.identifiers.filter(
        ({ scheme, id }) =>
          !known.identifiers.some((has) => has.scheme === scheme && has.id === id),
      ),
    );
  };

  return {
    of(row, mapping) {
      const id = valueIn(row, mapping.id);
      const name = valueIn(row, mapping.name);
      if (id === null && name === null) return null;
      const country = countryIn(row, mapping, notice);
      const upstream = id === null ? `name-${digest(plain(name ?? ''), country)}` : upstreamId(id);
      const partyId = `${datasetId}:${upstream}`;
      const text = name ?? id ?? '';
      const byName =
        id === null ? 'Known by its name alone: one party for each name and country.' : null;
      const description = [valueIn(row, mapping.description), byName].filter(Boolean).join(' ');
      merge({
        label: 'Party',
        id: partyId,
        datasetId,
        kind: wordIn(row, mapping.kind, { words: PartyKind.options, usual: 'Company' }),
        name: text,
        country,
        publicListing: valueIn(row, mapping.publicListing),
        description: description || null,
        names: [
          { name: text, type: 'primary' as const },
          ...mapping.names.map(({ column, type }) => ({ name: row.text(column), type })),
        ]
          .filter((named, place, all) => named.name !== '' && firstOf(all, named.name) === place)
          .map((named) => ({ ...named, language: null, status, sourceId })),
        identifiers: identifiersIn(row, mapping).map((given) => ({ ...given, sourceId })),
      });
      const at = mapping.address && row.text(mapping.address.column);
      if (at) {
        const stated = [{ text: at, country, role: mapping.address?.role ?? 'other' }];
        for (const tie of addressRows(partyId, stated, { ...said, addresses })) {
          located.set('label' in tie ? tie.id : tie.key, tie);
        }
      }
      return partyId;
    },
    rows: () => [...parties.values(), ...located.values()],
  };
}

function firstOf(names: readonly { name: string }[], name: string): number {
  return names.findIndex((named) => named.name === name);
}

/** Letters of another case or width, and spaces, make no other party. */
function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function countryIn(row: Row, { country }: PartyMapping, notice: (what: string) => void) {
  const text = valueIn(row, country);
  if (text === null) return null;
  const code = codeOfCountry(text);
  if (code === null) notice(`country that nobody knows: ${text}`);
  return code;
}

const CHECKED: { readonly [scheme: string]: (text: string) => string | null } = {
  [SCHEME.lei]: leiOf,
  [SCHEME.uscc]: usccOf,
};

/** A code that joins parties must be whole: one with a wrong check sign is told as a fault. */
function identifiersIn(row: Row, { identifiers }: PartyMapping) {
  return identifiers.flatMap(({ column, scheme }) => {
    const text = row.text(column);
    if (text === '') return [];
    const id = (CHECKED[scheme] ?? ((given: string) => given))(text);
    // Without its exchange a ticker names nobody: it would join strangers.
    const isBare = scheme === SCHEME.ticker && !/[.:]/.test(text);
    if (id !== null) return [{ scheme: isBare ? 'tickerSymbol' : scheme, id }];
    row.wrong(column, `expected a code of the scheme ${scheme}; its check sign does not fit`);
    return [];
  });
}

/** Where a party of a row is named, for what is told of it. */
export function partyColumn({ name, id }: PartyMapping): string {
  return columnOf(id ?? name);
}
