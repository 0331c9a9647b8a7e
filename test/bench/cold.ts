import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { databaseHome } from '../../server/neo4j/report';

/** Asks the system to forget what it cached of a store's files; false where it does not know how. */
export function forgetFiles(data: string): boolean {
  const folder = join(databaseHome(data), 'data');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return files.every((file) => {
    const { status } = spawnSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0', 'status=none']);
    return status === 0;
  });
}
