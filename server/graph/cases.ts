import { z } from 'zod';
import { Case, CaseBrief } from '#api/cases';
import { query } from './cypher';

const int = z.number().int();
const one = { params: z.object({ id: z.string() }), row: z.object({ saved: Case }) };

export const cases = query('read/cases', {
  params: z.object({ limit: int }),
  row: z.object({ saved: CaseBrief }),
});

export const caseNamed = query('read/case', one);

export const saveCase = query('write/save-case', {
  params: z.object({ row: Case, most: int }),
  row: z.object({ published: z.boolean(), cases: int }),
});

export const changeCase = query('write/change-case', {
  params: z.object({
    id: z.string(),
    name: z.string().nullable(),
    notes: z.string().nullable(),
    now: z.string(),
  }),
  row: one.row,
});

export const removeCase = query('write/delete-case', {
  params: one.params,
  row: z.object({ id: z.string() }),
});
