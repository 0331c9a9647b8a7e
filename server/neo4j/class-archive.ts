import { createHash } from 'node:crypto';
import { access, constants, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Exit } from './process';

const ARCHIVE = '.jsa';
const CRASHES: ReadonlySet<NodeJS.Signals> = new Set(['SIGABRT', 'SIGBUS', 'SIGSEGV']);

/** An archive of the classes that Neo4j loads, beside its jars: read by java, they need no looking up and no proving. */
export interface ClassArchive {
  /** Given to java, it reads the archive; where there is none, it writes one as it ends. */
  options: readonly string[];
  /** Makes what java wrote the archive for all who come; what java crashed with is gone. */
  after(exit: Exit): Promise<void>;
}

/** Options for a java that reads the archive where there is one, and writes none. */
export async function readingArchive(java: string, lib: string): Promise<string[]> {
  const found = await archiveOf(lib, await nameFor(java));
  return found === null ? [] : reading(found);
}

function reading(archive: string): string[] {
  return [`-XX:SharedArchiveFile=${archive}`];
}

/** What a start of Neo4j with this java reads, or leaves to the next ones: https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing.html */
export async function classArchive(java: string, lib: string): Promise<ClassArchive> {
  const name = await nameFor(java);
  const found = await archiveOf(lib, name);
  if (found !== null) {
    const after = async ({ signal }: Exit) => {
      if (signal !== null && CRASHES.has(signal)) await rm(found, { force: true });
    };
    return { options: reading(found), after };
  }
  if (!(await isWritable(lib))) return { options: [], after: async () => {} };
  const unfinished = join(lib, `unfinished-${process.pid}${ARCHIVE}`);
  return {
    options: [`-XX:ArchiveClassesAtExit=${unfinished}`],
    async after({ code }) {
      try {
        if (code === 0) await keepArchive(lib, name, unfinished);
      } finally {
        await rm(unfinished, { force: true });
      }
    },
  };
}

/** In place of those of another java, and of what was never kept. On the disk before it has its name, for half an archive ends java with SIGBUS. */
async function keepArchive(lib: string, name: string, unfinished: string): Promise<void> {
  const file = await open(unfinished);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  for (const other of await readdir(lib)) {
    if (!other.endsWith(ARCHIVE) || other === basename(unfinished)) continue;
    await rm(join(lib, other), { force: true });
  }
  const { size } = await stat(unfinished);
  await rename(unfinished, join(lib, `${name}${size}${ARCHIVE}`));
}

/** An archive is for one java, and only whole; its name ends in its size. */
async function nameFor(java: string): Promise<string> {
  const path = await realpath(java);
  const { mtimeMs } = await stat(path);
  const key = createHash('sha256').update(`${path} ${mtimeMs}`).digest('hex').slice(0, 16);
  return `classes-${key}-`;
}

async function archiveOf(lib: string, name: string): Promise<string | null> {
  for (const found of await readdir(lib)) {
    if (!found.startsWith(name)) continue;
    const path = join(lib, found);
    const size = await stat(path).then(
      (file) => file.size,
      () => null,
    );
    if (found === `${name}${size}${ARCHIVE}`) return path;
  }
  return null;
}

function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
