import type { Readable } from 'node:stream';
import { openSpool } from '../../change/spool';
import type { ReadContext, ReadEnd, Reader } from '../../reader';
import type { Row } from '../../rows';
import { type JsonRecord, jsonLines } from '../owned/json-records';
import { recordFaults } from '../owned/record-faults';
import { upstreamId } from '../owned/upstream-ids';
import { entityTelling } from './entities';
import { Entity, isEntity, Operation } from './entity';

/** FollowTheMoney, one entity a line, or one change of a delta a line. */
export const ftm: Reader = {
  format: 'ftm',
  title: 'FollowTheMoney entities (JSON Lines), whole or a delta of operations',
  datasetId: 'ftm',
  allowedDays: 7,
  recognises: ({ text }) => {
    const [line = ''] = text.trimStart().split('\n', 1);
    return (
      (line.startsWith('{') &&
        /"schema"\s*:\s*"/.test(line) &&
        /"properties"\s*:\s*\{/.test(line)) ||
      isDelta(line)
    );
  },
  read,
};

function isDelta(line: string): boolean {
  return (
    /^\{\s*"op"\s*:\s*"(ADD|MOD|DEL)"/.test(line) ||
    /"op"\s*:\s*"(ADD|MOD|DEL)"\s*\}\s*$/.test(line)
  );
}

/** Parties are told as they come; ties and entries wait until it is known what is a party. */
async function* read(input: Readable, context: ReadContext): AsyncGenerator<Row[], ReadEnd> {
  const [firstLine = ''] = context.file.text.trimStart().split('\n', 1);
  const delta = isDelta(firstLine);
  const spool = openSpool();
  const telling = entityTelling(context, spool);
  let records = 0;
  try {
    yield [telling.dataset()];
    for await (const portion of jsonLines(input, context)) {
      records += portion.length;
      yield portion.flatMap((record) => {
        const entity = delta ? changed(record, context) : stated(record, context);
        return entity === null ? [] : telling.told(entity);
      });
    }
    yield* telling.laidAside();
  } finally {
    spool.drop();
  }
  return { records, proof: 'none', extent: delta ? 'delta' : 'whole' };
}

function stated(record: JsonRecord, context: ReadContext): Entity | null {
  if (isEntity(record.value)) return record.value;
  const parsed = Entity.safeParse(record.value);
  if (parsed.success) return parsed.data;
  for (const fault of recordFaults(record, parsed.error, record)) context.fault(fault);
  return null;
}

/** What an operation leaves of an entity: nothing where it was deleted. */
function changed(record: JsonRecord, context: ReadContext): Entity | null {
  const parsed = Operation.safeParse(record.value);
  if (!parsed.success) {
    for (const fault of recordFaults(record, parsed.error, record)) context.fault(fault);
    return null;
  }
  const { op, entity } = parsed.data;
  context.restates(upstreamId(entity.id));
  return op === 'DEL' ? null : entity;
}
