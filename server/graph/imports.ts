import { z } from 'zod';
import { query } from './cypher';

const int = z.number().int().nullable();
const text = z.string().nullable();
const texts = z.array(z.string()).nullable();

/** Moments are milliseconds since 1970. */
export const imports = query('read/imports', {
  params: z.object({
    before: z.number().int(),
    datasetId: text,
    refused: z.boolean(),
    limit: z.number().int(),
  }),
  row: z.object({
    import: z.object({
      attempt: z.number().int(),
      datasetIds: z.array(z.string()),
      ...{ publishedAt: int, refusedAt: int, checkedAt: int, fetchedAt: int },
      ...{ added: int, ended: int, kept: int, records: int },
      ...{
        format: text,
        file: text,
        sha256: text,
        extent: text,
        acceptedFall: text,
        refusal: text,
      },
      proof: z.enum(['count', 'endMark', 'grammar', 'none']).nullable(),
      ...{ notices: texts, undecided: texts },
    }),
  }),
});
export type StoredImport = z.infer<typeof imports.row>['import'];

export const datasetImports = query('read/dataset-imports', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    id: z.string(),
    ...{ loadedAt: int, checkedAt: int, fetchedAt: int, refusedAt: int, rows: int },
  }),
});
