import { z } from 'zod';
import { StoredReport } from '#api/stored-reports';
import { query } from './cypher';

const id = z.object({ id: z.string() });

export const storedReports = query('read/reports', {
  params: z.object({ limit: z.number().int() }),
  row: z.object({ stored: StoredReport }),
});

export const reportNamed = query('read/report', {
  params: id,
  row: z.object({ stored: StoredReport, text: z.string() }),
});

/** `text` is the canonical JSON: what the digest is of. */
export const saveReport = query('write/save-report', {
  params: z.object({ row: StoredReport.extend({ text: z.string() }), most: z.number().int() }),
  row: z.object({ isKept: z.boolean() }),
});

export const removeReport = query('write/delete-report', { params: id, row: id });
