import { z } from 'zod';
import { Report } from '#api/report';

/** The JSON Schema (2020-12) of a report as data, made from the contract that reads and writes it. */
export function reportSchema(): object {
  const schema = z.toJSONSchema(Report, { target: 'draft-2020-12', io: 'output' });
  return { title: 'A report of Tracehold, tracehold-report-1', ...schema };
}
