import { z } from 'zod';
import { query } from './cypher';

const int = z.number().int();
const id = z.string();
const Values = z.record(
  z.string(),
  z.union([z.string(), int, z.boolean(), z.null(), z.array(z.string()), z.array(int)]),
);
const rows = z.array(Values);
const written = z.object({ written: int });

export const saveScreening = query('write/save-screening', {
  params: z.object({ row: Values }),
  row: z.object({ id }),
});
export const addSuppliers = query('write/add-suppliers', {
  params: z.object({ id, rows }),
  row: written,
});
export const repeatSuppliers = query('write/repeat-suppliers', {
  params: z.object({ id, to: id, after: int, limit: int, failed: int, notRun: int }),
  row: z.object({ last: int.nullable() }),
});
export const holdScreening = query('write/hold-screening', {
  params: z.object({ id, runner: z.string(), taking: z.boolean(), patienceMs: int }),
  row: z.object({ held: z.boolean() }),
});
export const changeScreening = query('write/change-screening', {
  params: z.object({ id, states: z.array(z.string()), change: Values }),
  row: z.object({ id }),
});
export const writeScreened = query('write/screened', {
  params: z.object({ id, rows }),
  row: written,
});
export const deleteSuppliers = query('write/delete-suppliers', {
  params: z.object({ id, limit: int }),
  row: z.object({ suppliers: int, decisions: int }),
});
export const deleteScreeningNode = query('write/delete-screening', {
  params: z.object({ id }),
  row: z.object({ id }),
});
export const writeDecisions = query('write/match-decisions', {
  params: z.object({ rows }),
  row: z.object({ decisionNumber: int.nullable() }),
});
