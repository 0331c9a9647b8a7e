import { claimsLost } from '../claims-lost';
import type { Format } from '../format';
import { idsIn } from '../ids';
import type { Losses } from '../losses';
import type { Labelled, NamedTie } from '../reading';
import { type References, referencesOf } from '../references';
import { edgeEntity, type Writing } from './edge';
import { type FtmEntity, partyEntity } from './party';
import { sanctionEntity } from './sanction';
import { merged, one } from './sentences';

/** Entities of FollowTheMoney, one a line: sources as documents, which the others name as their proof, then all else. */
export const ftmFormat: Format = {
  name: 'ftm',
  title: 'FollowTheMoney entities, JSON Lines: parties, ties, entries on lists',
  ending: '.ftm.jsonl',
  mediaType: 'application/jsonl',
  async write(reading, out) {
    const losses = await claimsLost(reading);
    const references = await referencesOf(reading);
    const idOf = idsIn(reading);
    const writing: Writing = { idOf, urlOf: (id) => references.sources.get(id)?.url ?? null };
    const counts = { records: 0, ties: 0 };
    const lines = (entities: readonly FtmEntity[]) =>
      out(entities.map((entity) => `${JSON.stringify(entity)}\n`).join(''));
    const documents = [...references.sources.values()];
    counts.records += documents.length;
    await lines(documents.map((source) => documentEntity(source, references, idOf)));
    for await (const portion of reading.records('Address')) {
      counts.records += portion.length;
      await lines(portion.map((address) => addressEntity(address, idOf)));
    }
    for await (const portion of reading.parties()) {
      counts.records += portion.length;
      await lines(portion.map((placed) => partyEntity(placed, idOf, losses)));
    }
    for await (const portion of reading.ties(true)) {
      const entities = portion.flatMap((tie) => tieEntities(tie, { references, writing, losses }));
      counts.ties += entities.length;
      await lines(entities);
    }
    losses.lose('decisions', (await reading.decisions()).length);
    return { ...counts, lost: losses.said() };
  },
};

/** The licence of a dataset has no property: it stands with each of its sources. */
function documentEntity(
  { id, title, publisher, date, url, note, datasetId }: Labelled<'Source'>,
  { datasets }: References,
  idOf: (id: string) => string,
): FtmEntity {
  const dataset = datasets.get(datasetId);
  const licence = dataset?.licence ? `Licence of “${dataset.title}”: ${dataset.licence}.` : null;
  const isSaid = licence !== null && note?.includes(licence);
  return {
    id: idOf(id),
    schema: 'Document',
    caption: title,
    properties: merged({
      ...{ title: [title], publisher: one(publisher), date: one(date), sourceUrl: one(url) },
      notes: [...one(note), ...(isSaid ? [] : one(licence))],
    }),
  };
}

function addressEntity(
  { id, text, country }: Labelled<'Address'>,
  idOf: (id: string) => string,
): FtmEntity {
  const properties = merged({ full: [text], country: one(country?.toLowerCase()) });
  return { id: idOf(id), schema: 'Address', caption: text, properties };
}

function tieEntities(
  tie: NamedTie,
  { references, writing, losses }: { references: References; writing: Writing; losses: Losses },
): FtmEntity[] {
  const { row } = tie;
  if (row.type === 'LOCATED_AT') {
    if (row.role !== 'other' || row.startDate !== null || row.endDate !== null) {
      losses.lose('addressRolesAndDates');
    }
    return [];
  }
  if (row.type === 'DESIGNATED') return [sanctionEntity(row, references, writing, losses)];
  const entity = edgeEntity(tie, writing);
  if (entity !== null) return [entity];
  if (row.type === 'SAME_AS') losses.lose('sameParty');
  else losses.lose('ties', 1, row.type);
  return [];
}
