import type { Spool } from '../../change/spool';
import type { FileFault, ReadContext } from '../../reader';
import { rowTable } from '../../row-table';
import type { Row } from '../../rows';
import { addressesIn } from '../addresses';
import { digest } from '../owned/upstream-ids';
import { awardRows, type Contract, contractOf } from './awards';
import { isExportControl, sanctionRows, topicRows } from './designations';
import { documentSource } from './documents';
import { all, type Entity, first } from './entity';
import { addressRow, nameOf, partyRows } from './party-rows';
import { ENDS, PARTY_KINDS } from './schemas';
import { edgeRows } from './tie-rows';
import { DESIGNATING, topicClaims } from './topics';

/** A party that a topic marks as designated. */
interface Marked {
  topics: readonly string[];
  sourceId: string;
  upstream: readonly string[];
}

/** Tells what entities amount to: parties as they come, ties and entries once it is known what is a party. */
export function entityTelling(context: ReadContext, spool: Spool) {
  const { datasetId, notice } = context;
  const addresses = addressesIn(datasetId);
  const [persons, others] = [rowTable(), rowTable()];
  const names = new Map<string, string>();
  const contracts = new Map<string, Contract>();
  const marked = new Map<string, Marked>();
  const entries = { sanction: new Set<string>(), 'export.control': new Set<string>() };
  const once = new Set<string>();
  const firstTime = (row: Row) => !('label' in row) || once.size < once.add(row.id).size;

  const sources = new Map<string, string>();
  const documents = new Map<string, string>();
  const sourceFor = (entity: Entity): { sourceId: string; rows: Row[] } => {
    const proof = documents.get(first(entity, 'proof') ?? '');
    if (proof !== undefined) return { sourceId: proof, rows: [] };
    const upstream = (entity.datasets ?? []).toSorted().join(', ');
    const known = sources.get(upstream);
    if (known !== undefined) return { sourceId: known, rows: [] };
    const row = sourceRow(upstream, datasetId);
    sources.set(upstream, row.id);
    return { sourceId: row.id, rows: [row] };
  };

  const party = (entity: Entity): Row[] => {
    const { sourceId, rows } = sourceFor(entity);
    if (entity.schema === 'Person') persons.see(entity.id, '0');
    const topics = all(entity, 'topics');
    const designating = DESIGNATING.filter((topic) => topics.includes(topic));
    if (topics.length > 0 || entity.target) names.set(entity.id, nameOf(entity));
    if (designating.length > 0) {
      marked.set(entity.id, { topics: designating, sourceId, upstream: entity.datasets ?? [] });
    }
    const told = { datasetId, sourceId, addresses };
    return [...rows, ...partyRows(entity, told), ...topicClaims(entity, told)];
  };

  const later = (entity: Entity) => {
    if (entity.schema === 'Sanction') {
      const of = isExportControl(entity) ? entries['export.control'] : entries.sanction;
      for (const id of all(entity, 'entity')) of.add(id);
    }
    spool.write('later', entity);
    return [];
  };

  const around = {
    isPerson: (id: string) => persons.find(id) !== 'absent',
    isOther: (id: string) => others.find(id) !== 'absent',
    nameOf: (id: string) => names.get(id) ?? id,
    contractOf(id: string): Contract | null {
      const contract = contracts.get(id) ?? null;
      if (contract === null) context.fault(lostContract(id));
      return contract;
    },
    notice,
  };

  const bound = (entity: Entity): Row[] => {
    const { sourceId, rows } = sourceFor(entity);
    const told = { ...around, datasetId, sourceId };
    if (entity.schema === 'Sanction') return [...rows, ...sanctionRows(entity, told)].filter(isNew);
    const made =
      entity.schema === 'ContractAward' ? awardRows(entity, told) : edgeRows(entity, told);
    return [...rows, ...made];
  };
  /** Lists are told by every entry; sources were asked for before. */
  const isNew = (row: Row) => !('label' in row) || row.label !== 'List' || firstTime(row);

  return {
    dataset: (): Row => datasetRow(context),
    told(entity: Entity): Row[] {
      const { schema, id } = entity;
      if (schema in PARTY_KINDS) return party(entity);
      if (schema in ENDS || schema === 'Sanction' || schema === 'ContractAward')
        return later(entity);
      if (schema === 'Address') return [addressRow(entity, { datasetId })];
      others.see(id, '0');
      if (schema === 'Document') {
        const source = documentSource(entity, datasetId);
        documents.set(id, source.id);
        return [source];
      }
      if (schema === 'Contract') contracts.set(id, contractOf(entity));
      else notice(`schema that nobody reads: ${schema}`);
      return [];
    },
    async *laidAside(): AsyncGenerator<Row[]> {
      for await (const portion of spool.read('later') as AsyncGenerator<Entity[]>) {
        yield portion.flatMap(bound);
      }
      for (const [id, { topics, sourceId, upstream }] of marked) {
        const told = { ...around, datasetId, sourceId, upstream };
        const left = topics.filter((topic) => !entries[topic as keyof typeof entries].has(id));
        yield left.flatMap((topic) => topicRows(id, topic, told)).filter(isNew);
      }
    },
  };
}

/** One source for what comes from the same upstream datasets. */
function sourceRow(upstream: string, datasetId: string) {
  return {
    label: 'Source' as const,
    id: `${datasetId}:sources~${digest(upstream)}`,
    datasetId,
    title: upstream === '' ? 'FollowTheMoney entities' : `FollowTheMoney entities of ${upstream}`,
    publisher: null,
    date: null,
    url: null,
    access: 'secondHand' as const,
    note: null,
  };
}

function datasetRow({ datasetId, rank, versionDate }: ReadContext): Row {
  return {
    label: 'Dataset',
    id: datasetId,
    datasetId,
    title: 'FollowTheMoney entities',
    publisher: null,
    licence: null,
    url: null,
    versionDate,
    rank,
    note: 'The file names no licence: ask its publisher. Data of OpenSanctions is CC BY-NC 4.0.',
  };
}

/** Without its contract an award has no customer: a supply tie would be lost. */
function lostContract(id: string): FileFault {
  return {
    ...{ line: null, field: '/properties/contract', value: id },
    detail: 'names a Contract that this file does not hold: add that entity to the file',
  };
}
