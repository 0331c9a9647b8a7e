import type { Reader } from './reader';
import { bods } from './readers/bods/reader';
import { cslCsv } from './readers/csl/csv';
import { cslJson } from './readers/csl/json';
import { ftm } from './readers/ftm/reader';
import { gleifEntities, gleifExceptions, gleifRelationships } from './readers/gleif';
import { OFAC_READERS } from './readers/ofac';
import { psc } from './readers/psc';
import { table } from './readers/table/reader';
import { traceholdReader } from './readers/tracehold';

/** Every format that Tracehold takes. A file is recognised by exactly one of them, or its format is named. */
export const READERS: readonly Reader[] = [
  bods,
  ftm,
  cslCsv,
  cslJson,
  ...OFAC_READERS,
  gleifEntities,
  gleifRelationships,
  gleifExceptions,
  psc,
  table,
  traceholdReader,
];
