import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf } from '../lines';

/** Rows that wait until others are written, in order, under some names. They stand in files if they are many. */
export interface Spool {
  write(name: string, row: unknown): void;
  /** By portions; what was read to its end waits no longer. */
  read(name: string): AsyncGenerator<unknown[]>;
  /** Ends it and removes its files. */
  drop(): void;
}

const IN_MEMORY = 1 << 20;

interface Waiting {
  file: number | null;
  lines: string[];
  size: number;
}

/** A spool in a folder; files that a killed importer left there are removed. */
export function openSpool(parent: string = tmpdir()): Spool {
  if (existsSync(parent)) removeOrphans(parent);
  const spooled = new Map<string, Waiting>();
  let folder: string | null = null;
  const flush = (name: string, waiting: Waiting) => {
    mkdirSync(parent, { recursive: true });
    folder ??= mkdtempSync(join(parent, `tracehold-spool-${process.pid}-`));
    waiting.file ??= openSync(join(folder, name), 'wx', 0o600);
    writeSync(waiting.file, waiting.lines.join(''));
    waiting.lines = [];
    waiting.size = 0;
  };
  return {
    write(name, row) {
      const waiting = spooled.get(name) ?? { file: null, lines: [], size: 0 };
      spooled.set(name, waiting);
      const line = `${JSON.stringify(row)}\n`;
      waiting.lines.push(line);
      waiting.size += line.length;
      if (waiting.size > IN_MEMORY) flush(name, waiting);
    },
    async *read(name) {
      const waiting = spooled.get(name);
      if (waiting && waiting.file !== null && folder) {
        for await (const lines of linesOf(
          createReadStream(join(folder, name), { highWaterMark: IN_MEMORY }),
        )) {
          yield lines.map(({ text }) => JSON.parse(text));
        }
      }
      yield (waiting?.lines ?? []).map((line) => JSON.parse(line));
      spooled.delete(name);
      if (waiting && waiting.file !== null && folder) {
        closeSync(waiting.file);
        rmSync(join(folder, name));
      }
    },
    drop() {
      for (const { file } of spooled.values()) if (file !== null) closeSync(file);
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The number of the process that made it stands in the name of a folder. */
function removeOrphans(parent: string): void {
  for (const name of readdirSync(parent)) {
    const [, pid] = /^tracehold-spool-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
