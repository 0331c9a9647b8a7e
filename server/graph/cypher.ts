import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

const folder = fileURLToPath(new URL('../../cypher/', import.meta.url));

/** A named question: its file below `cypher/`, what goes in, and one row of what comes out. */
export interface Query<P extends z.ZodType, R extends z.ZodType> {
  name: string;
  text: string;
  params: P;
  row: R;
}

/** Binds `cypher/<name>.cypher`. The revision and the day asked about are added by the reader. */
export function query<P extends z.ZodType, R extends z.ZodType>(
  name: `${'read' | 'write'}/${string}`,
  { params, row }: { params: P; row: R },
): Query<P, R> {
  return { name, text: cypherText(name), params, row };
}

/** The text of a file, pinned to Cypher 5: a server with another default must not change its meaning. */
function cypherText(name: string): string {
  return `CYPHER 5\n${readFileSync(`${folder}${name}.cypher`, 'utf8')}`;
}

/** The names of the questions in a folder, e.g. `read/ledger`. */
export function queryNames(kind: 'read' | 'write'): string[] {
  const files = readdirSync(`${folder}${kind}`).sort();
  return files.map((file) => `${kind}/${file.replace(/\.cypher$/, '')}`);
}

/** The statements of `cypher/schema`, in the order in which they are applied. */
export function schemaStatements(): string[] {
  const files = readdirSync(`${folder}schema`).sort();
  return files.flatMap((file) =>
    cypherText(`schema/${file.replace(/\.cypher$/, '')}`)
      .replace(/^(CYPHER 5|\/\/.*)$/gm, '')
      .split(/;\s*$/m)
      .map((statement) => statement.trim())
      .filter((statement) => statement !== '')
      .map((statement) => `CYPHER 5 ${statement}`),
  );
}
