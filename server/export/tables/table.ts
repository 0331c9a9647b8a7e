import type { GraphReading, Labelled } from '../reading';
import type { References } from '../references';

export type Cell = string | number | null;

/** One table of an export: CSV and XLSX hold the same ones. */
export interface Table {
  name: string;
  heads: readonly string[];
  rows: (reading: GraphReading, references: References) => AsyncGenerator<Cell[][]>;
}

/** Heads, each with what a row says under it. */
export type Columns<Row> = { readonly [head: string]: (row: Row, references: References) => Cell };

export function tableOf<Row>(
  name: string,
  columns: Columns<Row>,
  rowsOf: (reading: GraphReading) => AsyncGenerator<readonly Row[]>,
): Table {
  const cells = Object.values(columns);
  return {
    name,
    heads: Object.keys(columns),
    async *rows(reading, references) {
      for await (const portion of rowsOf(reading)) {
        yield portion.map((row) => cells.map((cell) => cell(row, references)));
      }
    },
  };
}

interface Cited {
  sourceId: string | null;
  datasetId: string;
}

/** Who says so, where, and under which licence it was published. */
export const CITED: Columns<Cited> = {
  sourceId: ({ sourceId }) => sourceId,
  source: (row, { sources }) => sourceOf(row, sources)?.title ?? null,
  sourcePublisher: (row, { sources }) => sourceOf(row, sources)?.publisher ?? null,
  sourceDate: (row, { sources }) => sourceOf(row, sources)?.date ?? null,
  sourceUrl: (row, { sources }) => sourceOf(row, sources)?.url ?? null,
  datasetId: ({ datasetId }) => datasetId,
  licence: ({ datasetId }, { datasets }) => datasets.get(datasetId)?.licence ?? null,
};

function sourceOf(
  { sourceId }: Cited,
  sources: References['sources'],
): Labelled<'Source'> | undefined {
  return sourceId === null ? undefined : sources.get(sourceId);
}
