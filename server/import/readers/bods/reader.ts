import type { Readable } from 'node:stream';
import { openSpool, type Spool } from '../../change/spool';
import type { ReadContext, ReadEnd, Reader } from '../../reader';
import type { Row } from '../../rows';
import { type JsonRecord, jsonArray, jsonLines } from '../owned/json-records';
import { recordFaults } from '../owned/record-faults';
import { isOlder, olderPointer, replacedBy, upgraded } from './older';
import { OlderStatement, Statement } from './statement';
import { openSurvey, type Survey } from './survey';
import { telling } from './told';
import { unreadFields } from './unread';

/** The Beneficial Ownership Data Standard, 0.2 to 0.4, as a JSON array or with one statement a line. */
export const bods: Reader = {
  format: 'bods',
  title: 'Beneficial Ownership Data Standard (BODS 0.2 to 0.4, JSON array or JSON Lines)',
  datasetId: 'bods',
  allowedDays: 92,
  recognises: ({ text }) =>
    /^\s*[[{]/.test(text) &&
    /"statementI[dD]"\s*:/.test(text) &&
    /"(recordType|statementType)"\s*:/.test(text),
  read,
};

/** Read twice: what a statement is about, and for whom, other statements say, in any order. */
async function* read(input: Readable, context: ReadContext): AsyncGenerator<Row[], ReadEnd> {
  const isArray = context.file.text.trimStart().startsWith('[');
  if (!isArray && isSpread(context.file.text)) {
    context.fault(NO_ARRAY);
    return { records: 0, proof: 'none', extent: 'whole' };
  }
  const records = isArray ? jsonArray(input, context) : jsonLines(input, context);
  const survey = openSurvey();
  const spool = openSpool();
  let count = 0;
  try {
    for await (const portion of records) {
      count += portion.length;
      for (const record of portion) take(record, { context, survey, spool });
    }
    yield [datasetRow(context, survey)];
    yield* told(spool, { context, survey });
  } finally {
    spool.drop();
  }
  return { records: count, proof: isArray ? 'grammar' : 'none', extent: 'whole' };
}

/** One object over several lines is neither an array nor a line. */
function isSpread(text: string): boolean {
  return /^\s*\{\s*\n/.test(text);
}

const NO_ARRAY = {
  line: 1,
  field: '',
  value: '{',
  detail: 'expected an array of statements, or one whole statement a line; put [ and ] around it',
};

/** Checks a statement, notes what others are read with, and lays it aside. */
function take(
  record: JsonRecord,
  { context, survey, spool }: { context: ReadContext; survey: Survey; spool: Spool },
): void {
  const { value } = record;
  const older = isOlder(value) ? value : null;
  const said = older ? upgraded(older) : value;
  const parsed = (older ? OlderStatement : Statement).safeParse(said);
  if (!parsed.success) {
    const names = older ? { pointerOf: olderPointer } : {};
    for (const fault of recordFaults(record, parsed.error, { value: said, ...names })) {
      context.fault(fault);
    }
    return;
  }
  for (const field of unreadFields(said, parsed.data)) context.notice(`unread field ${field}`);
  survey.note(parsed.data, older ? replacedBy(older) : []);
  spool.write('statements', parsed.data);
}

async function* told(
  spool: Spool,
  { context, survey }: { context: ReadContext; survey: Survey },
): AsyncGenerator<Row[]> {
  const rowsOf = telling(context, survey);
  const repeated = new Map<string, Statement[]>();
  for await (const portion of spool.read('statements') as AsyncGenerator<Statement[]>) {
    yield portion.flatMap((statement) => {
      if (!survey.isRepeated(statement)) return rowsOf([statement]);
      const name = survey.nameOf(statement);
      repeated.set(name, [...(repeated.get(name) ?? []), statement]);
      return [];
    });
  }
  for (const statements of repeated.values()) yield rowsOf(statements);
}

function datasetRow({ datasetId, rank, versionDate }: ReadContext, survey: Survey): Row {
  return {
    label: 'Dataset',
    id: datasetId,
    datasetId,
    title: 'Beneficial ownership statements (BODS)',
    publisher: [...survey.publishers].join('; ') || null,
    licence: [...survey.licences].join('; ') || null,
    url: null,
    versionDate: survey.published() ?? versionDate,
    rank,
    note: null,
  };
}
