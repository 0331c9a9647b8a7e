import { reportSchema } from '../../report/schema';
import type { Answer } from '../command';

/** tracehold report schema: what the JSON of a report holds. */
export async function reportSchemaText(): Promise<Answer> {
  const schema = reportSchema();
  return { text: JSON.stringify(schema, null, 2), json: schema, exitCode: 0 };
}
