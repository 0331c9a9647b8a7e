import type { Decision } from '#api/identity';
import type { PartyRecord } from '../../import/rows';
import type { GraphReading, Labelled } from '../reading';
import { CITED, type Columns, type Table, tableOf } from './table';

/** The columns that say a field as it is. */
function fields<Row extends object>(...names: (keyof Row & string)[]): Columns<Row> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      (row: Row) => {
        const value = row[name];
        return value === null || value === undefined ? null : String(value);
      },
    ]),
  );
}

interface Named {
  partyId: string;
  party: string;
  datasetId: string;
  sourceId: string;
}
type OfName = Named & Omit<PartyRecord['names'][number], 'sourceId'>;
type OfIdentifier = Named & Omit<PartyRecord['identifiers'][number], 'sourceId'>;
type Claim = Labelled<'Claim'>;

const LICENCE: Columns<{ datasetId: string }> = {
  licence: ({ datasetId }, { datasets }) => datasets.get(datasetId)?.licence ?? null,
};

export const RECORD_TABLES: readonly Table[] = [
  tableOf(
    'datasets',
    fields<Labelled<'Dataset'>>(
      'id',
      'title',
      'publisher',
      'licence',
      'url',
      'versionDate',
      'note',
    ),
    ({ records }) => records('Dataset'),
  ),
  tableOf<Labelled<'Source'>>(
    'sources',
    {
      ...fields<Labelled<'Source'>>('id', 'title', 'publisher', 'date', 'url', 'access', 'note'),
      datasetId: ({ datasetId }) => datasetId,
      ...LICENCE,
    },
    ({ records }) => records('Source'),
  ),
  tableOf<PartyRecord>(
    'parties',
    {
      ...fields<PartyRecord>('id', 'name', 'kind', 'country', 'publicListing', 'description'),
      otherNames: ({ name, names }) =>
        names.flatMap((one) => (one.name === name ? [] : one.name)).join('; ') || null,
      identifiers: ({ identifiers }) =>
        identifiers.map(({ scheme, id }) => `${scheme} ${id}`).join('; ') || null,
      datasetId: ({ datasetId }) => datasetId,
      ...LICENCE,
    },
    partiesOf,
  ),
  tableOf<OfName>(
    'names',
    { ...fields<OfName>('partyId', 'party', 'name', 'type', 'language', 'status'), ...CITED },
    (reading) => partsOf(reading, ({ names }) => names) as AsyncGenerator<OfName[]>,
  ),
  tableOf<OfIdentifier>(
    'identifiers',
    { ...fields<OfIdentifier>('partyId', 'party', 'scheme', 'id'), ...CITED },
    (reading) =>
      partsOf(reading, ({ identifiers }) => identifiers) as AsyncGenerator<OfIdentifier[]>,
  ),
  tableOf<Labelled<'Address'>>(
    'addresses',
    {
      ...fields<Labelled<'Address'>>('id', 'text', 'country', 'precision', 'datasetId'),
      ...LICENCE,
    },
    ({ records }) => records('Address'),
  ),
  tableOf<Labelled<'List'>>(
    'lists',
    {
      ...fields<Labelled<'List'>>('id', 'name', 'authority', 'url', 'loaded', 'versionDate'),
      ...fields<Labelled<'List'>>('copyOf', 'note', 'datasetId'),
      ...LICENCE,
    },
    ({ records }) => records('List'),
  ),
  tableOf<Labelled<'ListAction'>>(
    'list-actions',
    {
      ...fields<Labelled<'ListAction'>>('id', 'listId', 'title', 'citation', 'announcedDate'),
      ...fields<Labelled<'ListAction'>>('effectiveDate', 'publishedDate', 'note'),
      ...CITED,
    },
    ({ records }) => records('ListAction'),
  ),
  tableOf<Claim>(
    'claims',
    {
      ...fields<Claim>('id', 'text', 'quote', 'kind', 'status', 'date', 'locator'),
      about: ({ about }) => about.join(' ') || null,
      contradicts: ({ contradicts }) =>
        contradicts.map(({ claimId, tieKey }) => claimId ?? tieKey).join(' ') || null,
      reasons: ({ contradicts }) =>
        contradicts.flatMap(({ reason }) => reason ?? []).join('; ') || null,
      ...CITED,
    },
    ({ records }) => records('Claim'),
  ),
  tableOf<Decision>(
    'decisions',
    {
      number: ({ number }) => number,
      from: ({ between }) => between[0],
      fromName: ({ seen }) => seen.names[0],
      to: ({ between }) => between[1],
      toName: ({ seen }) => seen.names[1],
      ...fields<Decision>('judged', 'reason', 'by', 'decidedAt'),
      undoneBy: ({ undone }) => undone?.by ?? null,
      undoneAt: ({ undone }) => undone?.undoneAt ?? null,
      undoneReason: ({ undone }) => undone?.reason ?? null,
    },
    decisionsOf,
  ),
];

async function* decisionsOf(reading: GraphReading): AsyncGenerator<Decision[]> {
  yield await reading.decisions();
}

async function* partiesOf(reading: GraphReading): AsyncGenerator<PartyRecord[]> {
  for await (const portion of reading.parties()) yield portion.map(({ party }) => party);
}

/** A row for each name or identifier of a party. */
async function* partsOf<Part extends { sourceId: string }>(
  reading: GraphReading,
  parts: (party: PartyRecord) => readonly Part[],
): AsyncGenerator<(Part & Named)[]> {
  for await (const portion of partiesOf(reading)) {
    yield portion.flatMap((party) =>
      parts(party).map((part) => ({
        ...{ partyId: party.id, party: party.name, datasetId: party.datasetId },
        ...part,
      })),
    );
  }
}
