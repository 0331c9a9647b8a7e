import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeConfiguration } from '../../server/neo4j/conf';
import { databaseHome } from '../../server/neo4j/report';
import { ensureJars } from '../../server/neo4j/setup/jars';
import { findJava } from '../../server/neo4j/setup/java';
import type { Settings } from '../../server/settings';
import { ARRAY_DELIMITER } from './csv';
import type { Generated } from './generate';

/** Imports generated files into the data folder of the settings, which must be fresh; one bad line refuses all. */
export async function importFiles(settings: Settings, files: Generated): Promise<string> {
  const { data, cache, heapMb, pageCacheMb } = settings;
  const home = databaseHome(data);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  await writeConfiguration(home, 0, { heapMb, pageCacheMb });
  const java = await findJava(process.env);
  const lib = await ensureJars(cache, process.env, () => undefined);
  const options = [
    '--strict=true',
    '--bad-tolerance=0',
    '--id-type=integer',
    `--array-delimiter=${ARRAY_DELIMITER}`,
    `--report-file=${join(home, 'import.report')}`,
    ...files.nodes.map((path) => `--nodes=${path}`),
    ...files.relationships.map((path) => `--relationships=${path}`),
  ];
  const argumentFile = join(home, 'import.arguments');
  writeFileSync(argumentFile, ['neo4j', ...options].join('\n'));
  const { stdout } = await promisify(execFile)(
    java.path,
    [
      `-Xmx${heapMb}m`,
      '-cp',
      join(lib, '*'),
      'org.neo4j.cli.AdminTool',
      'database',
      'import',
      'full',
      `@${argumentFile}`,
    ],
    {
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const [, summary = stdout] = /(IMPORT DONE[\s\S]*)/.exec(stdout) ?? [];
  return summary.trim();
}
